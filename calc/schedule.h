#ifndef LANDED_CALC_SCHEDULE_H_
#define LANDED_CALC_SCHEDULE_H_

#include <cstdint>

#include "calc/notice.h"
#include "calc/resolve.h"
#include "data/release/calendars.h"
#include "data/release/merchant.h"
#include "data/schema/names.h"
#include "data/schema/words.h"
#include "units/civil_day.h"

namespace landed::calc {

// min..max days or weeks, both included.
struct DayRange {
  bool known = false;
  uint32_t min = 0;
  uint32_t max = 0;
  data::DayUnit unit = data::DayUnit::kWorkingDay;
};

// By which calendars and from which day a method's promise is counted.
//
// Day 0 is the day of the order at the warehouse, if that is a working day
// there and the order comes before the cut-off; an order at the very instant of
// the cut-off, after it, or on a closed day counts from the next working day.
struct Schedule {
  const data::PlaceCalendar* warehouse = nullptr;  // nullptr: no dates
  // The carrier's at the destination; the destination's where the carrier is
  // not known or has none there.
  const data::PlaceCalendar* carrier = nullptr;
  const data::DispatchPlan* dispatch = nullptr;  // may be null
  const data::CutOffRow* cut_off = nullptr;      // of day 0; may be null
  CivilDay day_zero;
  // The first instant, in Unix seconds, at which an order counts from a later
  // day.
  int64_t order_by = 0;
  // The merchant does not publish where it packs, or until when an order counts
  // for the same day. The destination's calendar and clock, and midnight, are
  // taken instead.
  bool assumed = false;
};

// The days on which a promise falls. Day ranges become dates so: a range of
// working days is counted in the calendar of its leg; after a range of calendar
// days or weeks the next working day is taken. Processing counts from day 0 and
// leads to a dispatch, transit counts from the dispatch and leads to the door.
struct Dates {
  bool ship_known = false;
  bool arrival_known = false;
  // Holidays of some of the days are not in the tables, or the schedule is
  // assumed: the dates are an estimate.
  bool estimated = false;
  CivilDay ship_from;  // the dispatch, at the earliest and at the latest
  CivilDay ship_by;
  CivilDay earliest;  // the arrival, likewise
  CivilDay latest;
};

// The schedule of a method for an order placed at an instant (Unix seconds).
// Without `warehouse` when the release has no calendars, or they do not have
// the place, or they end before day 0.
Schedule MakeSchedule(const data::MerchantTables& merchant,
                      const Destination& destination, data::NameId method,
                      int64_t placed_at, Notices* notices);

// The days of a promise. What cannot be counted is not known: a range that is
// not, and days beyond the calendars, which is a notice. So are holidays that
// are not in the tables, or not settled, among the days that were counted.
Dates CountDates(const Schedule& schedule, const DayRange& processing,
                 const DayRange& transit, Notices* notices);

}  // namespace landed::calc

#endif  // LANDED_CALC_SCHEDULE_H_
