#include "data/schema/carrier_weekends.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(CarrierWeekend, Columns) {
  EXPECT_EQ(HeaderOf(CarrierWeekendSchema().spec()),
            "carrier,country,rest_days,valid_from,valid_to,source,note");
}

TEST(CarrierWeekend, ReadsARow) {
  Names names;
  const CarrierWeekendRow row =
      ReadOne(CarrierWeekendSchema(), "usps,US,sun,,,s,", &names);
  EXPECT_EQ(names.Text(row.carrier), "usps");
  EXPECT_TRUE(row.rest_days.Contains(Weekday::kSunday));
  EXPECT_FALSE(row.rest_days.Contains(Weekday::kSaturday));
}

TEST(CarrierWeekend, Refuses) {
  ExpectRefused(
      CarrierWeekendSchema(),
      {{"usps,us,sun,,,s,",
        "6: cell: country: write an ISO 3166-1 code of two capital letters"}});
}

}  // namespace
}  // namespace landed::data
