#include "cli/instant_flag.h"

#include "absl/strings/str_cat.h"

namespace landed::cli {

absl::StatusOr<absl::Time> ParseInstant(const std::string& text) {
  absl::Time time;
  std::string error;
  // Abseil also reads "infinite-future", which is no instant to act at.
  if (absl::ParseTime(absl::RFC3339_full, text, &time, &error) &&
      time != absl::InfiniteFuture() && time != absl::InfinitePast()) {
    return time;
  }
  return absl::InvalidArgumentError(
      absl::StrCat("\"", text, "\" is not a time like 2026-11-23T12:00:00Z",
                   error.empty() ? "" : ": ", error));
}

std::string InstantText(const google::protobuf::Timestamp& instant) {
  return absl::FormatTime("%Y-%m-%d%ET%H:%M:%E*SZ",
                          absl::FromUnixSeconds(instant.seconds()) +
                              absl::Nanoseconds(instant.nanos()),
                          absl::UTCTimeZone());
}

}  // namespace landed::cli
