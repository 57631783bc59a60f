#include "units/weekday.h"

#include "gtest/gtest.h"

namespace landed {
namespace {

CivilDay Day(const char* text) { return *CivilDay::Parse(text); }

TEST(Weekday, OfKnownDays) {
  EXPECT_EQ(WeekdayOf(Day("1970-01-01")), Weekday::kThursday);
  EXPECT_EQ(WeekdayOf(Day("1969-12-31")), Weekday::kWednesday);
  EXPECT_EQ(WeekdayOf(Day("2000-02-29")), Weekday::kTuesday);
  EXPECT_EQ(WeekdayOf(Day("2024-02-29")), Weekday::kThursday);
  EXPECT_EQ(WeekdayOf(Day("2026-11-22")), Weekday::kSunday);
  // The Gregorian calendar began on a Friday.
  EXPECT_EQ(WeekdayOf(Day("1582-10-15")), Weekday::kFriday);
}

TEST(Weekday, FollowsTheDayBefore) {
  for (int32_t day = -1000; day < 1000; ++day) {
    const int before = static_cast<int>(WeekdayOf(CivilDay(day - 1)));
    EXPECT_EQ(static_cast<int>(WeekdayOf(CivilDay(day))), (before + 1) % 7);
  }
}

TEST(WeekdaySet, HoldsWhatWasAdded) {
  for (int bits = 0; bits < 128; ++bits) {
    WeekdaySet set;
    for (int day = 0; day < kDaysOfWeek; ++day) {
      if (bits >> day & 1) set.Add(static_cast<Weekday>(day));
    }
    for (int day = 0; day < kDaysOfWeek; ++day) {
      EXPECT_EQ(set.Contains(static_cast<Weekday>(day)),
                (bits >> day & 1) != 0);
    }
    EXPECT_EQ(set.empty(), bits == 0);
    EXPECT_EQ(set.is_whole_week(), bits == 127);
  }
}

}  // namespace
}  // namespace landed
