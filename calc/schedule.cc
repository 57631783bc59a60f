#include "calc/schedule.h"

#include <optional>

#include "units/weekday.h"

namespace landed::calc {
namespace {

using data::PlaceCalendar;
using data::TableKind;

constexpr int32_t kMidnight = 24 * 60;

// Where a leg that begins on `from` ends; nullopt beyond the calendar.
std::optional<CivilDay> After(const PlaceCalendar& calendar, CivilDay from,
                              uint32_t count, data::DayUnit unit) {
  const auto days = static_cast<int32_t>(count);
  switch (unit) {
    case data::DayUnit::kWorkingDay:
      return calendar.days.Add(from, days);
    case data::DayUnit::kCalendarDay:
      return calendar.days.Add(CivilDay(from.days_since_epoch() + days), 0);
    case data::DayUnit::kWeek:
      return calendar.days.Add(
          CivilDay(from.days_since_epoch() + days * kDaysOfWeek), 0);
  }
  return std::nullopt;
}

// The two ends of a leg; false beyond the calendar.
bool CountLeg(const PlaceCalendar& calendar, CivilDay from, CivilDay by,
              const DayRange& range, CivilDay* earliest, CivilDay* latest) {
  const auto first = After(calendar, from, range.min, range.unit);
  const auto last = After(calendar, by, range.max, range.unit);
  if (!first.has_value() || !last.has_value()) return false;
  *earliest = *first;
  *latest = *last;
  return true;
}

void FindCalendars(const data::MerchantTables& merchant,
                   const Destination& destination, Schedule* schedule) {
  const data::Calendars& calendars = *merchant.calendars;
  const PlaceCalendar* there =
      calendars.Find(destination.country, destination.subdivision);
  const data::DispatchPlan* plan = schedule->dispatch;
  schedule->carrier = there;
  if (plan != nullptr && !plan->carrier.empty()) {
    const PlaceCalendar* own =
        calendars.FindCarrier(plan->carrier, destination.country);
    if (own != nullptr) schedule->carrier = own;
  }
  const bool published =
      plan != nullptr && plan->state == data::Publication::kPublished;
  schedule->warehouse = published ? plan->warehouse : there;
  schedule->assumed = !published;
}

// Until when an order counts for a day, in minutes of it.
int32_t ClosesAt(const data::MerchantTables& merchant, data::NameId method,
                 CivilDay day, CivilDay in_force, Schedule* schedule) {
  schedule->cut_off = merchant.cut_offs.Find(
      data::PairKey(method, static_cast<uint32_t>(WeekdayOf(day))), in_force);
  return schedule->cut_off == nullptr ? kMidnight
                                      : schedule->cut_off->closes.minutes;
}

// Sets day 0 and order_by; false beyond the calendar.
bool FindDayZero(const data::MerchantTables& merchant,
                 const Destination& destination, data::NameId method,
                 int64_t placed_at, const data::Zone& zone,
                 Schedule* schedule) {
  const CivilDay today = zone.DayAt(placed_at);
  auto day = schedule->warehouse->days.Add(today, 0);
  while (day.has_value()) {
    const int32_t closes =
        ClosesAt(merchant, method, *day, destination.local_date, schedule);
    schedule->day_zero = *day;
    schedule->order_by = zone.InstantOf(*day, closes);
    if (placed_at < schedule->order_by) return true;
    day = schedule->warehouse->days.Add(*day, 1);
  }
  return false;
}

// Says what the days that were counted in a calendar, both ends included, rest
// on.
void NoteCounted(const PlaceCalendar& calendar, CivilDay from, CivilDay to,
                 NoticeCode not_covered, Dates* dates, Notices* notices) {
  if (!calendar.Covers(from, to)) {
    dates->estimated = true;
    notices->Add(not_covered, calendar.coverage_row);
  }
  if (calendar.PartsMayDiffer(from, to)) {
    notices->Add(NoticeCode::kRegionalHolidays, calendar.coverage_row);
  }
  for (const data::CalendarDay& day : calendar.SpecialDays(from, to)) {
    if (day.certainty == data::Certainty::kDecided) continue;
    notices->Add(NoticeCode::kHolidayExpected, day.row);
  }
}

}  // namespace

Schedule MakeSchedule(const data::MerchantTables& merchant,
                      const Destination& destination, data::NameId method,
                      int64_t placed_at, Notices* notices) {
  Schedule schedule;
  if (merchant.calendars == nullptr) return schedule;
  const CivilDay in_force = destination.local_date;
  schedule.dispatch =
      merchant.dispatch.Find(data::PairKey(method, 0), in_force);
  if (schedule.dispatch != nullptr) {
    notices->Use(TableKind::kDispatch, schedule.dispatch->info, in_force);
  }
  FindCalendars(merchant, destination, &schedule);
  const data::Zone* zone = schedule.assumed
                               ? destination.zone
                               : &merchant.zones[schedule.dispatch->zone];
  if (schedule.warehouse == nullptr || schedule.carrier == nullptr ||
      zone == nullptr) {
    schedule.warehouse = nullptr;
    return schedule;
  }
  if (!FindDayZero(merchant, destination, method, placed_at, *zone,
                   &schedule)) {
    notices->Add(NoticeCode::kBeyondCalendars);
    schedule.warehouse = nullptr;
    return schedule;
  }
  if (schedule.cut_off != nullptr) {
    notices->Use(TableKind::kCutOffs, schedule.cut_off->info, in_force);
  } else {
    schedule.assumed = true;
  }
  return schedule;
}

Dates CountDates(const Schedule& schedule, const DayRange& processing,
                 const DayRange& transit, Notices* notices) {
  Dates dates;
  if (schedule.warehouse == nullptr || !processing.known) return dates;
  const PlaceCalendar& warehouse = *schedule.warehouse;
  const PlaceCalendar& carrier = *schedule.carrier;
  const CivilDay from = schedule.day_zero;
  dates.ship_known = CountLeg(warehouse, from, from, processing,
                              &dates.ship_from, &dates.ship_by);
  dates.arrival_known = dates.ship_known && transit.known &&
                        CountLeg(carrier, dates.ship_from, dates.ship_by,
                                 transit, &dates.earliest, &dates.latest);
  if (!dates.ship_known || (transit.known && !dates.arrival_known)) {
    notices->Add(NoticeCode::kBeyondCalendars);
  }
  if (!dates.ship_known) return dates;
  dates.estimated = schedule.assumed;
  if (schedule.assumed) notices->Add(NoticeCode::kDatesEstimated);
  NoteCounted(warehouse, from, dates.ship_by,
              NoticeCode::kWarehouseHolidaysUnknown, &dates, notices);
  if (dates.arrival_known) {
    NoteCounted(carrier, dates.ship_from, dates.latest,
                NoticeCode::kDestinationHolidaysUnknown, &dates, notices);
  }
  return dates;
}

}  // namespace landed::calc
