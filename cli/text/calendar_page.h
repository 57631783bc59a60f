#ifndef LANDED_CLI_TEXT_CALENDAR_PAGE_H_
#define LANDED_CLI_TEXT_CALENDAR_PAGE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "data/release/calendars.h"
#include "data/schema/names.h"

namespace landed::cli {

// A year of a calendar for a person: its months, three beside each other, each
// day marked by why it is not an ordinary working day, then the holidays by
// name. `title` says whose calendar it is, `release` of which release.
//
//    December 2026
//     Mo  Tu  We  Th  Fr  Sa  Su
//          1   2   3   4   5.  6.
//     …
//     21  22  23  24/ 25* 26* 27.
std::string CalendarPage(absl::string_view title, absl::string_view release,
                         const data::PlaceCalendar& calendar,
                         const data::Names& names, int year);

// "Fri 2026-12-25  Christmas Day", with what is special about it.
std::string SpecialDayText(const data::CalendarDay& day,
                           const data::Names& names);

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_CALENDAR_PAGE_H_
