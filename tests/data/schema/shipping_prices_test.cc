#include "data/schema/shipping_prices.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(ShippingPrices, Columns) {
  EXPECT_EQ(HeaderOf(ShippingPriceSchema().spec()),
            "method,region,state,amount,currency,standing,notice,valid_from,"
            "valid_to,source,note");
}

TEST(ShippingPrices, ReadsARow) {
  Names names;
  const ShippingPriceRow row = ReadOne(
      ShippingPriceSchema(), "m,eu,charged,22.00,USD,applies,,,,s,", &names);
  EXPECT_EQ(names.Text(row.method), "m");
  EXPECT_EQ(names.Text(row.region), "eu");
  EXPECT_EQ(row.state, PriceState::kCharged);
  EXPECT_EQ(row.amount.scaled, 2200);
  EXPECT_EQ(row.amount.digits, 2);
  EXPECT_EQ(row.currency.ToString(), "USD");
}

TEST(ShippingPrices, FreeAndUnknownHaveNoAmount) {
  ExpectAccepted(ShippingPriceSchema(), {"m,eu,free,,,applies,,,,s,",
                                         "m,eu,not_published,,,applies,,,,s,"});
}

TEST(ShippingPrices, Refuses) {
  constexpr char kFill[] =
      "14: row: amount: fill amount and currency where charged";
  constexpr char kLeave[] =
      "row: amount: leave amount and currency empty unless charged";
  const std::string free = absl::StrCat("11: ", kLeave);
  const std::string unknown = absl::StrCat("20: ", kLeave);
  ExpectRefused(
      ShippingPriceSchema(),
      {{"m,eu,charged,,,applies,,,,s,", kFill},
       {"m,eu,charged,22.00,,applies,,,,s,", kFill},
       {"m,eu,charged,,USD,applies,,,,s,", kFill},
       {"m,eu,free,0.00,USD,applies,,,,s,", free.c_str()},
       {"m,eu,free,,USD,applies,,,,s,", free.c_str()},
       {"m,eu,not_published,22.00,,applies,,,,s,", unknown.c_str()},
       {"m,eu,charged,0.00,USD,applies,,,,s,",
        "14: row: amount: write state free, not an amount of zero"},
       {"m,eu,charged,-1.00,USD,applies,,,,s,",
        "14: cell: amount: write a plain amount such as 22.00, without sign, "
        "separator or currency"},
       {"m,eu,paid,22.00,USD,applies,,,,s,",
        "6: cell: state: write one of: charged, free, not_published"}});
}

}  // namespace
}  // namespace landed::data
