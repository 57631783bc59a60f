#ifndef LANDED_CLI_STEP_FLAGS_H_
#define LANDED_CLI_STEP_FLAGS_H_

#include <string>

#include "cli/command.h"
#include "landed/v1/release.pb.h"

// What `releases activate` and `releases rollback` have in common: a step that
// is journalled.
namespace landed::cli {

struct StepFlags {
  std::string name;  // of the release
  WhereFlags where;
  Format format = Format::kText;
  std::string by;  // the user that runs the command, unless given
  std::string note;
};

// The flags --by, --note, --format, --state and those of AddWhereFlags.
void AddStepFlags(CLI::App* command, StepFlags* flags);

// What was journalled, for people:
//   two is in force; before it: one
//   by ann: new prices
std::string EntryPage(const v1::JournalEntry& entry);

}  // namespace landed::cli

#endif  // LANDED_CLI_STEP_FLAGS_H_
