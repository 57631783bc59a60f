#ifndef LANDED_DATA_SCHEMA_ROW_READER_H_
#define LANDED_DATA_SCHEMA_ROW_READER_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "data/schema/names.h"
#include "data/schema/schema.h"
#include "data/schema/spreadsheet_hint.h"
#include "data/source/csv.h"
#include "data/source/finding.h"

namespace landed::data {

// Whether the column names the source of the row that it is in.
inline bool IsSourceOfRow(const ColumnSpec& column) {
  return column.role == ColumnRole::kTail && column.name == "source";
}

// The rows of a table, read cell by cell. A cell that cannot be read is a
// finding with rule "cell", a row that names no source one with rule
// "missing-source", a row whose cells do not go together one with rule "row";
// such rows are left out. The table has the schema's header.
template <class Row>
std::vector<Row> ReadRows(const CsvTable& table, const Schema<Row>& schema,
                          Names* names, Findings* findings) {
  const std::vector<ColumnSpec>& columns = schema.spec().columns;
  const auto& parsers = schema.parsers();
  std::vector<Row> rows;
  rows.reserve(table.row_count());
  const auto add = [&](size_t row, size_t column, const char* rule,
                       const std::string& message) {
    findings->Add(table.path, table.lines[row], table.ColumnOf(row, column),
                  rule, absl::StrCat(columns[column].name, ": ", message));
  };
  for (size_t i = 0; i < table.row_count(); ++i) {
    Row row;
    row.info.line = table.lines[i];
    bool good = true;
    for (size_t c = 0; c < columns.size(); ++c) {
      const absl::string_view cell = table.cell(i, c);
      if (cell.empty() && columns[c].emptiness == Emptiness::kMayBeEmpty) {
        continue;
      }
      const bool no_source = cell.empty() && IsSourceOfRow(columns[c]);
      const std::string error =
          no_source      ? "write the id of what the row was read from, and "
                           "describe that in sources.csv"
          : cell.empty() ? "may not be empty"
                         : parsers[c](cell, names, &row);
      if (error.empty()) continue;
      add(i, c, no_source ? "missing-source" : "cell",
          error + SpreadsheetHint(columns[c].name, cell));
      good = false;
    }
    if (good && schema.check() != nullptr) {
      if (const auto error = schema.check()(row)) {
        add(i, static_cast<size_t>(schema.spec().ColumnIndex(error->column)),
            "row", error->message);
        good = false;
      }
    }
    if (good) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_ROW_READER_H_
