#include "data/schema/processing.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Processing, Columns) {
  EXPECT_EQ(HeaderOf(ProcessingSchema().spec()),
            "method,fulfillment,state,min,max,unit,standing,notice,valid_from,"
            "valid_to,source,note");
}

TEST(Processing, ReadsARow) {
  Names names;
  const ProcessingRow row =
      ReadOne(ProcessingSchema(),
              "m,pre_order,published,14,21,calendar_day,applies,,,,s,", &names);
  EXPECT_EQ(names.Text(row.method), "m");
  EXPECT_EQ(row.fulfillment, Fulfillment::kPreOrder);
  EXPECT_EQ(row.state, Publication::kPublished);
  EXPECT_EQ(row.min.value, 14);
  EXPECT_EQ(row.max.value, 21);
  EXPECT_EQ(row.unit.value, DayUnit::kCalendarDay);
  EXPECT_TRUE(row.min.present && row.max.present && row.unit.present);
}

TEST(Processing, NotPublishedHasNoFigures) {
  Names names;
  const ProcessingRow row = ReadOne(
      ProcessingSchema(), "m,in_stock,not_published,,,,applies,,,,s,", &names);
  EXPECT_EQ(row.state, Publication::kNotPublished);
  EXPECT_FALSE(row.min.present || row.max.present || row.unit.present);
}

TEST(Processing, AcceptsEqualEndsAndNoTimeAtAll) {
  ExpectAccepted(ProcessingSchema(),
                 {"m,in_stock,published,0,0,working_day,applies,,,,s,",
                  "m,in_stock,published,9999,9999,week,applies,,,,s,"});
}

TEST(Processing, Refuses) {
  constexpr char kFill[] =
      "12: row: state: fill min, max and unit where published";
  constexpr char kEmpty[] =
      "12: row: state: leave min, max and unit empty where not_published";
  ExpectRefused(
      ProcessingSchema(),
      {{"m,in_stock,published,1,2,,applies,,,,s,", kFill},
       {"m,in_stock,published,,2,week,applies,,,,s,", kFill},
       {"m,in_stock,published,1,,week,applies,,,,s,", kFill},
       {"m,in_stock,published,,,,applies,,,,s,", kFill},
       {"m,in_stock,not_published,1,2,week,applies,,,,s,", kEmpty},
       {"m,in_stock,not_published,0,,,applies,,,,s,", kEmpty},
       {"m,in_stock,not_published,,,week,applies,,,,s,", kEmpty},
       {"m,in_stock,published,3,2,week,applies,,,,s,",
        "24: row: max: max is less than min"},
       {"m,in_stock,published,1-2,2,week,applies,,,,s,",
        "22: cell: min: write a whole number from 0 to 9999"},
       {"m,in_stock,published,1,2,days,applies,,,,s,",
        "26: cell: unit: write one of: working_day, calendar_day, week"},
       {"m,,published,1,2,week,applies,,,,s,",
        "3: cell: fulfillment: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
