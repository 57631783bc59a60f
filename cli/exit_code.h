#ifndef LANDED_CLI_EXIT_CODE_H_
#define LANDED_CLI_EXIT_CODE_H_

#include "absl/status/status.h"

namespace landed::cli {

// What the process ends with: part of the interface, for scripts.
enum class ExitCode : int {
  kDone = 0,
  kNo = 1,             // the answer is "no": a check found something
  kCalledWrongly = 2,  // bad flag, bad JSON, an order that cannot be
  kNotDone = 3,        // server away, file unreadable
};

// INVALID_ARGUMENT and NOT_FOUND are the caller's; every other error means that
// it could not be done.
ExitCode ExitCodeOf(const absl::Status& status);

}  // namespace landed::cli

#endif  // LANDED_CLI_EXIT_CODE_H_
