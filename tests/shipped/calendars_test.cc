// Every calendar that the program ships, against an oracle that knows nothing
// but the text of the tables and goes day by day; and against lists that
// governments publish.

#include "data/release/calendars.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "data/release/release.h"
#include "gtest/gtest.h"
#include "tests/shipped/shipped.h"
#include "units/civil_day.h"

namespace landed::shipped {
namespace {

const data::Release& Dated() {
  for (const data::Release* release : EachRelease()) {
    if (release->calendars != nullptr) return *release;
  }
  ADD_FAILURE() << "no release has calendars";
  std::abort();
}

const data::TableSet& TextOfCalendars() {
  static const auto& sets = *new std::vector<data::TableSet>(TextOf(Dated()));
  for (const data::TableSet& set : sets) {
    if (set.kind() == data::SetKind::kCalendars) return set;
  }
  ADD_FAILURE() << "no calendars";
  std::abort();
}

// "mon" for 1970-01-05.
std::string WeekdayOf(int32_t day) {
  static constexpr const char* kNames[] = {"thu", "fri", "sat", "sun",
                                           "mon", "tue", "wed"};
  return kNames[day % 7];
}

// The rows of a place as text: its weekends, and what its days are.
class PlaceText {
 public:
  PlaceText(const std::string& country, const std::string& subdivision) {
    const TextTable weekends(TextOfCalendars(), data::TableKind::kWeekends);
    for (const std::string& part : {subdivision, std::string()}) {
      if (!weekends_.empty()) break;
      for (size_t row = 0; row < weekends.row_count(); ++row) {
        if (weekends.cell(row, "country") != country ||
            weekends.cell(row, "subdivision") != part) {
          continue;
        }
        weekends_.push_back({std::string(weekends.cell(row, "valid_from")),
                             std::string(weekends.cell(row, "valid_to")),
                             std::string(weekends.cell(row, "rest_days"))});
      }
    }
    for (const auto& [key, kind] : Holidays()[country]) {
      const auto& [part, date] = key;
      if (part.empty()) days_.emplace(date, kind);
    }
    for (const auto& [key, kind] : Holidays()[country]) {
      const auto& [part, date] = key;
      if (!subdivision.empty() && part == subdivision) days_[date] = kind;
    }
  }

  bool IsOpen(int32_t day) const {
    const std::string date = CivilDay(day).ToString();
    bool rests = false;
    for (const auto& [from, to, rest] : weekends_) {
      if ((from.empty() || from <= date) && (to.empty() || date < to)) {
        const std::vector<std::string> words = absl::StrSplit(rest, ' ');
        for (const std::string& word : words) rests |= word == WeekdayOf(day);
      }
    }
    const auto special = days_.find(date);
    if (special == days_.end() || special->second == "half") return !rests;
    return special->second == "open";
  }

 private:
  using ByDay = std::map<std::pair<std::string, std::string>, std::string>;
  static std::map<std::string, ByDay>& Holidays() {
    static auto& all = *new std::map<std::string, ByDay>([] {
      std::map<std::string, ByDay> read;
      const TextTable rows(TextOfCalendars(), data::TableKind::kPublicHolidays);
      for (size_t row = 0; row < rows.row_count(); ++row) {
        read[std::string(rows.cell(row, "country"))]
            [{std::string(rows.cell(row, "subdivision")),
              std::string(rows.cell(row, "date"))}] =
                std::string(rows.cell(row, "day"));
      }
      return read;
    }());
    return all;
  }

