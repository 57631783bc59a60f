#ifndef LANDED_WIRE_PROBLEMS_H_
#define LANDED_WIRE_PROBLEMS_H_

#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "calc/problem.h"

namespace landed::wire {

// The type of the detail that lists problems, as google.protobuf.Any names it
// and as the payload of a Status is found by.
inline constexpr char kBadRequestType[] =
    "type.googleapis.com/google.rpc.BadRequest";

// INVALID_ARGUMENT with every problem as a field violation in a
// google.rpc.BadRequest payload. The message has them too, for clients that do
// not show details: "order.items: empty: …; order.merchant: …"; of a long list
// the first, and how many more.
absl::Status InvalidArgument(const std::vector<calc::Problem>& problems);

// The problems in a status made by InvalidArgument; none for any other.
std::vector<calc::Problem> ProblemsOf(const absl::Status& status);

}  // namespace landed::wire

#endif  // LANDED_WIRE_PROBLEMS_H_
