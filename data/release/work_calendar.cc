#include "data/release/work_calendar.h"

#include <algorithm>

namespace landed::data {

WorkCalendar::WorkCalendar(absl::FunctionRef<bool(CivilDay)> is_open) {
  before_.reserve(kDays + 1);
  for (int32_t day = 0; day < kDays; ++day) {
    before_.push_back(static_cast<uint16_t>(open_.size()));
    if (is_open(CivilDay(kFirst.days_since_epoch() + day))) {
      open_.push_back(static_cast<uint16_t>(day));
    }
  }
  before_.push_back(static_cast<uint16_t>(open_.size()));
}

bool WorkCalendar::IsOpen(CivilDay day) const {
  if (day < kFirst || kEnd <= day) return false;
  const auto at =
      static_cast<size_t>(day.days_since_epoch() - kFirst.days_since_epoch());
  return before_[at] != before_[at + 1];
}

int32_t WorkCalendar::Count(CivilDay from, CivilDay to) const {
  const auto before = [this](CivilDay day) {
    const int32_t since =
        std::clamp(day.days_since_epoch(), kFirst.days_since_epoch(),
                   kEnd.days_since_epoch()) -
        kFirst.days_since_epoch();
    return int32_t{before_[static_cast<size_t>(since)]};
  };
  return std::max(0, before(to) - before(from));
}

}  // namespace landed::data
