#ifndef LANDED_DATA_RELEASE_WORK_CALENDAR_H_
#define LANDED_DATA_RELEASE_WORK_CALENDAR_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/functional/function_ref.h"
#include "units/civil_day.h"

namespace landed::data {

// Which days are worked, from 2000-01-01 to 2039-12-31, and arithmetic in them.
// Adding 400 working days costs as much as adding one: two look-ups.
class WorkCalendar {
 public:
  static constexpr CivilDay kFirst = CivilDay(10'957);  // 2000-01-01
  static constexpr CivilDay kEnd = CivilDay(25'567);    // 2040-01-01

  // `is_open` is asked once for each day, in order. At least one must be open.
  explicit WorkCalendar(absl::FunctionRef<bool(CivilDay)> is_open);

  // False outside the range too.
  bool IsOpen(CivilDay day) const;

  // The working day that many working days after `from`, which itself is never
  // counted: Friday + 1 is Monday, and so is Saturday + 1. Zero: `from` itself
  // if it is worked, else the next working day. Less than zero: as many before.
  // nullopt where that, or `from`, is outside the range.
  std::optional<CivilDay> Add(CivilDay from, int32_t working_days) const {
    const int32_t day = from.days_since_epoch() - kFirst.days_since_epoch();
    if (day < 0 || day >= kDays) return std::nullopt;
    const int32_t passed = working_days > 0
                               ? before_[static_cast<size_t>(day) + 1] - 1
                               : before_[static_cast<size_t>(day)];
    const int64_t at = int64_t{passed} + working_days;
    if (at < 0 || at >= static_cast<int64_t>(open_.size())) return std::nullopt;
    return CivilDay(kFirst.days_since_epoch() + open_[static_cast<size_t>(at)]);
  }

  // How many working days are in [from, to). Both are taken to the ends of the
  // range; 0 if to < from.
  int32_t Count(CivilDay from, CivilDay to) const;

 private:
  static constexpr int32_t kDays =
      kEnd.days_since_epoch() - kFirst.days_since_epoch();

  // Of each day, and of kEnd: how many open days the range has before it.
  std::vector<uint16_t> before_;
  std::vector<uint16_t> open_;  // the open days, since kFirst, ascending
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_WORK_CALENDAR_H_
