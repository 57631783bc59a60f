#include "data/schema/extra_days.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(ExtraDays, Columns) {
  EXPECT_EQ(HeaderOf(ExtraDaysSchema().spec()),
            "method,region,leg,min,max,standing,notice,valid_from,valid_to,"
            "source,note");
}

TEST(ExtraDays, ReadsARow) {
  Names names;
  const ExtraDaysRow row =
      ReadOne(ExtraDaysSchema(),
              "m,home,transit,1,3,applies,,2026-12-01,2026-12-24,s,", &names);
  EXPECT_EQ(row.leg, Leg::kTransit);
  EXPECT_EQ(row.min, 1);
  EXPECT_EQ(row.max, 3);
}

TEST(ExtraDays, Refuses) {
  ExpectRefused(ExtraDaysSchema(),
                {{"m,home,transit,3,1,applies,,,,s,",
                  "18: row: max: max is less than min"},
                 {"m,home,way,1,3,applies,,,,s,",
                  "8: cell: leg: write one of: processing, transit"}});
}

}  // namespace
}  // namespace landed::data
