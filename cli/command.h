#ifndef LANDED_CLI_COMMAND_H_
#define LANDED_CLI_COMMAND_H_

#include <memory>
#include <string>

#include "CLI/CLI.hpp"
#include "absl/status/statusor.h"
#include "cli/answerer.h"
#include "cli/io.h"

// What the commands have in common. A command is a function that adds itself,
// with its flags and its help, to the line it is given; when the line is read,
// it runs and leaves its exit code.
namespace landed::cli {

// A line being read and run.
struct Line {
  Io io;
  ExitCode exit_code = ExitCode::kDone;
};

// How an answer is written.
enum class Format { kText, kJson };

// The flag --format, which is `format` unless given.
void AddFormatFlag(CLI::App* command, Format* format);

// The flag --data: the folder of tables/ and releases/; the shipped one unless
// given.
CLI::Option* AddDataFlag(CLI::App* command, std::string* data);

// Who is to answer.
struct WhereFlags {
  std::string server;  // empty: the tables below `data`
  bool local = false;
  std::string data;
  double timeout_seconds = 2;
  std::string state;  // of the tables below `data`; see cli/local.h
};

// How long a call that loads releases may take, unless told.
inline constexpr double kReleaseTimeoutSeconds = 60;

// The flags --server, --local, --data and --timeout.
void AddWhereFlags(CLI::App* command, WhereFlags* where);

// The flag --state, after those of AddWhereFlags.
void AddStateFlag(CLI::App* command, WhereFlags* where);

std::unique_ptr<Answerer> MakeAnswerer(const WhereFlags& where);

// One for each command of the same name.
void AddQuote(CLI::App* parent, Line* line);
void AddOrderBy(CLI::App* parent, Line* line);
void AddCalendarAdd(CLI::App* parent, Line* line);
void AddCalendarShow(CLI::App* parent, Line* line);
void AddResolve(CLI::App* parent, Line* line);
void AddReleasesList(CLI::App* parent, Line* line);
void AddReleasesShow(CLI::App* parent, Line* line);
void AddReleasesStage(CLI::App* parent, Line* line);
void AddReleasesActivate(CLI::App* parent, Line* line);
void AddReleasesRollback(CLI::App* parent, Line* line);
void AddReleasesCompare(CLI::App* parent, Line* line);
void AddReleasesDraft(CLI::App* parent, Line* line);
void AddTablesCheck(CLI::App* parent, Line* line);
void AddTablesFmt(CLI::App* parent, Line* line);
void AddTablesLookup(CLI::App* parent, Line* line);

}  // namespace landed::cli

#endif  // LANDED_CLI_COMMAND_H_
