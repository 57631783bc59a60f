#ifndef LANDED_UNITS_CIVIL_DAY_H_
#define LANDED_UNITS_CIVIL_DAY_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace landed {

// A day of the proleptic Gregorian calendar, without a time or a zone, as the
// number of days since 1970-01-01. Ordinary days are 0001-01-01..9999-12-31.
class CivilDay {
 public:
  constexpr CivilDay() = default;
  constexpr explicit CivilDay(int32_t days_since_epoch)
      : days_(days_since_epoch) {}

  // Before every ordinary day / after every ordinary day: the open ends of an
  // interval.
  static constexpr CivilDay Past() { return CivilDay(INT32_MIN); }
  static constexpr CivilDay Future() { return CivilDay(INT32_MAX); }

  // Reads exactly YYYY-MM-DD. nullopt for anything else, and for a day that
  // does not exist: "2023-02-29" -> nullopt.
  static std::optional<CivilDay> Parse(absl::string_view text);

  // YYYY-MM-DD; "" for Past() and Future().
  std::string ToString() const;

  // The parts of the date, for messages that carry them apart. Of ordinary days
  // only.
  struct Date {
    int year;
    int month;  // 1..12
    int day;    // 1..31
  };
  Date date() const;
  int year() const { return date().year; }
  int month() const { return date().month; }
  int day() const { return date().day; }

  constexpr int32_t days_since_epoch() const { return days_; }

  friend constexpr bool operator==(CivilDay a, CivilDay b) {
    return a.days_ == b.days_;
  }
  friend constexpr bool operator!=(CivilDay a, CivilDay b) {
    return a.days_ != b.days_;
  }
  friend constexpr bool operator<(CivilDay a, CivilDay b) {
    return a.days_ < b.days_;
  }
  friend constexpr bool operator<=(CivilDay a, CivilDay b) {
    return a.days_ <= b.days_;
  }

 private:
  int32_t days_ = 0;
};

// The half-open interval [from, to) of days.
struct DayInterval {
  CivilDay from = CivilDay::Past();
  CivilDay to = CivilDay::Future();

  constexpr bool Contains(CivilDay day) const {
    return from <= day && day < to;
  }
  constexpr bool Overlaps(const DayInterval& other) const {
    return from < other.to && other.from < to;
  }
};

}  // namespace landed

#endif  // LANDED_UNITS_CIVIL_DAY_H_