  struct Weekend {
    std::string from, to, rest;
  };
  std::vector<Weekend> weekends_;
  std::map<std::string, std::string> days_;
};

// From every day of five years, 400 working days in both directions.
TEST(ShippedCalendars, AgreeWithGoingDayByDay) {
  constexpr int kMost = 400;
  const int32_t first = CivilDay::Parse("2024-01-01")->days_since_epoch();
  const int32_t last = CivilDay::Parse("2028-12-31")->days_since_epoch();
  constexpr int32_t kMargin = 1'000;
  int places = 0;
  for (const auto& calendar : Dated().calendars->all) {
    if (!calendar->carrier.empty()) continue;
    ++places;
    const std::string name = absl::StrCat(calendar->country.ToString(), "-",
                                          calendar->subdivision.ToString());
    const PlaceText text(calendar->country.ToString(),
                         calendar->subdivision.ToString());
    std::vector<int32_t> open;
    for (int32_t day = first - kMargin; day <= last + kMargin; ++day) {
      const bool is_open = text.IsOpen(day);
      ASSERT_EQ(calendar->days.IsOpen(CivilDay(day)), is_open)
          << name << " " << CivilDay(day).ToString();
      if (is_open) open.push_back(day);
    }
    size_t next = 0;  // the first open day that is not before `day`
    for (int32_t day = first; day <= last; ++day) {
      while (open[next] < day) ++next;
      const size_t after = open[next] == day ? next + 1 : next;
      ASSERT_EQ(calendar->days.Add(CivilDay(day), 0), CivilDay(open[next]))
          << name;
      for (size_t n = 1; n <= kMost; ++n) {
        const auto count = static_cast<int32_t>(n);
        // One check of both: there are hundreds of millions.
        const bool same = calendar->days.Add(CivilDay(day), count) ==
                              CivilDay(open[after + n - 1]) &&
                          calendar->days.Add(CivilDay(day), -count) ==
                              CivilDay(open[next - n]);
        if (!same)
          FAIL() << name << " " << CivilDay(day).ToString() << " " << n;
      }
    }
  }
  EXPECT_GT(places, 249);
}

// All closed days of a year that are not in the weekend.
std::string ClosedWeekdays(const char* country, const char* subdivision,
                           int year) {
  const auto part = SubdivisionCode::Parse(subdivision);
  const data::PlaceCalendar& calendar = *Dated().calendars->Find(
      *CountryCode::Parse(country), part.value_or(SubdivisionCode()));
  std::string days;
  const int32_t first =
      CivilDay::Parse(absl::StrCat(year, "-01-01"))->days_since_epoch();
  for (int32_t day = first; CivilDay(day).year() == year; ++day) {
    const std::string weekday = WeekdayOf(day);
    if (weekday == "sat" || weekday == "sun") continue;
    if (!calendar.days.IsOpen(CivilDay(day))) {
      absl::StrAppend(&days, CivilDay(day).ToString().substr(5), " ");
    }
  }
  return days;
}

TEST(ShippedCalendars, AgreeWithPublishedLists) {
  // US Office of Personnel Management, Federal Holidays, 2026: the Fourth of
  // July is a Saturday, observed on the Friday.
  EXPECT_EQ(ClosedWeekdays("US", "", 2026),
            "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 "
            "12-25 ");
  // The same, 2027 and the Friday before New Year's Day 2028.
  EXPECT_EQ(ClosedWeekdays("US", "", 2027),
            "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 "
            "12-24 12-31 ");
  // gov.uk, UK bank holidays: England and Wales, 2026. Boxing Day is a
  // Saturday, its substitute the Monday.
  EXPECT_EQ(ClosedWeekdays("GB", "ENG", 2026),
            "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28 ");
  // Feiertagsgesetze: Germany's own days and Bavaria's, 2026; All Saints' Day
  // and Assumption are on a weekend.
  EXPECT_EQ(ClosedWeekdays("DE", "BY", 2026),
            "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25 ");
  // Code du travail, article L3133-1, 2026; the rest lies on weekends.
  EXPECT_EQ(ClosedWeekdays("FR", "", 2026),
            "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25 ");
  // Cabinet Office of Japan, national holidays, 2026, with the two days between
  // holidays that the law closes.
  EXPECT_EQ(ClosedWeekdays("JP", "", 2026),
            "01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 "
            "08-11 09-21 09-22 09-23 10-12 11-03 11-23 ");
}

}  // namespace
}  // namespace landed::shipped
