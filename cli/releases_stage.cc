#include <memory>

#include "absl/strings/str_cat.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/text/page.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed releases stage 2026-12-01
      Loads the release as a server would, and says what is wrong with it as
      file:line:column: rule: what to do

  landed releases stage 2026-12-01 --server=127.0.0.1:50051
      The same in a server, which keeps it ready: activating it then takes no
      time. What is in force stays.

Exit status: 0 it is good; 1 it is not; 2 no such release; 3 could not be
done.)";

struct Flags {
  std::string name;
  WhereFlags where;
  Format format = Format::kText;
};

std::string FindingText(const v1::Finding& finding) {
  std::string text = finding.file();
  if (finding.line() != 0) absl::StrAppend(&text, ":", finding.line());
  if (finding.column() != 0) absl::StrAppend(&text, ":", finding.column());
  return absl::StrCat(text, ": ", finding.rule(), ": ", finding.message());
}

std::string StagePage(const std::string& name,
                      const v1::StageReleaseResponse& response) {
  Page page;
  for (const v1::Finding& finding : response.findings()) {
    page.Line(FindingText(finding));
  }
  page.Line(absl::StrCat(name, response.staged()
                                   ? " is good: it can be activated"
                                   : " is not good: it does not serve"));
  return page.text();
}

ExitCode Run(const Flags& flags, const Io& io) {
  v1::StageReleaseRequest request;
  request.set_name(flags.name);
  v1::StageReleaseResponse response;
  const absl::Status status =
      MakeAnswerer(flags.where)->StageRelease(request, &response);
  if (!status.ok()) return Fail(status, io);
  io.out << (flags.format == Format::kJson ? ToJson(response)
                                           : StagePage(flags.name, response));
  return response.staged() ? ExitCode::kDone : ExitCode::kNo;
}

}  // namespace

void AddReleasesStage(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "stage", "Load and check a release before it is activated");
  command->add_option("name", flags->name, "The release")->required();
  AddFormatFlag(command, &flags->format);
  flags->where.timeout_seconds = kReleaseTimeoutSeconds;
  AddWhereFlags(command, &flags->where);
  AddStateFlag(command, &flags->where);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
