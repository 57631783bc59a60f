#include "cli/text/calendar_page.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "cli/text/page.h"
#include "units/weekday.h"

namespace landed::cli {
namespace {

constexpr int kMonthsBeside = 3;
constexpr size_t kMonthColumns = 28;
constexpr const char* kMonths[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr const char* kWeekdays[] = {"Mon", "Tue", "Wed", "Thu",
                                     "Fri", "Sat", "Sun"};

CivilDay DayOf(int year, int month, int day) {
  return CivilDay(static_cast<int32_t>(absl::CivilDay(year, month, day) -
                                       absl::CivilDay()));
}

// Why a day is not an ordinary working day.
char MarkOf(const data::PlaceCalendar& calendar, CivilDay day) {
  const auto special = calendar.SpecialDays(day, day);
  if (!special.empty()) {
    switch (special[0].kind) {
      case data::HolidayKind::kClosed:
        return '*';
      case data::HolidayKind::kHalf:
        return calendar.days.IsOpen(day) ? '/' : '.';
      case data::HolidayKind::kOpen:
        return '+';
    }
  }
  return calendar.days.IsOpen(day) ? ' ' : '.';
}

// The lines of a month, each kMonthColumns wide.
std::vector<std::string> MonthLines(const data::PlaceCalendar& calendar,
                                    int year, int month) {
  std::vector<std::string> lines = {
      PadRight(absl::StrCat(" ", kMonths[month - 1], " ", year), kMonthColumns),
      " Mo  Tu  We  Th  Fr  Sa  Su "};
  const int days = static_cast<int>(absl::CivilDay(year, month + 1, 1) -
                                    absl::CivilDay(year, month, 1));
  std::string line(4 * static_cast<size_t>(WeekdayOf(DayOf(year, month, 1))),
                   ' ');
  for (int day = 1; day <= days; ++day) {
    absl::StrAppend(&line, PadLeft(absl::StrCat(day), 3),
                    std::string(1, MarkOf(calendar, DayOf(year, month, day))));
    if (line.size() < kMonthColumns && day < days) continue;
    lines.push_back(PadRight(line, kMonthColumns));
    line.clear();
  }
  return lines;
}

void AddMonths(const data::PlaceCalendar& calendar, int year, int first,
               Page* page) {
  std::vector<std::vector<std::string>> months;
  size_t height = 0;
  for (int month = first; month < first + kMonthsBeside; ++month) {
    months.push_back(MonthLines(calendar, year, month));
    height = std::max(height, months.back().size());
  }
  for (size_t row = 0; row < height; ++row) {
    std::string line;
    for (const auto& month : months) {
      absl::StrAppend(
          &line,
          row < month.size() ? month[row] : std::string(kMonthColumns, ' '),
          "   ");
    }
    page->Line(line);
  }
}

}  // namespace

std::string SpecialDayText(const data::CalendarDay& day,
                           const data::Names& names) {
  std::string text = absl::StrCat(
      kWeekdays[static_cast<int>(WeekdayOf(day.date))], " ",
      day.date.ToString(), "  ", std::string(names.Text(day.name)));
  if (day.kind == data::HolidayKind::kHalf) absl::StrAppend(&text, " (half)");
  if (day.kind == data::HolidayKind::kOpen) absl::StrAppend(&text, " (worked)");
  if (day.certainty == data::Certainty::kExpected) {
    absl::StrAppend(&text, " (expected: the date is not settled)");
  }
  return text;
}

std::string CalendarPage(absl::string_view title, absl::string_view release,
                         const data::PlaceCalendar& calendar,
                         const data::Names& names, int year) {
  const CivilDay first = DayOf(year, 1, 1), last = DayOf(year, 12, 31);
  Page page;
  page.Title(absl::StrCat(title, ", ", year),
             absl::StrCat("release ", release));
  for (int month = 1; month <= 12; month += kMonthsBeside) {
    AddMonths(calendar, year, month, &page);
    page.Blank();
  }
  page.Line(absl::StrCat(
      ". rest   * holiday   / half a holiday, worked   + worked though a day "
      "of rest"));
  page.Line(absl::StrCat(
      calendar.days.Count(first, CivilDay(last.days_since_epoch() + 1)),
      " working days"));
  if (!calendar.Covers(first, last)) {
    page.Line(
        "The tables do not have all holidays of this year: no data is "
        "not no holidays.");
  }
  if (calendar.PartsMayDiffer(first, last)) {
    page.Line("Parts of the country have holidays of their own.");
  }
  page.Blank();
  for (const data::CalendarDay& day : calendar.SpecialDays(first, last)) {
    page.Line(SpecialDayText(day, names));
  }
  return page.text();
}

}  // namespace landed::cli
