#include "data/source/csv.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Result {
  CsvTable table;
  std::vector<std::string> findings;  // without the file's name
};

Result Parse(std::string text, const CsvLimits& limits = {}) {
  Findings findings;
  Result result{ParseCsv("t", std::move(text), limits, &findings), {}};
  for (const Finding& finding : findings.Sorted()) {
    EXPECT_EQ(finding.file, "t");
    EXPECT_EQ(finding.rule, "syntax");
    result.findings.push_back(ToString(finding).substr(2));
  }
  return result;
}

Rows RowsOf(const CsvTable& table) {
  Rows rows(table.row_count());
  for (size_t row = 0; row < rows.size(); ++row) {
    for (size_t column = 0; column < table.header.size(); ++column) {
      rows[row].emplace_back(table.cell(row, column));
    }
  }
  return rows;
}

TEST(ParseCsv, ReadsHeaderCellsAndLines) {
  const Result result = Parse("country,rate\nFR,0.2\nDE,0.19\n");
  EXPECT_TRUE(result.findings.empty());
  EXPECT_TRUE(result.table.whole);
  EXPECT_EQ(result.table.path, "t");
  EXPECT_EQ(result.table.header,
            (std::vector<absl::string_view>{"country", "rate"}));
  EXPECT_EQ(RowsOf(result.table), (Rows{{"FR", "0.2"}, {"DE", "0.19"}}));
  EXPECT_EQ(result.table.lines, (std::vector<uint32_t>{2, 3}));
  EXPECT_EQ(result.table.ColumnOf(1, 0), 1u);
  EXPECT_EQ(result.table.ColumnOf(1, 1), 4u);
  EXPECT_EQ(result.table.HeaderColumnOf(1), 9u);
}

TEST(ParseCsv, AHeaderAloneIsAnEmptyTable) {
  const Result result = Parse("a,b\n");
  EXPECT_TRUE(result.findings.empty());
  EXPECT_EQ(result.table.header.size(), 2u);
  EXPECT_EQ(result.table.row_count(), 0u);
}

TEST(ParseCsv, ReadsQuotedCells) {
  const Result result = Parse(
      "a,b,c\n"
      "\"x,y\",\"he said \"\"no\"\"\",\"\"\n"
      "\" x \", y ,\"\"\"\"\n");
  EXPECT_TRUE(result.findings.empty());
  EXPECT_EQ(RowsOf(result.table),
            (Rows{{"x,y", "he said \"no\"", ""}, {" x ", " y ", "\""}}));
  EXPECT_EQ(result.table.ColumnOf(0, 1), 7u);
  EXPECT_EQ(result.table.ColumnOf(0, 2), 24u);
}

TEST(ParseCsv, CellsSurviveAMove) {
  // Short enough that a string moved by value would take its bytes along.
  Result result = Parse("a,b\n1,\"\"\"\"\n");
  const CsvTable moved = std::move(result.table);
  EXPECT_EQ(moved.header[1], "b");
  EXPECT_EQ(RowsOf(moved), (Rows{{"1", "\""}}));
}

TEST(ParseCsv, CopiesOnlyCellsWithDoubledQuotes) {
  const Result result = Parse("a,b\n1,\"x,y\"\n\"p\"\"q\",2\n");
  EXPECT_EQ(result.table.unquoted->size(), 1u);
}

struct DefectCase {
  const char* name;
  std::string text;
  std::vector<std::string> findings;
  Rows rows;
};

void PrintTo(const DefectCase& c, std::ostream* out) { *out << c.name; }

class DefectTest : public testing::TestWithParam<DefectCase> {};

TEST_P(DefectTest, IsFoundInItsPlaceAndTheRestIsRead) {
  const Result result = Parse(GetParam().text);
  EXPECT_EQ(result.findings, GetParam().findings);
  EXPECT_EQ(RowsOf(result.table), GetParam().rows);
  EXPECT_FALSE(result.table.whole);
}

