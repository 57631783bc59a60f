#include <memory>

#include "absl/strings/str_cat.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/text/page.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed releases list
      The releases of the shipped tables; * marks the active one.

  landed releases list --state=state
      With * at the one that the journal says is in force.

  landed releases list --server=127.0.0.1:50051 --format=json
      Those of a server.)";

struct Flags {
  WhereFlags where;
  Format format = Format::kText;
};

std::string ListPage(const v1::ListReleasesResponse& list) {
  Page page;
  size_t widest = 0;
  for (const v1::Release& release : list.releases()) {
    widest = std::max(widest, ColumnsOf(release.name()));
  }
  for (const v1::Release& release : list.releases()) {
    page.Line(absl::StrCat(release.active() ? "* " : "  ",
                           PadRight(release.name(), widest), "  ",
                           release.table_sets_size(), " table sets"));
  }
  return page.text();
}

ExitCode Run(const Flags& flags, const Io& io) {
  v1::ListReleasesResponse list;
  const absl::Status status = MakeAnswerer(flags.where)->ListReleases(&list);
  if (!status.ok()) return Fail(status, io);
  io.out << (flags.format == Format::kJson ? ToJson(list) : ListPage(list));
  return ExitCode::kDone;
}

}  // namespace

void AddReleasesList(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand("list", "The releases there are");
  AddFormatFlag(command, &flags->format);
  AddWhereFlags(command, &flags->where);
  AddStateFlag(command, &flags->where);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
