#ifndef LANDED_CLI_IO_H_
#define LANDED_CLI_IO_H_

#include <istream>
#include <ostream>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "cli/exit_code.h"

namespace landed::cli {

// Where a command reads and writes: answers go to `out`, all else to `err`.
struct Io {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

// Tells a failure: every problem of an order on a line of its own, as "field:
// message"; of any other error its message. Gives the code to exit with.
ExitCode Fail(const absl::Status& status, const Io& io);

// The bytes of a file, or of `io.in` for "-" and "/dev/stdin".
// NOT_FOUND and the like never come out of it: FAILED_PRECONDITION for what
// cannot be read and for what is no ordinary file (a named pipe, a device),
// INVALID_ARGUMENT for more than `most_bytes`.
absl::StatusOr<std::string> ReadInput(const std::string& path,
                                      size_t most_bytes, const Io& io);

}  // namespace landed::cli

#endif  // LANDED_CLI_IO_H_
