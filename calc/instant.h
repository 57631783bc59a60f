#ifndef LANDED_CALC_INSTANT_H_
#define LANDED_CALC_INSTANT_H_

#include <algorithm>
#include <cstdint>

#include "units/civil_day.h"
#include "units/limits.h"

namespace landed::calc {

// Whether orders are taken at an instant, in Unix seconds.
constexpr bool IsWithinLimits(int64_t unix_seconds) {
  return limits::kEarliestPlacedAt <= unix_seconds &&
         unix_seconds <= limits::kLatestPlacedAt;
}

// Whether `nanos` can follow the seconds of an instant.
constexpr bool AreNanos(int32_t nanos) {
  return 0 <= nanos && nanos <= 999'999'999;
}

// The nearest instant at which orders are taken. An order at any other is
// refused; its other fields are still checked, by rows of that day.
constexpr int64_t ClampToLimits(int64_t unix_seconds) {
  return std::clamp(unix_seconds, limits::kEarliestPlacedAt,
                    limits::kLatestPlacedAt);
}

// The day of UTC, so clamped: 2024-02-29T23:59:59Z is 2024-02-29.
constexpr CivilDay DayOfUtc(int64_t unix_seconds) {
  return CivilDay(static_cast<int32_t>(ClampToLimits(unix_seconds) / 86'400));
}

}  // namespace landed::calc

#endif  // LANDED_CALC_INSTANT_H_
