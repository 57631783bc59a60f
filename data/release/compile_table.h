#ifndef LANDED_DATA_RELEASE_COMPILE_TABLE_H_
#define LANDED_DATA_RELEASE_COMPILE_TABLE_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "data/release/cited_tables.h"
#include "data/schema/names.h"
#include "data/schema/row_reader.h"
#include "data/schema/schema.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"

namespace landed::data {

// The rows of a table that apply, read, cited and ready for an index; none if
// the table is missing. `complete` is called for every row, those set aside
// too, to set what the cells alone do not say.
template <class Row, class Complete>
std::vector<Row> CompileTable(const TableSet& set, const Schema<Row>& schema,
                              Names* names, CitedTables* cited,
                              Findings* findings, Complete complete) {
  const TableKind kind = schema.spec().kind;
  const CsvTable* table = set.table(kind);
  if (table == nullptr) return {};
  std::vector<Row> rows = ReadRows(*table, schema, names, findings);
  for (Row& row : rows) complete(&row);
  return cited->Take(set, kind, std::move(rows));
}

template <class Row>
std::vector<Row> CompileTable(const TableSet& set, const Schema<Row>& schema,
                              Names* names, CitedTables* cited,
                              Findings* findings) {
  return CompileTable(set, schema, names, cited, findings, [](Row*) {});
}

// Adds a finding at the cell of the row on `line` of a table of the set, as
// "file:line:column: rule: column's name: message".
void AddCellFinding(const TableSet& set, TableKind kind, uint32_t line,
                    absl::string_view column, absl::string_view rule,
                    absl::string_view message, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_COMPILE_TABLE_H_
