#include "data/schema/currencies.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Currencies, Columns) {
  EXPECT_EQ(
      HeaderOf(CurrencySchema().spec()),
      "currency,numeric,minor_units,name,valid_from,valid_to,source,note");
}

TEST(Currencies, ReadsARow) {
  Names names;
  const CurrencyRow row =
      ReadOne(CurrencySchema(), "KWD,414,3,Kuwaiti Dinar,,,s,", &names);
  EXPECT_EQ(row.currency.ToString(), "KWD");
  EXPECT_EQ(names.Text(row.numeric), "414");
  EXPECT_EQ(row.minor_units, 3);
}

TEST(Currencies, AcceptsUpToFourDigits) {
  ExpectAccepted(CurrencySchema(),
                 {"JPY,392,0,Yen,,,s,", "UYW,927,4,Unidad Previsional,,,s,"});
}

TEST(Currencies, Refuses) {
  ExpectRefused(
      CurrencySchema(),
      {{"KWD,414,5,Dinar,,,s,",
        "9: row: minor_units: no currency of ISO 4217 has more than 4 digits"},
       {"KWD,414,-1,Dinar,,,s,",
        "9: cell: minor_units: write a whole number from 0 to 9999"},
       {"KWD,414,,Dinar,,,s,", "9: cell: minor_units: may not be empty"},
       {"KW,414,3,Dinar,,,s,",
        "1: cell: currency: write an ISO 4217 code of three capital letters"},
       {"kwd,414,3,Dinar,,,s,",
        "1: cell: currency: write an ISO 4217 code of three capital letters"}});
}

}  // namespace
}  // namespace landed::data
