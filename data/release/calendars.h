#ifndef LANDED_DATA_RELEASE_CALENDARS_H_
#define LANDED_DATA_RELEASE_CALENDARS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "data/release/cited_tables.h"
#include "data/release/work_calendar.h"
#include "data/schema/names.h"
#include "data/schema/table_kind.h"
#include "data/schema/table_set.h"
#include "data/schema/words.h"
#include "data/source/finding.h"
#include "units/civil_day.h"
#include "units/code.h"
#include "units/weekday.h"

namespace landed::data {

// One day that is not as its week has it.
struct CalendarDay {
  CivilDay date;
  HolidayKind kind = HolidayKind::kClosed;
  Certainty certainty = Certainty::kDecided;
  NameId name;
  RowHandle row;
};

// A weekend, for as long as it holds.
struct CalendarWeekend {
  DayInterval valid;
  WeekdaySet rest_days;
  RowHandle row;
};

// The days on which a place works, or a carrier in a country.
struct PlaceCalendar {
  CountryCode country;
  SubdivisionCode subdivision;  // empty: the whole country, or a carrier's
  NameId carrier;               // empty: the place's own
  WorkCalendar days;
  std::vector<CalendarDay> special;       // ascending, one a date
  std::vector<CalendarWeekend> weekends;  // ascending
  // Where the tables have all holidays; ascending. Elsewhere `days` knows
  // weekends alone.
  std::vector<DayInterval> covered;
  RowHandle coverage_row;  // of the country's latest; may be empty
  // Of a country: whether its parts' own holidays are in the tables, and the
  // days on which a part's calendar has something of its own; ascending.
  RegionalHolidays regional = RegionalHolidays::kNone;
  std::vector<CivilDay> regional_days;

  // Whether all holidays of [from, to] are known, both included.
  bool Covers(CivilDay from, CivilDay to) const;
  // The special days of [from, to], both included.
  absl::Span<const CalendarDay> SpecialDays(CivilDay from, CivilDay to) const;
  // Whether a part of the country may work on other days of [from, to], both
  // included, than this calendar has it.
  bool PartsMayDiffer(CivilDay from, CivilDay to) const;
  // The weekend in force on a day; nullptr if none.
  const CalendarWeekend* WeekendOn(CivilDay day) const;
};

// The shared calendars of a release, compiled. Never changes once compiled.
struct Calendars {
  std::string version;
  std::string sha256;
  Names names;
  std::unique_ptr<const CitedTables> cited;
  // In the order of countries, subdivisions, then carriers.
  std::vector<std::unique_ptr<const PlaceCalendar>> all;
  absl::flat_hash_map<uint64_t, const PlaceCalendar*> places;  // PlaceKey
  // By carrier and country.
  absl::flat_hash_map<uint64_t, const PlaceCalendar*> carriers;
  // By table and line.
  absl::flat_hash_map<uint64_t, CalendarDay> expected;

  // The calendar of a part of a country if it has one, else the country's;
  // nullptr if the tables do not have the country.
  const PlaceCalendar* Find(CountryCode country,
                            SubdivisionCode subdivision) const;
  // The special day that a row is about, if its date is not settled; else
  // nullptr.
  const CalendarDay* FindExpected(RowHandle row) const;
  // A carrier's in a country; nullptr if it has none there.
  const PlaceCalendar* FindCarrier(NameId carrier, CountryCode country) const;
};

// Compiles a set that was read. Cells that cannot be read, a holiday outside
// holiday_coverage.csv (rule "holiday-coverage") and a covered year without any
// holiday are findings; the result is then not to be served.
std::shared_ptr<const Calendars> CompileCalendars(const TableSet& set,
                                                  Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_CALENDARS_H_
