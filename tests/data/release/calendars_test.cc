#include "data/release/calendars.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "data/release/release.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

CivilDay Day(const char* text) { return *CivilDay::Parse(text); }

const Calendars& Fake() {
  return *support::LoadFakeRelease("three")->calendars;
}

const PlaceCalendar& Of(const char* country, const char* subdivision = "") {
  const auto part = SubdivisionCode::Parse(subdivision);
  return *Fake().Find(*CountryCode::Parse(country),
                      part.value_or(SubdivisionCode()));
}

TEST(Calendars, WeekendsAreDatedAndNeedNotBeRuns) {
  const WorkCalendar& days = Of("XB").days;
  EXPECT_FALSE(days.IsOpen(Day("2025-12-25")));  // a Thursday, by the old week
  EXPECT_FALSE(days.IsOpen(Day("2025-12-26")));
  EXPECT_TRUE(days.IsOpen(Day("2025-12-28")));
  EXPECT_TRUE(days.IsOpen(Day("2026-01-01")));  // a Thursday, by the new one
  EXPECT_FALSE(days.IsOpen(Day("2026-01-02")));
  EXPECT_TRUE(days.IsOpen(Day("2026-01-03")));
  EXPECT_FALSE(days.IsOpen(Day("2026-01-04")));
  EXPECT_EQ(Of("XB").WeekendOn(Day("2025-12-31"))->row.line, 6u);
  EXPECT_EQ(Of("XB").WeekendOn(Day("2026-01-01"))->row.line, 7u);
}

TEST(Calendars, APartHasItsOwnWeekAndTheCountrysHolidays) {
  EXPECT_TRUE(Of("XB", "SH").days.IsOpen(Day("2026-01-04")));
  EXPECT_FALSE(Of("US", "NY").days.IsOpen(Day("2026-12-25")));
  EXPECT_FALSE(Of("US", "NY").days.IsOpen(Day("2026-12-28")));
  EXPECT_TRUE(Of("US", "OR").days.IsOpen(Day("2026-12-25")));
  // One that the tables do not have is the country.
  EXPECT_EQ(&Of("US", "CT"), &Of("US"));
  EXPECT_FALSE(Of("US").days.IsOpen(Day("2026-12-25")));
  EXPECT_TRUE(Of("US").days.IsOpen(Day("2026-12-28")));
}

TEST(Calendars, DaysThatAreNotAsTheirWeekHasThem) {
  const PlaceCalendar& calendar = Of("XA");
  EXPECT_FALSE(calendar.days.IsOpen(Day("2026-05-01")));
  EXPECT_TRUE(calendar.days.IsOpen(Day("2026-05-02")));   // a worked Saturday
  EXPECT_TRUE(calendar.days.IsOpen(Day("2026-12-24")));   // half a day
  EXPECT_FALSE(calendar.days.IsOpen(Day("2027-03-30")));  // not settled
  ASSERT_EQ(calendar.SpecialDays(Day("2026-12-24"), Day("2026-12-25")).size(),
            2u);
  const CalendarDay& moon =
      calendar.SpecialDays(Day("2027-03-01"), Day("2027-03-31"))[0];
  EXPECT_EQ(Fake().names.Text(moon.name), "Moon Day");
  ASSERT_NE(Fake().FindExpected(moon.row), nullptr);
  EXPECT_EQ(Fake().FindExpected(moon.row)->date, Day("2027-03-30"));
  EXPECT_EQ(Fake().FindExpected({TableKind::kPublicHolidays, 2}), nullptr);
}

TEST(Calendars, KnowWhatTheyDoNotKnow) {
  EXPECT_TRUE(Of("XA").Covers(Day("2026-01-01"), Day("2027-12-31")));
  EXPECT_FALSE(Of("XA").Covers(Day("2025-12-31"), Day("2026-01-01")));
  EXPECT_FALSE(Of("XA").Covers(Day("2027-12-31"), Day("2028-01-01")));
  EXPECT_FALSE(Of("XB").Covers(Day("2026-01-01"), Day("2026-01-01")));
  EXPECT_TRUE(Of("US").PartsMayDiffer(Day("2026-12-20"), Day("2026-12-25")));
  EXPECT_FALSE(Of("US").PartsMayDiffer(Day("2026-12-01"), Day("2026-12-24")));
  EXPECT_FALSE(
      Of("US", "NY").PartsMayDiffer(Day("2026-12-01"), Day("2026-12-31")));
  EXPECT_EQ(Fake().Find(*CountryCode::Parse("ZZ"), {}), nullptr);
}

TEST(Calendars, CarriersHaveTheirOwnDaysOrTheCountrys) {
  const NameId falcon = *Fake().names.Find("falcon");
  const PlaceCalendar& home =
      *Fake().FindCarrier(falcon, *CountryCode::Parse("US"));
  EXPECT_TRUE(home.days.IsOpen(Day("2026-12-25")));   // not the country's
  EXPECT_FALSE(home.days.IsOpen(Day("2026-12-26")));  // its own, a Saturday
  EXPECT_TRUE(home.days.IsOpen(Day("2026-12-19")));   // it flies on Saturdays
  const PlaceCalendar& near =
      *Fake().FindCarrier(falcon, *CountryCode::Parse("XA"));
  EXPECT_FALSE(near.days.IsOpen(Day("2026-12-25")));  // the country's
  EXPECT_TRUE(near.days.IsOpen(Day("2026-12-26")));
  EXPECT_EQ(Fake().FindCarrier(falcon, *CountryCode::Parse("XB")), nullptr);
}

// What an edit of the set is refused with; "" if it is not.
std::string Refusal(absl::string_view file, absl::string_view from,
                    absl::string_view to) {
  const support::TempDir dir;
  support::CopyDatedTables(dir);
  support::EditFile(dir.path(), absl::StrCat("tables/calendars/1/", file), from,
                    to);
  Findings findings;
  CompileCalendars(ReadTableSet(dir.path(), "calendars", "1", &findings),
                   &findings);
  const std::vector<Finding> errors = findings.SortedErrors();
  return errors.empty() ? "" : ToString(errors.front());
}

TEST(CompileCalendars, RefusesHolidaysThatNobodyCovers) {
  EXPECT_TRUE(absl::StrContains(
      Refusal("public_holidays.csv", "XA,,2027-01-01,New",
              "XA,,2028-01-01,New"),
      "holiday-coverage: date: holiday_coverage.csv does not have this country "
      "on this day"));
  EXPECT_TRUE(absl::StrContains(
      Refusal("holiday_coverage.csv", "US,covered,2026-01-01,2027-01-01",
              "US,covered,2026-01-01,2028-01-01"),
      "holiday-coverage: valid_to: public_holidays.csv has none in 2027"));
  EXPECT_TRUE(absl::StrContains(
      Refusal("holiday_coverage.csv", "US,covered,2026-01-01,2027-01-01",
              "US,covered,2026-01-01,"),
      "nobody knows all holidays for ever"));
  EXPECT_TRUE(absl::StrContains(
      Refusal("carrier_holidays.csv", "falcon,US,", "falcon,XB,"),
      "unknown-reference: country: carrier_weekends.csv has no row"));
  EXPECT_EQ(Refusal("public_holidays.csv", "Spring Day", "Day of Spring"), "");
}

}  // namespace
}  // namespace landed::data
