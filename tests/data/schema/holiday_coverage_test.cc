#include "data/schema/holiday_coverage.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(HolidayCoverage, Columns) {
  EXPECT_EQ(HeaderOf(HolidayCoverageSchema().spec()),
            "country,subdivisions,valid_from,valid_to,source,note");
}

TEST(HolidayCoverage, ReadsARow) {
  Names names;
  const HolidayCoverageRow row = ReadOne(
      HolidayCoverageSchema(), "DE,covered,2024-01-01,2029-01-01,s,", &names);
  EXPECT_EQ(row.subdivisions, RegionalHolidays::kCovered);
  EXPECT_EQ(row.info.valid.to.ToString(), "2029-01-01");
}

TEST(HolidayCoverage, Refuses) {
  ExpectRefused(
      HolidayCoverageSchema(),
      {{"DE,some,2024-01-01,2029-01-01,s,",
        "4: cell: subdivisions: write one of: none, covered, not_covered"}});
}

}  // namespace
}  // namespace landed::data
