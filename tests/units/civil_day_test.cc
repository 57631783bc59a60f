#include "units/civil_day.h"

#include <cstdint>
#include <string>

#include "gtest/gtest.h"

namespace landed {
namespace {

bool IsLeap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int DaysInMonth(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};
  return kDays[month - 1] + (month == 2 && IsLeap(year) ? 1 : 0);
}

std::string Text(int year, int month, int day) {
  std::string text = "0000-00-00";
  for (size_t at = 4; at-- > 0; year /= 10) text[at] += year % 10;
  text[5] += month / 10;
  text[6] += month % 10;
  text[8] += day / 10;
  text[9] += day % 10;
  return text;
}

TEST(CivilDay, EveryDayOfTenThousandYearsFollowsTheOneBefore) {
  // 719,162 days lie between 0001-01-01 and 1970-01-01.
  int32_t number = -719'162;
  for (int year = 1; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= DaysInMonth(year, month); ++day, ++number) {
        const CivilDay civil(number);
        const std::string text = Text(year, month, day);
        // One check a day: there are millions.
        ASSERT_TRUE(civil.year() == year && civil.month() == month &&
                    civil.day() == day && civil.ToString() == text &&
                    CivilDay::Parse(text) == civil)
            << text;
      }
    }
  }
  EXPECT_EQ(number, 2'932'897);  // 10000-01-01
}

TEST(CivilDay, KnownDays) {
  EXPECT_EQ(CivilDay::Parse("1970-01-01")->days_since_epoch(), 0);
  EXPECT_EQ(CivilDay::Parse("1969-12-31")->days_since_epoch(), -1);
  EXPECT_EQ(CivilDay::Parse("2000-03-01")->days_since_epoch(), 11'017);
  EXPECT_EQ(CivilDay::Parse("2038-01-19")->days_since_epoch(), 24'855);
  EXPECT_EQ(CivilDay::Parse("9999-12-31")->days_since_epoch(), 2'932'896);
}

TEST(CivilDay, ReadsExactlyTheDaysThatExist) {
  for (const int year : {1, 4, 100, 1900, 2000, 2023, 2024, 2100, 2400, 9999}) {
    for (int month = 0; month <= 99; ++month) {
      for (int day = 0; day <= 99; ++day) {
        const std::string text = Text(year, month, day);
        const bool exists = month >= 1 && month <= 12 && day >= 1 &&
                            day <= DaysInMonth(year, month);
        ASSERT_EQ(CivilDay::Parse(text).has_value(), exists) << text;
      }
    }
  }
}

TEST(CivilDay, RefusesEveryByteThatIsNotInItsPlace) {
  const std::string good = "2024-02-29";
  for (size_t at = 0; at < good.size(); ++at) {
    const bool hyphen = at == 4 || at == 7;
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = good;
      text[at] = static_cast<char>(byte);
      if (hyphen ? byte == '-' : (byte >= '0' && byte <= '9')) continue;
      EXPECT_FALSE(CivilDay::Parse(text).has_value()) << text;
    }
  }
}

TEST(CivilDay, RefusesOtherForms) {
  for (const char* text :
       {"", "2024", "2024-02", "2024-2-29", "24-02-29", "2024-02-29 ",
        " 2024-02-29", "2024-02-29T00:00", "20240229", "2024/02/29",
        "02024-02-29", "-024-02-29", "+024-02-29", "12024-02-2", "0000-01-01",
        "0000-02-29", "2023-02-29", "1900-02-29", "2024-04-31"}) {
    EXPECT_FALSE(CivilDay::Parse(text).has_value()) << text;
  }
}

TEST(CivilDay, TheOpenEndsLieOutsideEveryOrdinaryDay) {
  EXPECT_LT(CivilDay::Past(), *CivilDay::Parse("0001-01-01"));
  EXPECT_LT(*CivilDay::Parse("9999-12-31"), CivilDay::Future());
  EXPECT_EQ(CivilDay::Past().ToString(), "");
  EXPECT_EQ(CivilDay::Future().ToString(), "");
}

TEST(CivilDay, WritesDaysBeyondTheOrdinaryOnes) {
  // Arithmetic may lead there; the text must not be that of another day.
  EXPECT_EQ(CivilDay(2'932'897).ToString(), "10000-01-01");
  EXPECT_EQ(CivilDay(-719'163).ToString(), "0000-12-31");
  EXPECT_EQ(CivilDay(INT32_MAX - 1).ToString(), "5881580-07-10");
  EXPECT_EQ(CivilDay(INT32_MIN + 1).ToString(), "-5877641-06-24");
}

TEST(CivilDay, Compares) {
  const CivilDay a(1), b(2);
  EXPECT_TRUE(a < b && a <= b && a <= a && a == a && a != b);
  EXPECT_FALSE(b < a || b <= a || a < a || a == b || a != a);
}

TEST(DayInterval, AgreesWithCountingItsDays) {
  // Every pair of intervals within a week, empty and turned-round ones too.
  for (int from = 0; from < 7; ++from) {
    for (int to = 0; to < 7; ++to) {
      const DayInterval a{CivilDay(from), CivilDay(to)};
      for (int day = -1; day < 8; ++day) {
        EXPECT_EQ(a.Contains(CivilDay(day)), day >= from && day < to);
      }
      if (from >= to) continue;
      for (int other = 0; other < 49; ++other) {
        const DayInterval b{CivilDay(other / 7), CivilDay(other % 7)};
        if (!(b.from < b.to)) continue;
        bool shared = false;
        for (int day = 0; day < 7; ++day) {
          shared |= a.Contains(CivilDay(day)) && b.Contains(CivilDay(day));
        }
        EXPECT_EQ(a.Overlaps(b), shared);
      }
    }
  }
}

TEST(DayInterval, IsOpenEndedUnlessTold) {
  const DayInterval always;
  EXPECT_TRUE(always.Contains(*CivilDay::Parse("0001-01-01")));
  EXPECT_TRUE(always.Contains(*CivilDay::Parse("9999-12-31")));
  EXPECT_TRUE(always.Overlaps(always));
  EXPECT_FALSE(always.Contains(CivilDay::Future()));
}

}  // namespace
}  // namespace landed
