#include "cli/run.h"

#include <exception>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "cli/command.h"
#include "cli/help_formatter.h"
#include "google/protobuf/stubs/logging.h"

namespace landed::cli {
namespace {

constexpr char kAbout[] =
    "What will an order cost to the door, and when will it be there?";

constexpr char kFooter[] = R"(Examples:
  landed quote --merchant=coco --to=FR --item=jewelry:120.00EUR:1
  landed resolve --to=US:TX:73301
  landed tables lookup us_sales_tax --key=SD --on=2023-07-01
  landed tables check
  landed releases list

landed COMMAND --help says more, with examples.

Exit status: 0 done; 1 the answer is no; 2 called wrongly; 3 could not be
done.)";

constexpr char kReleasesFooter[] = R"(Examples:
  landed releases list
  landed releases show 2026-11-22
  landed releases draft 2026-12-01 --from=2026-11-22 \
      --set=merchants/coco=2026-12-01
  landed releases compare 2026-11-22 2026-12-01
  landed releases activate 2026-12-01 --server=127.0.0.1:50051 \
      --by=Ann --note="prices of December"
  landed releases rollback --server=127.0.0.1:50051)";

constexpr char kTablesFooter[] = R"(Examples:
  landed tables check
  landed tables fmt --check
  landed tables lookup coco/transit --key=standard/europe)";

// The command that the line got to: "landed tables".
const CLI::App* Deepest(const CLI::App* app) {
  while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
  return app;
}

std::string NameOf(const CLI::App* app) {
  return app->get_parent() == nullptr
             ? app->get_name()
             : absl::StrCat(NameOf(app->get_parent()), " ", app->get_name());
}

// Says what is wrong with a line, and where to read on.
std::string Complaint(const CLI::App* app, const CLI::Error& error) {
  const CLI::App* command = Deepest(app);
  const std::vector<std::string> rest = app->remaining(true);
  std::string what = error.what();
  const bool has_commands =
      !command->get_subcommands([](const CLI::App*) { return true; }).empty();
  if (has_commands) {
    const std::string word = rest.empty() ? "" : rest.front();
    const char* kind = absl::StartsWith(word, "-") ? "flag" : "command";
    what = word.empty() ? "which command?"
                        : absl::StrCat("no ", kind, " \"", word, "\"");
  }
  const std::string name = NameOf(command);
  return absl::StrCat(name, ": ", what, "\n", name,
                      " --help tells what there is.\n");
}

void AddCommands(CLI::App* app, Line* line) {
  AddQuote(app, line);
  AddResolve(app, line);
  CLI::App* releases = app->add_subcommand(
      "releases", "The releases: named choices of one version of each table");
  releases->require_subcommand(1);
  releases->footer(kReleasesFooter);
  AddReleasesList(releases, line);
  AddReleasesShow(releases, line);
  AddReleasesDraft(releases, line);
  AddReleasesStage(releases, line);
  AddReleasesActivate(releases, line);
  AddReleasesRollback(releases, line);
  AddReleasesCompare(releases, line);
  CLI::App* tables =
      app->add_subcommand("tables", "Prove, format and look up the tables");
  tables->require_subcommand(1);
  tables->footer(kTablesFooter);
  AddTablesCheck(tables, line);
  AddTablesFmt(tables, line);
  AddTablesLookup(tables, line);
}

}  // namespace

ExitCode Run(const std::vector<std::string>& words, const Io& io) {
  // What protobuf has to say is in the status that it gives.
  google::protobuf::LogSilencer silence;
  Line line{io};
  CLI::App app(kAbout, "landed");
  app.require_subcommand(1);
  app.footer(kFooter);
  app.formatter(std::make_shared<HelpFormatter>());
  app.failure_message(Complaint);
  AddCommands(&app, &line);
  try {
    // CLI11 takes the words from the back.
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    // Help is thrown too; of what is no command there is none.
    const bool is_help = error.get_exit_code() == 0;
    if (is_help && !app.remaining(true).empty()) {
      io.err << Complaint(&app, error);
      return ExitCode::kCalledWrongly;
    }
    const int code = app.exit(error, io.out, io.err);
    return code == 0 ? ExitCode::kDone : ExitCode::kCalledWrongly;
  } catch (const std::exception& error) {
    io.err << "landed: " << error.what() << "\n";
    return ExitCode::kNotDone;
  }
  io.out.flush();
  return io.out ? line.exit_code : ExitCode::kNotDone;
}

}  // namespace landed::cli
