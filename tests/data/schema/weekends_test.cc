#include "data/schema/weekends.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Weekend, Columns) {
  EXPECT_EQ(HeaderOf(WeekendSchema().spec()),
            "country,subdivision,rest_days,valid_from,valid_to,source,note");
}

TEST(Weekend, ReadsARow) {
  Names names;
  const WeekendRow row =
      ReadOne(WeekendSchema(), "AE,SH,fri sat sun,2022-01-01,,s,", &names);
  EXPECT_EQ(row.country, *CountryCode::Parse("AE"));
  EXPECT_EQ(row.subdivision, *SubdivisionCode::Parse("SH"));
  EXPECT_TRUE(row.rest_days.Contains(Weekday::kFriday));
  EXPECT_TRUE(row.rest_days.Contains(Weekday::kSunday));
  EXPECT_FALSE(row.rest_days.Contains(Weekday::kThursday));
  EXPECT_EQ(row.info.valid.from.ToString(), "2022-01-01");
}

TEST(Weekend, Refuses) {
  ExpectRefused(WeekendSchema(),
                {{"AE,,sun sat,,,s,",
                  "5: cell: rest_days: write days of the week from mon to sun "
                  "in their order, one space between them: sat sun"},
                 {"AE,,Sat,,,s,",
                  "5: cell: rest_days: write days of the week from mon to sun "
                  "in their order, one space between them: sat sun"},
                 {"AE,,sat  sun,,,s,",
                  "5: cell: rest_days: write days of the week from mon to sun "
                  "in their order, one space between them: sat sun"},
                 {"AE,,,,,s,", "5: cell: rest_days: may not be empty"},
                 {"AE,,mon tue wed thu fri sat sun,,,s,",
                  "5: cell: rest_days: leave a day of the week to work on"}});
}

}  // namespace
}  // namespace landed::data
