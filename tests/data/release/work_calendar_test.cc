#include "data/release/work_calendar.h"

#include <optional>
#include <random>

#include "gtest/gtest.h"
#include "units/weekday.h"

namespace landed::data {
namespace {

CivilDay Day(const char* text) { return *CivilDay::Parse(text); }

bool IsWeekday(CivilDay day) { return WeekdayOf(day) < Weekday::kSaturday; }

// The definition, day by day.
std::optional<CivilDay> Step(CivilDay from, int32_t working_days,
                             absl::FunctionRef<bool(CivilDay)> is_open) {
  const int32_t way = working_days < 0 ? -1 : 1;
  int32_t day = from.days_since_epoch();
  int32_t left = working_days * way;
  if (left == 0) {
    while (day < WorkCalendar::kEnd.days_since_epoch() &&
           !is_open(CivilDay(day))) {
      ++day;
    }
  }
  while (left > 0) {
    day += way;
    if (CivilDay(day) < WorkCalendar::kFirst ||
        WorkCalendar::kEnd <= CivilDay(day)) {
      return std::nullopt;
    }
    if (is_open(CivilDay(day))) --left;
  }
  if (WorkCalendar::kEnd <= CivilDay(day)) return std::nullopt;
  return CivilDay(day);
}

TEST(WorkCalendar, AroundAWeekend) {
  const WorkCalendar calendar(IsWeekday);
  const struct {
    const char* from;
    int32_t days;
    const char* to;
  } kCases[] = {
      {"2026-11-20", 0, "2026-11-20"},  // a Friday
      {"2026-11-20", 1, "2026-11-23"},  {"2026-11-21", 0, "2026-11-23"},
      {"2026-11-21", 1, "2026-11-23"},  {"2026-11-22", 1, "2026-11-23"},
      {"2026-11-22", 2, "2026-11-24"},  {"2026-11-23", -1, "2026-11-20"},
      {"2026-11-22", -1, "2026-11-20"}, {"2026-11-21", -2, "2026-11-19"},
      {"2026-11-23", 5, "2026-11-30"},  {"2026-12-31", 1, "2027-01-01"},
      {"2024-02-28", 2, "2024-03-01"},  // over 29 February
  };
  for (const auto& c : kCases) {
    ASSERT_TRUE(calendar.Add(Day(c.from), c.days).has_value()) << c.from;
    EXPECT_EQ(calendar.Add(Day(c.from), c.days)->ToString(), c.to)
        << c.from << " " << c.days;
  }
}

TEST(WorkCalendar, EndsWithItsRange) {
  const WorkCalendar calendar(IsWeekday);
  EXPECT_EQ(calendar.Add(Day("1999-12-31"), 1), std::nullopt);
  EXPECT_EQ(calendar.Add(Day("2000-01-03"), -1), std::nullopt);
  EXPECT_EQ(calendar.Add(Day("2040-01-01"), 0), std::nullopt);
  EXPECT_EQ(calendar.Add(Day("2039-12-30"), 1), std::nullopt);  // a Friday
  EXPECT_EQ(calendar.Add(Day("2039-12-31"), 0), std::nullopt);  // the last
  EXPECT_EQ(calendar.Add(Day("2039-12-31"), -1), Day("2039-12-30"));
  EXPECT_EQ(calendar.Add(Day("2020-01-01"), INT32_MAX), std::nullopt);
  EXPECT_EQ(calendar.Add(Day("2020-01-01"), INT32_MIN), std::nullopt);
  EXPECT_FALSE(calendar.IsOpen(Day("1999-12-31")));
  EXPECT_FALSE(calendar.IsOpen(Day("2040-01-02")));
  EXPECT_EQ(calendar.Count(CivilDay::Past(), CivilDay::Future()), 10'435);
}

TEST(WorkCalendar, AgreesWithSteppingOnCalendarsOfAnyShape) {
  std::mt19937 random(4711);
  for (const double open_share : {0.02, 0.5, 0.98}) {
    std::bernoulli_distribution is_open(open_share);
    std::vector<bool> open;
    for (CivilDay day = WorkCalendar::kFirst; day < WorkCalendar::kEnd;
         day = CivilDay(day.days_since_epoch() + 1)) {
      open.push_back(is_open(random));
    }
    const auto opens = [&](CivilDay day) {
      return open[static_cast<size_t>(day.days_since_epoch() -
                                      WorkCalendar::kFirst.days_since_epoch())];
    };
    const WorkCalendar calendar(opens);
    for (int i = 0; i < 20'000; ++i) {
      const CivilDay from(WorkCalendar::kFirst.days_since_epoch() +
                          static_cast<int32_t>(random() % open.size()));
      const auto days = static_cast<int32_t>(random() % 801) - 400;
      ASSERT_EQ(calendar.Add(from, days), Step(from, days, opens))
          << from.ToString() << " " << days;
      ASSERT_EQ(calendar.IsOpen(from), opens(from));
    }
  }
}

TEST(WorkCalendar, CountsWhatAddingPasses) {
  const WorkCalendar calendar(IsWeekday);
  for (int32_t from = 20'000; from < 20'030; ++from) {
    for (int32_t to = 20'000; to < 20'060; ++to) {
      int32_t stepped = 0;
      for (int32_t day = from; day < to; ++day) {
        stepped += IsWeekday(CivilDay(day));
      }
      EXPECT_EQ(calendar.Count(CivilDay(from), CivilDay(to)), stepped);
    }
  }
}

}  // namespace
}  // namespace landed::data
