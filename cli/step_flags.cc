#include "cli/step_flags.h"

#include <pwd.h>
#include <unistd.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "cli/instant_flag.h"
#include "cli/text/page.h"

namespace landed::cli {
namespace {

// Who runs the command, by the name that the machine has for them.
std::string UserName() {
  const passwd* user = getpwuid(getuid());
  return user == nullptr ? absl::StrCat("user ", getuid()) : user->pw_name;
}

bool IsScheduled(const v1::JournalEntry& entry) {
  const auto& from = entry.effective_at();
  const auto& when = entry.recorded_at();
  return std::make_pair(when.seconds(), when.nanos()) <
         std::make_pair(from.seconds(), from.nanos());
}

}  // namespace

void AddStepFlags(CLI::App* command, StepFlags* flags) {
  flags->by = UserName();
  command
      ->add_option("--by", flags->by,
                   "Who does it, for the journal (without it: you)")
      ->type_name("WHO");
  command->add_option("--note", flags->note, "Why, for the journal")
      ->type_name("TEXT");
  AddFormatFlag(command, &flags->format);
  flags->where.timeout_seconds = kReleaseTimeoutSeconds;
  AddWhereFlags(command, &flags->where);
  AddStateFlag(command, &flags->where);
}

std::string EntryPage(const v1::JournalEntry& entry) {
  Page page;
  const bool later = IsScheduled(entry);
  std::string line = entry.to();
  absl::StrAppend(&line, later ? " will be in force from " : " is in force",
                  later ? InstantText(entry.effective_at()) : "");
  if (!entry.from().empty()) {
    absl::StrAppend(&line,
                    later ? "; until then: " : "; before it: ", entry.from());
  }
  page.Line(line);
  page.Line(absl::StrCat("by ", entry.who(), entry.note().empty() ? "" : ": ",
                         entry.note()));
  return page.text();
}

}  // namespace landed::cli
