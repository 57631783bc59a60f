#ifndef LANDED_DATA_RELEASE_ZONE_H_
#define LANDED_DATA_RELEASE_ZONE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "units/civil_day.h"

namespace landed::data {

// A time zone of the IANA database, compiled to the instants at which its
// offset from UTC changes, so that a quote reads no file. Exact from 1970-01-01
// to 2100-01-01; the offset at either end is used beyond.
class Zone {
 public:
  // NOT_FOUND if the system has no zone of this name.
  static absl::StatusOr<Zone> Load(absl::string_view name);

  const std::string& name() const { return name_; }

  // Seconds east of UTC at an instant. Berlin in summer: 7200.
  int32_t OffsetAt(int64_t unix_seconds) const;
  // The day that a calendar on the wall shows at an instant.
  CivilDay DayAt(int64_t unix_seconds) const;
  // The first instant after it at which the calendar shows another day.
  int64_t NextDayAfter(int64_t unix_seconds) const;
  // The instant at which clocks on the wall show so many minutes (0..1440) of a
  // day: the first, where they show it twice; where they skip it, the instant
  // of the skip. Berlin, 2026-03-29 at 150 (02:30, skipped): 01:00 UTC.
  int64_t InstantOf(CivilDay day, int32_t minutes) const;

 private:
  std::string name_;
  std::vector<int64_t> changes_;  // unix seconds, ascending
  std::vector<int32_t> offsets_;  // one more: before the first, after each
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_ZONE_H_
