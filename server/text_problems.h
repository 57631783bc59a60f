#ifndef LANDED_SERVER_TEXT_PROBLEMS_H_
#define LANDED_SERVER_TEXT_PROBLEMS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "calc/problem.h"
#include "google/protobuf/descriptor.h"

namespace landed::server {

bool IsUtf8(absl::string_view text);

// The string fields of a message that are not UTF-8, by their paths:
// "order.ship_to.postal_code". Protobuf only says that the message does not
// parse. Empty if that has another reason. Slow: for refusals.
std::vector<calc::Problem> TextProblems(
    const google::protobuf::Descriptor& type, absl::string_view bytes);

}  // namespace landed::server

#endif  // LANDED_SERVER_TEXT_PROBLEMS_H_
