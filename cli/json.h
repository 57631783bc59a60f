#ifndef LANDED_CLI_JSON_H_
#define LANDED_CLI_JSON_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace landed::cli {

// The message as proto3 JSON, on several lines; the same message gives the same
// bytes. Ends with a line break.
std::string ToJson(const google::protobuf::Message& message);

// Reads proto3 JSON into a message. INVALID_ARGUMENT for text that is not JSON,
// for a field that the message does not have, and for one that is there twice:
// neither a misspelt one nor a contradiction must be passed over.
absl::Status FromJson(absl::string_view text,
                      google::protobuf::Message* message);

}  // namespace landed::cli

#endif  // LANDED_CLI_JSON_H_
