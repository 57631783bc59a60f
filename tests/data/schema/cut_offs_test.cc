#include "data/schema/cut_offs.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(CutOff, Columns) {
  EXPECT_EQ(
      HeaderOf(CutOffSchema().spec()),
      "method,weekday,closes,standing,notice,valid_from,valid_to,source,note");
}

TEST(CutOff, ReadsARow) {
  Names names;
  const CutOffRow row =
      ReadOne(CutOffSchema(), "m,fri,14:30,applies,,,,s,", &names);
  EXPECT_EQ(row.weekday, Weekday::kFriday);
  EXPECT_EQ(row.closes.minutes, 870);
}

TEST(CutOff, Refuses) {
  ExpectRefused(
      CutOffSchema(),
      {{"m,friday,14:30,applies,,,,s,",
        "3: cell: weekday: write one of: mon, tue, wed, thu, fri, sat, sun"},
       {"m,fri,2:30,applies,,,,s,",
        "7: cell: closes: write a time from 00:00 to 24:00, as HH:MM"},
       {"m,fri,24:01,applies,,,,s,",
        "7: cell: closes: write a time from 00:00 to 24:00, as HH:MM"},
       {"m,fri,14:60,applies,,,,s,",
        "7: cell: closes: write a time from 00:00 to 24:00, as HH:MM"},
       {"m,fri,14.30,applies,,,,s,",
        "7: cell: closes: write a time from 00:00 to 24:00, as HH:MM"}});
}

}  // namespace
}  // namespace landed::data
