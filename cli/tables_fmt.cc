#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/command.h"
#include "cli/table_files.h"
#include "cli/write_file.h"
#include "data/release/shipped.h"
#include "data/schema/canonical_form.h"
#include "data/schema/catalog.h"
#include "data/source/csv.h"
#include "data/source/finding.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed tables fmt
      Puts every table into its canonical form: rows sorted by key, quotes only
      where a cell needs them. Doing it twice changes nothing.

  landed tables fmt --check
      Changes nothing, and lists the files that are not in canonical form.

  landed tables fmt data/tables/merchants/coco/2026-12-01/transit.csv
      One file.

Exit status: 0 done; 1 with --check: a file would change; otherwise: a file
cannot be read as a table; 2 not a table's path; 3 could not be done.)";

struct Flags {
  std::vector<std::string> files;
  bool check = false;
  std::string data;
};

// What became of the files.
struct Outcome {
  bool changed = false;
  data::Findings findings;
};

bool HasHeader(const data::CsvTable& table, const data::TableSpec& spec,
               data::Findings* findings) {
  std::vector<absl::string_view> wanted;
  for (const data::ColumnSpec& column : spec.columns) {
    wanted.push_back(column.name);
  }
  if (table.header == wanted) return true;
  findings->Add(
      table.path, 1, 0, "columns",
      absl::StrCat("the header must be: ", absl::StrJoin(wanted, ",")));
  return false;
}

absl::Status Format(const std::string& path, const Flags& flags, const Io& io,
                    Outcome* outcome) {
  const auto kind = KindOfFile(path);
  if (!kind.has_value()) {
    return absl::InvalidArgumentError(
        absl::StrCat(path,
                     ": not the path of a table; one ends like "
                     "merchants/coco/2026-12-01/transit.csv"));
  }
  const data::CsvLimits limits;
  const absl::StatusOr<std::string> text = ReadInput(path, limits.bytes, io);
  if (!text.ok()) return text.status();
  const data::TableSpec& spec = data::SpecOf(*kind);
  data::Findings findings;
  const data::CsvTable table = data::ParseCsv(path, *text, limits, &findings);
  // Rows that cannot be read are left out of the table: writing it would lose
  // them.
  if (!findings.has_errors() && HasHeader(table, spec, &findings)) {
    const std::string canonical = data::CanonicalForm(table, spec);
    if (canonical == *text) return absl::OkStatus();
    outcome->changed = true;
    io.out << path << "\n";
    return flags.check ? absl::OkStatus() : WriteFile(path, canonical);
  }
  outcome->findings.AddAll(findings);
  return absl::OkStatus();
}

ExitCode Run(const Flags& flags, const Io& io) {
  std::vector<std::string> files = flags.files;
  if (files.empty()) {
    auto all =
        AllTableFiles(flags.data.empty() ? data::ShippedRoot() : flags.data);
    if (!all.ok()) {
      io.err << "landed: " << all.status().message() << "\n";
      return ExitCode::kNotDone;
    }
    files = *std::move(all);
  }
  Outcome outcome;
  for (const std::string& file : files) {
    const absl::Status status = Format(file, flags, io, &outcome);
    if (!status.ok()) return Fail(status, io);
  }
  for (const data::Finding& finding : outcome.findings.Sorted()) {
    io.err << data::ToString(finding) << "\n";
  }
  if (!outcome.findings.empty()) return ExitCode::kNo;
  return flags.check && outcome.changed ? ExitCode::kNo : ExitCode::kDone;
}

}  // namespace

void AddTablesFmt(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "fmt", "Put tables into their canonical form; prints what it changed");
  command->add_option("files", flags->files,
                      "The tables (without any: every table of --data)");
  command->add_flag("--check", flags->check, "Change nothing, only tell");
  AddDataFlag(command, &flags->data);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
