#ifndef LANDED_CLI_REPEATED_KEY_H_
#define LANDED_CLI_REPEATED_KEY_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace landed::cli {

// INVALID_ARGUMENT for a text that is not JSON by RFC 8259, and for a JSON
// object with a key twice, which names its path: "order.items[0].quantity".
// Protobuf would take the last one and say nothing. "ship_to" and "shipTo" are
// the same key.
absl::Status CheckKeys(absl::string_view json);

}  // namespace landed::cli

#endif  // LANDED_CLI_REPEATED_KEY_H_
