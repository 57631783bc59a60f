#ifndef LANDED_CLI_WRITE_FILE_H_
#define LANDED_CLI_WRITE_FILE_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace landed::cli {

// Puts `text` in the file `path`, whole or not at all: written beside it first,
// then renamed. FAILED_PRECONDITION with the system's reason.
absl::Status WriteFile(const std::string& path, absl::string_view text);

}  // namespace landed::cli

#endif  // LANDED_CLI_WRITE_FILE_H_
