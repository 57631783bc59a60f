#include "data/lint/unknown_reference.h"

#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"

namespace landed::data {
namespace {

using Cells = absl::flat_hash_set<absl::string_view>;

Cells CellsOf(const CsvTable& table, int column) {
  Cells cells;
  for (size_t row = 0; row < table.row_count(); ++row) {
    cells.insert(table.cell(row, column));
  }
  return cells;
}

// The cells that are referred to, by column; each column is read once.
using KnownCells = absl::flat_hash_map<std::pair<const CsvTable*, int>, Cells>;

void LintColumn(const LintInput& input, const CsvTable& table,
                const ColumnSpec& column, int index, KnownCells* cells,
                Findings* findings) {
  const TableSpec& target_spec = SpecOf(column.refers->table);
  const CsvTable* target = input.table(column.refers->table);
  if (target == nullptr) return;
  const int target_index = target_spec.ColumnIndex(column.refers->column);
  const auto [at, is_new] = cells->try_emplace({target, target_index});
  if (is_new) at->second = CellsOf(*target, target_index);
  const Cells& known = at->second;
  for (size_t row = 0; row < table.row_count(); ++row) {
    const absl::string_view cell = table.cell(row, index);
    if (cell.empty() || known.contains(cell)) continue;
    findings->Add(
        table.path, table.lines[row], table.ColumnOf(row, index),
        "unknown-reference",
        absl::StrCat(column.name, " \"", cell, "\" is not in ",
                     target_spec.FileName(), ": add it there or mend it here"));
  }
}

// Every id in sources.csv is the source of some row.
void LintUnusedSources(const LintInput& input, Findings* findings) {
  const TableKind kind = SourcesOf(input.set.kind());
  const CsvTable* sources = input.set.table(kind);
  if (sources == nullptr) return;
  Cells used;
  for (const TableKind other : input.kinds()) {
    const CsvTable* table = input.set.table(other);
    if (table == nullptr && IsOptional(other)) continue;
    if (table == nullptr) return;  // what it uses is not known
    const int source = SpecOf(other).ColumnIndex("source");
    // Examples were read from nothing.
    if (other == kind || source < 0) continue;
    used.merge(CellsOf(*table, source));
  }
  for (size_t row = 0; row < sources->row_count(); ++row) {
    const absl::string_view id = sources->cell(row, 0);
    if (used.contains(id)) continue;
    findings->Add(sources->path, sources->lines[row], 1, "unknown-reference",
                  absl::StrCat("no row was read from source \"", id,
                               "\": cite it or remove it"));
  }
}

}  // namespace

void LintUnknownReference(const LintInput& input, Findings* findings) {
  KnownCells cells;
  for (const TableKind kind : input.kinds()) {
    const CsvTable* table = input.set.table(kind);
    if (table == nullptr) continue;
    const TableSpec& spec = SpecOf(kind);
    for (size_t i = 0; i < spec.columns.size(); ++i) {
      if (!spec.columns[i].refers.has_value()) continue;
      LintColumn(input, *table, spec.columns[i], static_cast<int>(i), &cells,
                 findings);
    }
  }
  LintUnusedSources(input, findings);
}

}  // namespace landed::data
