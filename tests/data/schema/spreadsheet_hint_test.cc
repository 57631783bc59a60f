#include "data/schema/spreadsheet_hint.h"

#include "gtest/gtest.h"

namespace landed::data {
namespace {

TEST(SpreadsheetHint, ADecimalComma) {
  constexpr char kHint[] = "; this looks like a spreadsheet's decimal comma";
  EXPECT_EQ(SpreadsheetHint("rate", "0,065"), kHint);
  EXPECT_EQ(SpreadsheetHint("amount", "22,00"), kHint);
  EXPECT_EQ(SpreadsheetHint("amount", "1,000.00"), "");
  EXPECT_EQ(SpreadsheetHint("amount", "1,000,000"), "");
  EXPECT_EQ(SpreadsheetHint("amount", ",5"), "");
}

TEST(SpreadsheetHint, ADate) {
  constexpr char kHint[] =
      "; this looks like a date that a spreadsheet rewrote";
  EXPECT_EQ(SpreadsheetHint("valid_to", "7/1/2026"), kHint);
  EXPECT_EQ(SpreadsheetHint("read_on", "01.07.2026"), kHint);
  EXPECT_EQ(SpreadsheetHint("valid_to", "2026-7-1"), "");
  EXPECT_EQ(SpreadsheetHint("valid_to", "7/2026"), "");
  EXPECT_EQ(SpreadsheetHint("valid_to", "1 July 2026"), "");
}

TEST(SpreadsheetHint, TheNumberOfADate) {
  constexpr char kHint[] =
      "; this looks like the number that a spreadsheet keeps for a date";
  for (const char* column :
       {"valid_from", "valid_to", "read_on", "review_by"}) {
    EXPECT_EQ(SpreadsheetHint(column, "46204"), kHint);
  }
  EXPECT_EQ(SpreadsheetHint("valid_to", "2026"), "");
  EXPECT_EQ(SpreadsheetHint("max", "46204"), "");
}

TEST(SpreadsheetHint, APointTakenForASeparator) {
  EXPECT_EQ(SpreadsheetHint("rate", "65"),
            "; this looks as if a spreadsheet took the point for a separator "
            "of thousands");
  EXPECT_EQ(SpreadsheetHint("rate", "6.5"), "");
  EXPECT_EQ(SpreadsheetHint("rate", ""), "");
}

}  // namespace
}  // namespace landed::data
