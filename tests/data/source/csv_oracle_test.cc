// ParseCsv against a second reader of the same rules, written apart from it,
// over every short text of the bytes that matter.

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/string_view.h"
#include "data/source/csv.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

struct Cell {
  std::string text;
  size_t begin;
};
using Line = std::vector<Cell>;

// One line without its LF, by recursive descent over RFC 4180's grammar.
std::optional<Line> SplitLine(absl::string_view line) {
  Line cells;
  size_t at = 0;
  while (true) {
    Cell cell{"", at};
    if (at < line.size() && line[at] == '"') {
      ++at;
      while (true) {
        if (at >= line.size()) return std::nullopt;
        if (line[at] == '"') {
          if (at + 1 >= line.size() || line[at + 1] != '"') break;
          ++at;
        }
        cell.text.push_back(line[at++]);
      }
      ++at;
    } else {
      while (at < line.size() && line[at] != ',') {
        if (line[at] == '"') return std::nullopt;
        cell.text.push_back(line[at++]);
      }
    }
    cells.push_back(cell);
    if (at == line.size()) return cells;
    if (line[at] != ',') return std::nullopt;
    ++at;
  }
}

struct Expected {
  std::vector<Line> lines;    // that are good, the header included
  std::vector<uint32_t> bad;  // lines
};

Expected Read(absl::string_view text) {
  Expected expected;
  size_t columns = 0;
  uint32_t number = 0;
  while (!text.empty()) {
    ++number;
    const size_t end = text.find('\n');
    if (end == absl::string_view::npos) {
      expected.bad.push_back(number);
      break;
    }
    const std::optional<Line> line = SplitLine(text.substr(0, end));
    const bool good = end > 0 && line.has_value() &&
                      (number == 1 || columns == 0 || line->size() == columns);
    if (!good) expected.bad.push_back(number);
    if (good && number == 1) columns = line->size();
    if (good && columns > 0) expected.lines.push_back(*line);
    text.remove_prefix(end + 1);
  }
  if (number == 0) expected.bad.push_back(1);
  return expected;
}

std::vector<uint32_t> LinesOf(const Findings& findings) {
  std::vector<uint32_t> lines;
  for (const Finding& finding : findings.Sorted()) {
    if (lines.empty() || lines.back() != finding.line) {
      lines.push_back(finding.line);
    }
  }
  return lines;
}

void ExpectLine(const CsvTable& table, size_t row, const Line& expected) {
  for (size_t column = 0; column < expected.size(); ++column) {
    ASSERT_EQ(table.cell(row, column), expected[column].text);
    ASSERT_EQ(table.ColumnOf(row, column), expected[column].begin + 1);
  }
}

// `text` below a header of two columns whose names are never wrong.
void Check(absl::string_view text) {
  const std::string whole = "x,y\n" + std::string(text);
  SCOPED_TRACE(absl::CEscape(whole));
  Findings findings;
  const CsvTable table = ParseCsv("t.csv", whole, CsvLimits{}, &findings);
  const Expected expected = Read(whole);
  ASSERT_EQ(LinesOf(findings), expected.bad);
  ASSERT_EQ(table.row_count() + 1, expected.lines.size());
  for (size_t row = 0; row < table.row_count(); ++row) {
    ExpectLine(table, row, expected.lines[row + 1]);
  }
}

TEST(ParseCsv, AgreesWithASecondReaderOnEveryShortText) {
  const std::string alphabet = "a,\"\n ";
  std::vector<std::string> texts = {""};
  for (size_t begin = 0, length = 0; length < 7; ++length) {
    const size_t end = texts.size();
    for (; begin < end; ++begin) {
      for (const char c : alphabet) texts.push_back(texts[begin] + c);
    }
  }
  for (const std::string& text : texts) {
    Check(text);
    if (HasFatalFailure()) return;
  }
}

TEST(ParseCsv, ReadsTheHeaderAsTheSecondReaderDoes) {
  const std::string alphabet = "a,\"\n ";
  std::vector<std::string> texts = {"", "b", "b,c", "\"b\""};
  for (size_t begin = 0, length = 0; length < 5; ++length) {
    const size_t end = texts.size();
    for (; begin < end; ++begin) {
      for (const char c : alphabet) texts.push_back(texts[begin] + c);
    }
  }
  for (const std::string& text : texts) {
    const size_t end = text.find('\n');
    if (end == std::string::npos || end == 0) continue;
    SCOPED_TRACE(absl::CEscape(text));
    const std::optional<Line> header = SplitLine(text.substr(0, end));
    Findings findings;
    const CsvTable table = ParseCsv("t.csv", text, CsvLimits{}, &findings);
    ASSERT_EQ(table.header.size(), header.has_value() ? header->size() : 0);
    for (size_t i = 0; i < table.header.size(); ++i) {
      ASSERT_EQ(table.header[i], (*header)[i].text);
      ASSERT_EQ(table.HeaderColumnOf(i), (*header)[i].begin + 1);
    }
  }
}

}  // namespace
}  // namespace landed::data
