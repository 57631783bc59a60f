#include "calc/next_day.h"

#include <algorithm>

#include "absl/types/span.h"
#include "units/civil_day.h"

namespace landed::calc {
namespace {

constexpr int64_t kSecondsPerDay = 86'400;

absl::Span<const uint16_t> OtherZones(const data::ReferenceTables& reference,
                                      const data::ZoneRow& row) {
  return {reference.other_zone_list.data() + row.others_begin,
          row.others_count};
}

}  // namespace

bool IsOtherDayNearby(const data::ReferenceTables& reference,
                      const data::ZoneRow* row, int64_t at) {
  if (row == nullptr) return false;
  const CivilDay day = reference.zones[row->zone].DayAt(at);
  for (const uint16_t other : OtherZones(reference, *row)) {
    if (reference.zones[other].DayAt(at) != day) return true;
  }
  return false;
}

int64_t NextDay(const data::ReferenceTables& reference, const data::Zone* zone,
                const data::ZoneRow* row, int64_t at) {
  int64_t next = (at / kSecondsPerDay + 1) * kSecondsPerDay;
  if (zone != nullptr) next = std::min(next, zone->NextDayAfter(at));
  if (row == nullptr) return next;
  const bool now = IsOtherDayNearby(reference, row, at);
  for (const uint16_t other : OtherZones(reference, *row)) {
    const int64_t there = reference.zones[other].NextDayAfter(at);
    if (there < next && IsOtherDayNearby(reference, row, there) != now) {
      next = there;
    }
  }
  return next;
}

}  // namespace landed::calc
