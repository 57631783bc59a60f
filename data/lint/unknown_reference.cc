#include "data/lint/unknown_reference.h"

#include <tuple>
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

using Text = absl::string_view;
// A cell that is referred to, behind the country that it means nothing without.
using Known = absl::flat_hash_set<std::pair<Text, Text>>;
// By column, and whether with the country; each column is read once.
using KnownCells =
    absl::flat_hash_map<std::tuple<const CsvTable*, int, bool>, Known>;

Known KnownIn(const CsvTable& table, int column, int country) {
  Known known;
  known.reserve(table.row_count());
  for (size_t row = 0; row < table.row_count(); ++row) {
    known.emplace(country < 0 ? Text() : table.cell(row, country),
                  table.cell(row, column));
  }
  return known;
}

int CountryIn(const TableSpec& spec) { return spec.ColumnIndex("country"); }

void LintColumn(const LintInput& input, const CsvTable& table,
                const TableSpec& spec, int index, KnownCells* cells,
                Findings* findings) {
  const ColumnSpec& column = spec.columns[index];
  const TableSpec& target_spec = SpecOf(column.refers->table);
  const CsvTable* target = input.whole_table(column.refers->table);
  if (target == nullptr) return;
  const char* of_country = column.refers->of_country;
  const int target_index = target_spec.ColumnIndex(column.refers->column);
  const auto [at, is_new] =
      cells->try_emplace({target, target_index, of_country != nullptr});
  if (is_new) {
    at->second = KnownIn(*target, target_index,
                         of_country == nullptr ? -1 : CountryIn(target_spec));
  }
  for (size_t row = 0; row < table.row_count(); ++row) {
    const Text cell = table.cell(row, index);
    if (cell.empty()) continue;
    Text country = of_country == nullptr ? "" : of_country;
    if (of_country != nullptr && country.empty()) {
      country = table.cell(row, CountryIn(spec));
    }
    if (at->second.contains({country, cell})) continue;
    findings->Add(
        table.path, table.lines[row], table.ColumnOf(row, index),
        "unknown-reference",
        absl::StrCat(column.name, " \"", cell, "\"",
                     country.empty() ? "" : " of ", country, " is not in ",
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
    if (input.set.table(other) == nullptr && IsOptional(other)) continue;
    const CsvTable* table = input.whole_table(other);
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
      LintColumn(input, *table, spec, static_cast<int>(i), &cells, findings);
    }
  }
  LintUnusedSources(input, findings);
}

}  // namespace landed::data
