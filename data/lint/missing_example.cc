#include "data/lint/missing_example.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"

namespace landed::data {
namespace {

using Cells = std::set<absl::string_view>;

Cells CellsOf(const CsvTable& table, TableKind kind, const char* column) {
  const auto index = static_cast<size_t>(SpecOf(kind).ColumnIndex(column));
  Cells cells;
  for (size_t row = 0; row < table.row_count(); ++row) {
    cells.insert(table.cell(row, index));
  }
  return cells;
}

void Warn(const CsvTable& examples, absl::string_view message,
          Findings* findings) {
  findings->AddWarning(examples.path, 0, 0, "missing-example", message);
}

void LintRegions(const CsvTable& examples, const CsvTable& regions,
                 Findings* findings) {
  const Cells shown = CellsOf(examples, TableKind::kExamples, "region");
  for (const absl::string_view region :
       CellsOf(regions, TableKind::kRegions, "region")) {
    if (region.empty() || shown.count(region) != 0) continue;
    Warn(examples,
         absl::StrCat("no example comes out in region ", region, ": add one"),
         findings);
  }
}

}  // namespace

void LintMissingExample(const LintInput& input, Findings* findings) {
  if (input.set.kind() == SetKind::kCalendars) return;
  const TableKind kind = input.set.kind() == SetKind::kReference
                             ? TableKind::kAddressExamples
                             : TableKind::kExamples;
  const CsvTable* examples = input.whole_table(kind);
  if (examples == nullptr) return;
  const Cells problems = CellsOf(*examples, kind, "problem");
  if (problems.count("") == 0) {
    Warn(*examples, "no example is answered: add one", findings);
  }
  if (problems.size() == problems.count("")) {
    Warn(*examples,
         "no example is refused: add one, with the field that is wrong in "
         "column problem",
         findings);
  }
  const CsvTable* regions = input.set.table(TableKind::kRegions);
  if (regions != nullptr) LintRegions(*examples, *regions, findings);
}

}  // namespace landed::data
