#include "cli/exit_code.h"

namespace landed::cli {

ExitCode ExitCodeOf(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kOk:
      return ExitCode::kDone;
    case absl::StatusCode::kInvalidArgument:
    case absl::StatusCode::kNotFound:
      return ExitCode::kCalledWrongly;
    default:
      return ExitCode::kNotDone;
  }
}

}  // namespace landed::cli
