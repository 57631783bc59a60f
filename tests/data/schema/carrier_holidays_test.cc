#include "data/schema/carrier_holidays.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(CarrierHoliday, Columns) {
  EXPECT_EQ(HeaderOf(CarrierHolidaySchema().spec()),
            "carrier,country,date,name,day,certainty,source,note");
}

TEST(CarrierHoliday, ReadsARow) {
  Names names;
  const CarrierHolidayRow row =
      ReadOne(CarrierHolidaySchema(),
              "ups,US,2026-12-24,Christmas Eve,half,expected,s,", &names);
  EXPECT_EQ(names.Text(row.carrier), "ups");
  EXPECT_EQ(row.day, HolidayKind::kHalf);
  EXPECT_EQ(row.certainty, Certainty::kExpected);
}

TEST(CarrierHoliday, RefusesADateInAnotherForm) {
  Names names;
  std::vector<std::string> messages;
  ReadLines(CarrierHolidaySchema(),
            "ups,US,24.12.2026,Christmas Eve,half,expected,s,", &names,
            &messages);
  ASSERT_EQ(messages.size(), 1u);
  EXPECT_NE(messages[0].find("date: write a date that exists"),
            std::string::npos);
}

}  // namespace
}  // namespace landed::data
