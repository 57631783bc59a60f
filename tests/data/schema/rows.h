#ifndef LANDED_TESTS_DATA_SCHEMA_ROWS_H_
#define LANDED_TESTS_DATA_SCHEMA_ROWS_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "data/schema/names.h"
#include "data/schema/row_reader.h"
#include "data/schema/schema.h"
#include "data/source/csv.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"

namespace landed::data {

// What the header line of a table must be.
inline std::string HeaderOf(const TableSpec& spec) {
  return absl::StrJoin(spec.columns, ",",
                       [](std::string* out, const ColumnSpec& column) {
                         out->append(column.name);
                       });
}

// The rows below a table's header, read; findings as "line:col: rule: message".
template <class Row>
std::vector<Row> ReadLines(const Schema<Row>& schema, absl::string_view lines,
                           Names* names, std::vector<std::string>* messages) {
  Findings findings;
  const CsvTable table =
      ParseCsv("t", absl::StrCat(HeaderOf(schema.spec()), "\n", lines, "\n"),
               CsvLimits(), &findings);
  std::vector<Row> rows = ReadRows(table, schema, names, &findings);
  for (const Finding& finding : findings.Sorted()) {
    messages->emplace_back(absl::StripPrefix(ToString(finding), "t:"));
  }
  return rows;
}

// One row that must be good.
template <class Row>
Row ReadOne(const Schema<Row>& schema, absl::string_view line, Names* names) {
  std::vector<std::string> messages;
  std::vector<Row> rows = ReadLines(schema, line, names, &messages);
  EXPECT_EQ(messages, std::vector<std::string>()) << line;
  EXPECT_EQ(rows.size(), 1u) << line;
  return rows.empty() ? Row() : std::move(rows[0]);
}

// A row as it stands in the file, and what is to be mended in it, without the
// line, which is 2: "8: cell: level: write one of: country, state".
struct RefusedRow {
  const char* line;
  const char* finding;
};

template <class Row>
void ExpectRefused(const Schema<Row>& schema,
                   const std::vector<RefusedRow>& cases) {
  for (const RefusedRow& c : cases) {
    Names names;
    std::vector<std::string> messages;
    EXPECT_TRUE(ReadLines(schema, c.line, &names, &messages).empty()) << c.line;
    EXPECT_EQ(messages, std::vector<std::string>{absl::StrCat("2:", c.finding)})
        << c.line;
  }
}

template <class Row>
void ExpectAccepted(const Schema<Row>& schema,
                    const std::vector<const char*>& lines) {
  for (const char* line : lines) {
    Names names;
    ReadOne(schema, line, &names);
  }
}

}  // namespace landed::data

#endif  // LANDED_TESTS_DATA_SCHEMA_ROWS_H_
