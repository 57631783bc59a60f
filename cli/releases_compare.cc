#include <memory>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/text/comparison_page.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed releases compare 2026-11-22 2026-12-01
      Every row that was added, removed or changed, by table and key, with the
      old and the new figure, and the merchants whose quotes may change.

  landed releases compare 2026-11-22 2026-12-01 --format=json
      The same for a program, as ReleaseService.CompareReleases gives it.

  landed releases compare 2026-11-22 2026-12-01 >/dev/null || echo differ
      In a script: exit status 1 says that rows differ.

Exit status: 0 every row is the same; 1 rows differ; 2 no such release; 3 could
not be done.)";

struct Flags {
  std::string from;
  std::string to;
  WhereFlags where;
  Format format = Format::kText;
};

ExitCode Run(const Flags& flags, const Io& io) {
  v1::CompareReleasesRequest request;
  request.set_from(flags.from);
  request.set_to(flags.to);
  v1::CompareReleasesResponse response;
  const absl::Status status =
      MakeAnswerer(flags.where)->CompareReleases(request, &response);
  if (!status.ok()) return Fail(status, io);
  io.out << (flags.format == Format::kJson ? ToJson(response)
                                           : ComparisonPage(response));
  return response.changes().empty() ? ExitCode::kDone : ExitCode::kNo;
}

}  // namespace

void AddReleasesCompare(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "compare", "What differs between two releases, and whom it concerns");
  command->add_option("a", flags->from, "The release compared from")
      ->required();
  command->add_option("b", flags->to, "The release compared to")->required();
  AddFormatFlag(command, &flags->format);
  flags->where.timeout_seconds = kReleaseTimeoutSeconds;
  AddWhereFlags(command, &flags->where);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
