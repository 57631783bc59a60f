// Reads bytes as a table and holds the result to what csv.h promises.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "data/source/csv.h"
#include "data/source/finding.h"
#include "data/source/utf8.h"

namespace landed::data {
namespace {

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

#define LANDED_REQUIRE(condition) Require(condition, #condition)

// Small ones, so that short inputs reach them.
CsvLimits SmallLimits() {
  CsvLimits limits;
  limits.bytes = 4'096;
  limits.rows = 150;
  limits.columns = 6;
  limits.cell_bytes = 40;
  return limits;
}

std::vector<absl::string_view> RowOf(const CsvTable& table, size_t row) {
  const auto begin = table.cells.begin() + row * table.header.size();
  return {begin, begin + table.header.size()};
}

void CheckShape(const CsvTable& table, const CsvLimits& limits) {
  LANDED_REQUIRE(table.header.size() <= limits.columns);
  LANDED_REQUIRE(table.row_count() <= limits.rows);
  LANDED_REQUIRE(table.cells.size() == table.row_count() * table.header.size());
  for (size_t row = 0; row < table.row_count(); ++row) {
    LANDED_REQUIRE(table.lines[row] > (row == 0 ? 1 : table.lines[row - 1]));
  }
  for (const absl::string_view cell : table.cells) {
    LANDED_REQUIRE(cell.size() <= limits.cell_bytes);
    LANDED_REQUIRE(CheckText(cell).fault == TextFault::kNone);
  }
}

// The cell is where ColumnOf says: at its first byte or behind a quote.
void CheckColumns(const CsvTable& table) {
  for (size_t row = 0; row < table.row_count(); ++row) {
    for (size_t column = 0; column < table.header.size(); ++column) {
      const absl::string_view line =
          absl::string_view(*table.text).substr(table.offsets[row]);
      const size_t at = table.ColumnOf(row, column) - 1;
      LANDED_REQUIRE(at < line.size() && line.find('\n') >= at);
      const absl::string_view cell = table.cell(row, column);
      LANDED_REQUIRE(line[at] == '"' || line.substr(at, cell.size()) == cell);
    }
  }
}

void CheckFindings(const Findings& findings, absl::string_view text) {
  LANDED_REQUIRE(findings.count() <= 101);
  for (const Finding& finding : findings.Sorted()) {
    LANDED_REQUIRE(finding.rule == "syntax" && finding.file == "t.csv");
    LANDED_REQUIRE(finding.line <= text.size() + 1);
    LANDED_REQUIRE(finding.column <= text.size() + 1);
    LANDED_REQUIRE(CheckText(finding.message).fault == TextFault::kNone);
  }
}

// What was read, written canonically, reads as the same without a finding.
void CheckRoundTrip(const CsvTable& table, const CsvLimits& limits) {
  std::string text = absl::StrCat(FormatCsvRow(table.header), "\n");
  for (size_t row = 0; row < table.row_count(); ++row) {
    absl::StrAppend(&text, FormatCsvRow(RowOf(table, row)), "\n");
  }
  CsvLimits longer = limits;
  longer.bytes = 2 * limits.bytes;
  Findings findings;
  const CsvTable again = ParseCsv("t.csv", text, longer, &findings);
  LANDED_REQUIRE(findings.empty());
  LANDED_REQUIRE(again.header == table.header);
  LANDED_REQUIRE(again.cells == table.cells);
}

bool HasGoodNames(const CsvTable& table) {
  for (size_t i = 0; i < table.header.size(); ++i) {
    if (table.header[i].empty()) return false;
    for (size_t j = 0; j < i; ++j) {
      if (table.header[i] == table.header[j]) return false;
    }
  }
  return !table.header.empty();
}

void Check(absl::string_view text) {
  const CsvLimits limits = SmallLimits();
  Findings findings;
  const CsvTable table =
      ParseCsv("t.csv", std::string(text), limits, &findings);
  CheckFindings(findings, text);
  CheckShape(table, limits);
  CheckColumns(table);
  if (HasGoodNames(table)) CheckRoundTrip(table, limits);
}

}  // namespace
}  // namespace landed::data

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  landed::data::Check(
      absl::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
