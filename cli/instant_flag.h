#ifndef LANDED_CLI_INSTANT_FLAG_H_
#define LANDED_CLI_INSTANT_FLAG_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "google/protobuf/timestamp.pb.h"

namespace landed::cli {

// An instant as a flag has it, with its offset from UTC:
// "2026-11-23T12:00:00Z", "2026-11-23T13:00:00+01:00". INVALID_ARGUMENT, with a
// sentence that shows the form, for anything else: "2026-11-23".
absl::StatusOr<absl::Time> ParseInstant(const std::string& text);

// "2026-11-23T12:00:00Z"; with a fraction where there is one.
std::string InstantText(const google::protobuf::Timestamp& instant);

}  // namespace landed::cli

#endif  // LANDED_CLI_INSTANT_FLAG_H_
