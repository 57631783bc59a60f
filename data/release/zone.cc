#include "data/release/zone.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"

namespace landed::data {
namespace {

constexpr int64_t kSecondsPerDay = 86'400;

int64_t FloorDivide(int64_t a, int64_t b) {
  const int64_t quotient = a / b;
  return a % b < 0 ? quotient - 1 : quotient;
}

}  // namespace

absl::StatusOr<Zone> Zone::Load(absl::string_view name) {
  absl::TimeZone source;
  if (!absl::LoadTimeZone(name, &source)) {
    return absl::NotFoundError(
        absl::StrCat("no time zone \"", name, "\" in the system's database"));
  }
  Zone zone;
  zone.name_ = std::string(name);
  const absl::Time end =
      absl::FromCivil(absl::CivilDay(2100, 1, 1), absl::UTCTimeZone());
  absl::Time at = absl::UnixEpoch();
  zone.offsets_.push_back(source.At(at).offset);
  absl::TimeZone::CivilTransition change;
  while (source.NextTransition(at, &change)) {
    // `to` names the first civil second after the change; with a repeated hour
    // it happens twice, and the later one is meant.
    const absl::TimeZone::TimeInfo info = source.At(change.to);
    at = info.kind == absl::TimeZone::TimeInfo::UNIQUE ? info.pre : info.trans;
    if (at >= end) break;
    const int32_t offset = source.At(at).offset;
    if (offset == zone.offsets_.back()) continue;
    zone.changes_.push_back(absl::ToUnixSeconds(at));
    zone.offsets_.push_back(offset);
  }
  return zone;
}

int32_t Zone::OffsetAt(int64_t unix_seconds) const {
  const auto after =
      std::upper_bound(changes_.begin(), changes_.end(), unix_seconds);
  return offsets_[static_cast<size_t>(after - changes_.begin())];
}

CivilDay Zone::DayAt(int64_t unix_seconds) const {
  return CivilDay(static_cast<int32_t>(
      FloorDivide(unix_seconds + OffsetAt(unix_seconds), kSecondsPerDay)));
}

int64_t Zone::NextDayAfter(int64_t unix_seconds) const {
  const CivilDay day = DayAt(unix_seconds);
  auto change =
      std::upper_bound(changes_.begin(), changes_.end(), unix_seconds);
  const int64_t local_midnight =
      (int64_t{day.days_since_epoch()} + 1) * kSecondsPerDay;
  for (;; ++change) {
    const auto piece = static_cast<size_t>(change - changes_.begin());
    const int64_t midnight = local_midnight - offsets_[piece];
    if (change == changes_.end() || midnight < *change) return midnight;
    // A change of the offset may itself begin another day: the day that Samoa
    // left out.
    if (DayAt(*change) != day) return *change;
  }
}

int64_t Zone::InstantOf(CivilDay day, int32_t minutes) const {
  const int64_t local =
      int64_t{day.days_since_epoch()} * kSecondsPerDay + int64_t{minutes} * 60;
  // No zone is further from UTC than a day.
  auto change = std::upper_bound(changes_.begin(), changes_.end(),
                                 local - kSecondsPerDay);
  for (;; ++change) {
    const auto piece = static_cast<size_t>(change - changes_.begin());
    const int64_t instant = local - offsets_[piece];
    const bool last = change == changes_.end();
    if (!last && instant >= *change) continue;
    // Before the piece began, by its own clock: what it would show was skipped.
    if (piece > 0 && instant < changes_[piece - 1]) return changes_[piece - 1];
    return instant;
  }
}

}  // namespace landed::data
