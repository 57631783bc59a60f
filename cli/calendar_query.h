#ifndef LANDED_CLI_CALENDAR_QUERY_H_
#define LANDED_CLI_CALENDAR_QUERY_H_

#include <memory>
#include <string>

#include "CLI/CLI.hpp"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "data/release/calendars.h"
#include "units/civil_day.h"

namespace landed::cli {

// Whose calendar, of which release.
struct CalendarFlags {
  std::string region;   // AE, DE-BY
  std::string carrier;  // usps; empty: the place's own
  std::string release;  // empty: the active one
  std::string data;     // empty: the shipped folder
};

// The flags --region, --carrier, --release and --data.
void AddCalendarFlags(CLI::App* command, CalendarFlags* flags);

// A calendar, and the set that it is of, which keeps it.
struct FoundCalendar {
  std::string release;
  std::string region;  // as it was asked for
  std::shared_ptr<const data::Calendars> set;
  const data::PlaceCalendar* calendar = nullptr;  // never nullptr
};

// Loads the release and finds the calendar. INVALID_ARGUMENT for a region that
// is none, or that the tables do not have, NOT_FOUND for a carrier without days
// of its own there, FAILED_PRECONDITION for a release that is not good or has
// no calendars.
absl::StatusOr<FoundCalendar> FindCalendar(const CalendarFlags& flags);

// "AE", "DE-BY", or "usps in US".
std::string CalendarName(const FoundCalendar& found);

// "2026-11-23" as a day; INVALID_ARGUMENT with the flag's name otherwise.
absl::StatusOr<CivilDay> ReadDayFlag(absl::string_view flag,
                                     absl::string_view text);

}  // namespace landed::cli

#endif  // LANDED_CLI_CALENDAR_QUERY_H_