std::string NameOf(const testing::TestParamInfo<DefectCase>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Quotes, DefectTest,
    testing::Values(
        DefectCase{"InsideAnUnquotedCell",
                   "a,b\n1,5\" disc\n3,4\n",
                   {"2:4: syntax: a quote stands inside an unquoted cell: "
                    "quote the whole cell and double the quote"},
                   {{"3", "4"}}},
        DefectCase{"AfterASpace",
                   "a,b\n1, \"x\"\n",
                   {"2:4: syntax: a quote stands inside an unquoted cell: "
                    "quote the whole cell and double the quote"},
                   {}},
        DefectCase{"TextAfterAClosingQuote",
                   "a,b\n1,\"x\"y\n3,4\n",
                   {"2:6: syntax: text follows a closing quote: double a "
                    "quote that is part of the cell, or put a comma here"},
                   {{"3", "4"}}},
        DefectCase{"ASpaceAfterAClosingQuote",
                   "a,b\n\"x\" ,1\n",
                   {"2:4: syntax: text follows a closing quote: double a "
                    "quote that is part of the cell, or put a comma here"},
                   {}},
        DefectCase{"NotClosed",
                   "a,b\n1,\"x\n3,4\n",
                   {"2:3: syntax: this quote is not closed on its line: "
                    "close it"},
                   {{"3", "4"}}},
        DefectCase{"ALineBreakInsideACell",
                   "a,b\n1,\"x\ny\"\n3,4\n",
                   {"2:3: syntax: this quote is not closed on its line: "
                    "close it",
                    "3:2: syntax: a quote stands inside an unquoted cell: "
                    "quote the whole cell and double the quote"},
                   {{"3", "4"}}},
        DefectCase{"InTheHeader",
                   "a,\"b\n1,2\n3\"\n",
                   {"1:3: syntax: this quote is not closed on its line: "
                    "close it",
                    "3:2: syntax: a quote stands inside an unquoted cell: "
                    "quote the whole cell and double the quote"},
                   {}}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Lines, DefectTest,
    testing::Values(
        DefectCase{"EmptyFile",
                   "",
                   {"1:1: syntax: the file is empty: begin it with a header "
                    "line"},
                   {}},
        DefectCase{"BlankHeader",
                   "\na,b\n",
                   {"1:1: syntax: the line is blank: remove it"},
                   {}},
        DefectCase{"BlankLine",
                   "a,b\n1,2\n\n3,4\n",
                   {"3:1: syntax: the line is blank: remove it"},
                   {{"1", "2"}, {"3", "4"}}},
        DefectCase{"BlankLineAtTheEnd",
                   "a,b\n1,2\n\n",
                   {"3:1: syntax: the line is blank: remove it"},
                   {{"1", "2"}}},
        DefectCase{"NoLastLineFeed",
                   "a,b\n1,2\n3,4",
                   {"3:4: syntax: the last line does not end: end it with a "
                    "line feed"},
                   {{"1", "2"}}},
        DefectCase{"NoLineFeedAtAll",
                   "a,b",
                   {"1:4: syntax: the last line does not end: end it with a "
                    "line feed"},
                   {}},
        DefectCase{"TooFewCells",
                   "a,b,c\n1,2\n3,4,5\n",
                   {"2:4: syntax: the row has 2 cells, the header 3: make "
                    "them the same"},
                   {{"3", "4", "5"}}},
        DefectCase{"TooManyCells",
                   "a,b\n1,2,\"3\",4\n3,4\n",
                   {"2:5: syntax: the row has 4 cells, the header 2: make "
                    "them the same"},
                   {{"3", "4"}}},
        DefectCase{"OnlyASpace",
                   "a,b\n \n",
                   {"2:2: syntax: the row has 1 cells, the header 2: make "
                    "them the same"},
                   {}}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Bytes, DefectTest,
    testing::Values(
        DefectCase{"ByteOrderMark",
                   "\xEF\xBB\xBF"
                   "a,b\n1,2\n",
                   {"1:1: syntax: the file begins with a byte-order mark: "
                    "save it without one"},
                   {}},
        DefectCase{"CarriageReturns",
                   "a,b\r\n1,2\r\n",
                   {"1:4: syntax: carriage return: end lines with a line feed "
                    "alone",
                    "2:4: syntax: carriage return: end lines with a line feed "
                    "alone"},
                   {}},
        DefectCase{"CarriageReturnsAlone",
                   "a,b\r1,2\r",
                   {"1:4: syntax: carriage return: end lines with a line feed "
                    "alone",
                    "1:9: syntax: the last line does not end: end it with a "
                    "line feed"},
                   {}},
        DefectCase{"Nul",
                   std::string("a,b\n1,\0\n3,4\n", 12),
                   {"2:3: syntax: control character, beginning with byte 0x00: "
                    "remove it"},
                   {{"3", "4"}}},
        DefectCase{"Tab",
                   "a,b\n1\t,2\n3,4\n",
                   {"2:2: syntax: control character, beginning with byte 0x09: "
                    "remove it"},
                   {{"3", "4"}}},
        DefectCase{"NextLine",
                   "a,b\n1,x\xC2\x85\n",
                   {"2:4: syntax: control character, beginning with byte 0xC2: "
                    "remove it"},
                   {}},
        DefectCase{"ControlInsideQuotes",
                   "a,b\n1,\"\x1B[1m\"\n",
                   {"2:4: syntax: control character, beginning with byte 0x1B: "
                    "remove it"},
                   {}},
        DefectCase{"Latin1",
                   "a,b\n1,caf\xE9\n3,4\n",
                   {"2:6: syntax: byte 0xE9 is not UTF-8: save the file as "
                    "UTF-8"},
                   {{"3", "4"}}},
        DefectCase{"CutSequence",
                   "a,b\n1,\xE2\x82\n\xAC,4\n",
                   {"2:3: syntax: byte 0xE2 is not UTF-8: save the file as "
                    "UTF-8",
                    "3:1: syntax: byte 0xAC is not UTF-8: save the file as "
                    "UTF-8"},
                   {}}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Header, DefectTest,
    testing::Values(
        DefectCase{"RepeatedName",
                   "a,b,a\n1,2,3\n",
                   {"1:5: syntax: the name \"a\" is that of column 1 too: "
                    "change one"},
                   {{"1", "2", "3"}}},
        DefectCase{"EmptyNames",
                   ",b,\"\"\n1,2,3\n",
                   {"1:1: syntax: the column has no name: give it one",
                    "1:4: syntax: the column has no name: give it one"},
                   {{"1", "2", "3"}}},
        // Its rows cannot be counted against anything, but still be split.
        DefectCase{"BrokenHeader",
                   "a,b\"\n1\n1,2\n\"3\n",
                   {"1:4: syntax: a quote stands inside an unquoted cell: "
                    "quote the whole cell and double the quote",
                    "4:1: syntax: this quote is not closed on its line: close "
                    "it"},
                   {}}),
    NameOf);

TEST(ParseCsvLimits, Bytes) {
  CsvLimits limits;
  limits.bytes = 8;
  EXPECT_TRUE(Parse("a,b\n1,2\n", limits).findings.empty());
  const Result result = Parse("a,b\n1,23\n", limits);
  EXPECT_EQ(result.findings,
            std::vector<std::string>{
                " syntax: the file has 9 bytes; 8 are the most: split it"});
  EXPECT_TRUE(result.table.header.empty());
}

TEST(ParseCsvLimits, Rows) {
  CsvLimits limits;
  limits.rows = 2;
  EXPECT_TRUE(Parse("a\n1\n2\n", limits).findings.empty());
  const Result result = Parse("a\n1\n2\n3\n4\n", limits);
  EXPECT_EQ(result.findings,
            std::vector<std::string>{
                "4:1: syntax: the table has more than 2 rows: split it"});
  EXPECT_EQ(RowsOf(result.table), (Rows{{"1"}, {"2"}}));
}

TEST(ParseCsvLimits, Columns) {
  CsvLimits limits;
  limits.columns = 2;
  EXPECT_TRUE(Parse("a,b\n1,2\n", limits).findings.empty());
  const Result result = Parse("a,b,c\n1,2,3\n", limits);
  EXPECT_EQ(result.findings,
            std::vector<std::string>{
                "1:5: syntax: the header has 3 columns; 2 are the most"});
  EXPECT_EQ(result.table.row_count(), 0u);
}

TEST(ParseCsvLimits, CellsAreMeasuredWithoutTheirQuotes) {
  CsvLimits limits;
  limits.cell_bytes = 3;
  EXPECT_TRUE(Parse("a,b\n123,\"\"\"\"\"\"\"\"\n", limits).findings.empty());
  const Result result = Parse("a,b\n1,1234\n\"12\"\"4\",2\n3,4\n", limits);
  EXPECT_EQ(result.findings,
            (std::vector<std::string>{
                "2:3: syntax: the cell has 4 bytes; 3 are the most",
                "3:1: syntax: the cell has 4 bytes; 3 are the most"}));
  EXPECT_EQ(RowsOf(result.table), (Rows{{"3", "4"}}));
}

TEST(ParseCsvLimits, ALineThatCannotFitIsNotSplit) {
  CsvLimits limits;
  limits.cell_bytes = 3;
  limits.columns = 2;
  const Result result =
      Parse(absl::StrCat("a,b\n", std::string(19, ','), "\n"), limits);
  EXPECT_EQ(result.findings,
            std::vector<std::string>{
                "2:19: syntax: the line has more than 18 bytes: shorten it"});
}

TEST(ParseCsvLimits, NoneIsTooLargeToHold) {
  CsvLimits limits;
  limits.bytes = limits.rows = limits.columns = limits.cell_bytes = SIZE_MAX;
  const Result result = Parse("a,b\n1,2\n", limits);
  EXPECT_TRUE(result.findings.empty());
  EXPECT_EQ(RowsOf(result.table), (Rows{{"1", "2"}}));
}

TEST(ParseCsv, StopsAfterAHundredFindings) {
  std::string text = "a,b\n";
  for (int i = 0; i < 100; ++i) text += "\xFF\n";
  EXPECT_EQ(Parse(text).findings.size(), 100u);
  const Result result = Parse(text + "\xFF\n" + text + "1,2\n");
  ASSERT_EQ(result.findings.size(), 101u);
  EXPECT_EQ(result.findings.back(),
            "102: syntax: more than 100 errors of syntax: reading stopped "
            "here; mend the others and look again");
  EXPECT_EQ(result.table.row_count(), 0u);
}

TEST(FormatCsvRow, QuotesOnlyWhereItMust) {
  EXPECT_EQ(FormatCsvRow({"a", "b c", "d,e"}), "a,b c,\"d,e\"");
  EXPECT_EQ(FormatCsvRow({" a", "a ", " "}), "\" a\",\"a \",\" \"");
  EXPECT_EQ(FormatCsvRow({"5\"", "\"", "'"}), "\"5\"\"\",\"\"\"\",'");
  EXPECT_EQ(FormatCsvRow({"", "", ""}), ",,");
  EXPECT_EQ(FormatCsvRow({""}), "\"\"");
  EXPECT_EQ(FormatCsvRow({}), "");
}

TEST(FormatCsvRow, WhatItWritesIsReadBack) {
  std::mt19937 random(1);
  for (int round = 0; round < 5'000; ++round) {
    const size_t columns = 1 + random() % 4;
    std::vector<std::string> cells(columns);
    std::string header;
    for (size_t i = 0; i < columns; ++i) {
      absl::StrAppend(&header, i == 0 ? "" : ",", "c", i);
      for (size_t left = random() % 6; left > 0; --left) {
        const size_t pick = random() % 8;
        cells[i] += pick == 5 ? std::string("\xC3\xA9")
                              : std::string(1, "ab,\" x;'"[pick]);
      }
    }
    const std::string row = FormatCsvRow(
        std::vector<absl::string_view>(cells.begin(), cells.end()));
    const Result result = Parse(absl::StrCat(header, "\n", row, "\n"));
    ASSERT_TRUE(result.findings.empty()) << row;
    ASSERT_EQ(RowsOf(result.table), Rows{cells}) << row;
  }
}

}  // namespace
}  // namespace landed::data
