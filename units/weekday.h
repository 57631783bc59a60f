#ifndef LANDED_UNITS_WEEKDAY_H_
#define LANDED_UNITS_WEEKDAY_H_

#include <cstdint>

#include "units/civil_day.h"

namespace landed {

enum class Weekday : uint8_t {
  kMonday,
  kTuesday,
  kWednesday,
  kThursday,
  kFriday,
  kSaturday,
  kSunday,
};
inline constexpr int kDaysOfWeek = 7;

// 1970-01-01 was a Thursday.
constexpr Weekday WeekdayOf(CivilDay day) {
  const int64_t since_monday = int64_t{day.days_since_epoch()} + 3;
  const int64_t rest = since_monday % kDaysOfWeek;
  return static_cast<Weekday>(rest < 0 ? rest + kDaysOfWeek : rest);
}

// A set of days of the week: a weekend.
class WeekdaySet {
 public:
  constexpr WeekdaySet() = default;

  constexpr void Add(Weekday day) { bits_ = uint8_t(bits_ | Bit(day)); }
  constexpr bool Contains(Weekday day) const { return (bits_ & Bit(day)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool is_whole_week() const { return bits_ == 0x7F; }

  friend constexpr bool operator==(WeekdaySet a, WeekdaySet b) {
    return a.bits_ == b.bits_;
  }

 private:
  static constexpr uint8_t Bit(Weekday day) {
    return static_cast<uint8_t>(1u << static_cast<uint8_t>(day));
  }

  uint8_t bits_ = 0;
};

}  // namespace landed

#endif  // LANDED_UNITS_WEEKDAY_H_
