#include "cli/text/calendar_page.h"

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "data/release/release.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "units/code.h"

namespace landed::cli {
namespace {

std::string PageOf(const char* country, int year) {
  const auto release = support::LoadFakeRelease("three");
  const data::Calendars& set = *release->calendars;
  return CalendarPage(country, "three",
                      *set.Find(*CountryCode::Parse(country), {}), set.names,
                      year);
}

TEST(CalendarPage, MarksEachDayThatIsNoOrdinaryOne) {
  const std::string page = PageOf("XA", 2026);
  // May 2026 begins on a Friday, which is a holiday; its Saturday is worked.
  EXPECT_TRUE(absl::StrContains(page, "  1*  2+  3.")) << page;
  // Half a day before Winter Day.
  EXPECT_TRUE(absl::StrContains(page, " 21  22  23  24/ 25* 26. 27.")) << page;
  EXPECT_TRUE(
      absl::StrContains(page, "Thu 2026-12-24  Eve of Winter Day (half)"))
      << page;
  EXPECT_TRUE(
      absl::StrContains(page, "Sat 2026-05-02  Market Saturday (worked)"))
      << page;
  EXPECT_TRUE(absl::StrContains(page, "\n260 working days\n")) << page;
  EXPECT_FALSE(absl::StrContains(page, "no data is not no holidays")) << page;
}

TEST(CalendarPage, HasEveryDayOfTheYearOnce) {
  for (const int year : {2024, 2026, 2027}) {
    const std::string page = PageOf("XB", year);
    int days = 0;
    for (const absl::string_view line : absl::StrSplit(page, '\n')) {
      EXPECT_LE(line.size(), 92u);
      if (line.empty() || line[0] != ' ') continue;
      for (size_t i = 1; i < line.size(); ++i) {
        const bool ends =
            i + 1 == line.size() || line[i + 1] < '0' || line[i + 1] > '9';
        days += line[i] >= '0' && line[i] <= '9' && ends;
      }
    }
    // Each month's name has its year behind it.
    EXPECT_EQ(days - 12, year % 4 == 0 ? 366 : 365) << page;
  }
}

TEST(CalendarPage, SaysWhatTheTablesDoNotHave) {
  EXPECT_TRUE(
      absl::StrContains(PageOf("XB", 2026), "no data is not no holidays"));
  EXPECT_TRUE(absl::StrContains(PageOf("XA", 2027),
                                "(expected: the date is not settled)"));
  EXPECT_TRUE(absl::StrContains(PageOf("US", 2026),
                                "Parts of the country have holidays"));
}

}  // namespace
}  // namespace landed::cli
