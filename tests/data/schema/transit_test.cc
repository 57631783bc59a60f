#include "data/schema/transit.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Transit, Columns) {
  EXPECT_EQ(HeaderOf(TransitSchema().spec()),
            "method,region,state,min,max,unit,standing,notice,valid_from,"
            "valid_to,source,note");
}

TEST(Transit, ReadsARow) {
  Names names;
  const TransitRow row =
      ReadOne(TransitSchema(),
              "m,asia,published,3,10,working_day,applies,,,,s,", &names);
  EXPECT_EQ(names.Text(row.method), "m");
  EXPECT_EQ(names.Text(row.region), "asia");
  EXPECT_EQ(row.state, Publication::kPublished);
  EXPECT_EQ(row.min.value, 3);
  EXPECT_EQ(row.max.value, 10);
  EXPECT_EQ(row.unit.value, DayUnit::kWorkingDay);
}

TEST(Transit, NotPublishedHasNoFigures) {
  ExpectAccepted(TransitSchema(), {"m,asia,not_published,,,,applies,,,,s,",
                                   "m,asia,published,0,0,week,applies,,,,s,"});
}

TEST(Transit, Refuses) {
  constexpr char kFill[] =
      "8: row: state: fill min, max and unit where published";
  constexpr char kEmpty[] =
      "8: row: state: leave min, max and unit empty where not_published";
  ExpectRefused(TransitSchema(),
                {{"m,asia,published,1,2,,applies,,,,s,", kFill},
                 {"m,asia,published,,,week,applies,,,,s,", kFill},
                 {"m,asia,not_published,0,0,week,applies,,,,s,", kEmpty},
                 {"m,asia,not_published,,10,,applies,,,,s,", kEmpty},
                 {"m,asia,published,10,3,week,applies,,,,s,",
                  "21: row: max: max is less than min"},
                 {"m,asia,published,1,10000,week,applies,,,,s,",
                  "20: cell: max: write a whole number from 0 to 9999"},
                 {"m,,published,1,2,week,applies,,,,s,",
                  "3: cell: region: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
