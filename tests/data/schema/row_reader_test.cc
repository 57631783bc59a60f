#include "data/schema/row_reader.h"

#include <string>
#include <vector>

#include "data/schema/shipping_prices.h"
#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

using Messages = std::vector<std::string>;

TEST(RowReader, LeavesBadRowsOutAndReadsTheOthers) {
  Names names;
  Messages messages;
  const auto rows = ReadLines(ShippingPriceSchema(),
                              "a,eu,charged,22.00,USD,applies,,,,s,\n"
                              "b,eu,charged,22.00,usd,applies,,,,s,\n"
                              "c,eu,charged,,,applies,,,,s,\n"
                              "d,eu,free,,,applies,,,,s,",
                              &names, &messages);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(names.Text(rows[0].method), "a");
  EXPECT_EQ(rows[0].info.line, 2u);
  EXPECT_EQ(names.Text(rows[1].method), "d");
  EXPECT_EQ(rows[1].info.line, 5u);
  EXPECT_EQ(messages,
            (Messages{"3:20: cell: currency: write an ISO 4217 code of three "
                      "capital letters",
                      "4:14: row: amount: fill amount and currency where "
                      "charged"}));
}

TEST(RowReader, TellsEveryBadCellOfARow) {
  Names names;
  Messages messages;
  EXPECT_TRUE(ReadLines(ShippingPriceSchema(),
                        ",,paid,22,US,perhaps,,2026,2027,,", &names, &messages)
                  .empty());
  EXPECT_EQ(
      messages,
      (Messages{
          "2:1: cell: method: may not be empty",
          "2:2: cell: region: may not be empty",
          "2:3: cell: state: write one of: charged, free, not_published",
          "2:11: cell: currency: write an ISO 4217 code of three capital "
          "letters",
          "2:14: cell: standing: write one of: applies, set_aside",
          "2:23: cell: valid_from: write a date that exists, as YYYY-MM-DD",
          "2:28: cell: valid_to: write a date that exists, as YYYY-MM-DD",
          "2:33: missing-source: source: write the id of what the row was "
          "read from, and describe that in sources.csv",
      }));
}

TEST(RowReader, ARowIsCheckedAsAWholeOnlyWhenItsCellsAreGood) {
  Names names;
  Messages messages;
  // charged without an amount would be one finding more.
  ReadLines(ShippingPriceSchema(), "a,eu,charged,,USD,applies,,x,,s,", &names,
            &messages);
  EXPECT_EQ(messages,
            Messages{"2:28: cell: valid_from: write a date that exists, as "
                     "YYYY-MM-DD"});
}

TEST(RowReader, PointsBehindQuotedCells) {
  Names names;
  Messages messages;
  ReadLines(ShippingPriceSchema(),
            "\"a,\"\"b\"\"\",eu,charged,1.00,USD,maybe,,,,s,", &names,
            &messages);
  EXPECT_EQ(messages,
            Messages{"2:31: cell: standing: write one of: applies, set_aside"});
}

TEST(RowReader, KeepsTheLinesOfTheFileWhereTextWasRefused) {
  Names names;
  Messages messages;
  const auto rows = ReadLines(ShippingPriceSchema(),
                              "a,eu,free,,,applies,,,,s\n"
                              "b,eu,free,,,applies,,,,s,",
                              &names, &messages);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].info.line, 3u);
  ASSERT_EQ(messages.size(), 1u);
  EXPECT_EQ(messages[0].rfind("2:", 0), 0u) << messages[0];
}

TEST(RowReader, ATableWithoutRowsHasNone) {
  Names names;
  Findings findings;
  const CsvTable table =
      ParseCsv("t", absl::StrCat(HeaderOf(ShippingPriceSchema().spec()), "\n"),
               CsvLimits(), &findings);
  EXPECT_TRUE(
      ReadRows(table, ShippingPriceSchema(), &names, &findings).empty());
  EXPECT_TRUE(findings.empty());
}

}  // namespace
}  // namespace landed::data
