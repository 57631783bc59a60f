#include "data/schema/time_zones.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(TimeZones, Columns) {
  EXPECT_EQ(HeaderOf(TimeZoneSchema().spec()),
            "country,subdivision,time_zone,other_zones,valid_from,valid_to,"
            "source,note");
}

TEST(TimeZones, ReadsARow) {
  Names names;
  const TimeZoneRow row = ReadOne(
      TimeZoneSchema(), "US,OR,America/Los_Angeles,America/Boise,,,s,", &names);
  EXPECT_EQ(row.country.ToString(), "US");
  EXPECT_EQ(row.subdivision.ToString(), "OR");
  EXPECT_EQ(names.Text(row.time_zone), "America/Los_Angeles");
  EXPECT_EQ(names.Text(row.other_zones), "America/Boise");
}

TEST(TimeZones, OneZoneIsEnough) {
  Names names;
  const TimeZoneRow row =
      ReadOne(TimeZoneSchema(), "XB,,Asia/Tokyo,,,,s,", &names);
  EXPECT_TRUE(row.subdivision.empty());
  EXPECT_TRUE(row.other_zones.empty());
}

TEST(TimeZones, Refuses) {
  ExpectRefused(TimeZoneSchema(),
                {{",,Asia/Tokyo,,,,s,", "1: cell: country: may not be empty"},
                 {"XB,,,,,,s,", "5: cell: time_zone: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
