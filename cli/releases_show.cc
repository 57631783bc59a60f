#include <algorithm>
#include <memory>

#include "absl/strings/str_cat.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/text/page.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed releases show
      What the active release consists of.

  landed releases show 2026-11-22.us-only --format=json
      The same of another one, with whole hashes.

Exit status: 0 shown; 2 there is no such release; 3 could not be done.)";

constexpr size_t kHashShown = 12;

struct Flags {
  std::string name;
  WhereFlags where;
  Format format = Format::kText;
};

std::string ReleasePage(const v1::Release& release) {
  Page page;
  page.Line(absl::StrCat(release.name(), release.active() ? " (active)" : ""));
  size_t widest_name = 0, widest_version = 0;
  for (const v1::TableSet& set : release.table_sets()) {
    widest_name = std::max(widest_name, ColumnsOf(set.name()));
    widest_version = std::max(widest_version, ColumnsOf(set.version()));
  }
  for (const v1::TableSet& set : release.table_sets()) {
    page.Line(absl::StrCat("  ", PadRight(set.name(), widest_name), "  ",
                           PadRight(set.version(), widest_version), "  ",
                           set.sha256().substr(0, kHashShown)));
  }
  return page.text();
}

ExitCode Run(const Flags& flags, const Io& io) {
  v1::GetReleaseRequest request;
  request.set_name(flags.name);
  v1::GetReleaseResponse response;
  const absl::Status status =
      MakeAnswerer(flags.where)->GetRelease(request, &response);
  if (!status.ok()) return Fail(status, io);
  io.out << (flags.format == Format::kJson ? ToJson(response)
                                           : ReleasePage(response.release()));
  return ExitCode::kDone;
}

}  // namespace

void AddReleasesShow(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "show", "The table sets of a release, with their versions and hashes");
  command->add_option("name", flags->name,
                      "The release (without it: the active one)");
  AddFormatFlag(command, &flags->format);
  AddWhereFlags(command, &flags->where);
  AddStateFlag(command, &flags->where);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
