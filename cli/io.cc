#include "cli/io.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

#include "absl/strings/str_cat.h"
#include "calc/problem.h"
#include "wire/problems.h"

namespace landed::cli {
namespace {

absl::StatusOr<std::string> ReadStream(std::istream& stream,
                                       absl::string_view name,
                                       size_t most_bytes) {
  std::string text;
  char buffer[1 << 14];
  while (stream.read(buffer, sizeof(buffer)), stream.gcount() > 0) {
    text.append(buffer, static_cast<size_t>(stream.gcount()));
    if (text.size() > most_bytes) {
      return absl::InvalidArgumentError(
          absl::StrCat(name, ": longer than ", most_bytes, " bytes"));
    }
  }
  if (stream.bad()) {
    return absl::FailedPreconditionError(absl::StrCat(name, ": cannot read"));
  }
  return text;
}

}  // namespace

ExitCode Fail(const absl::Status& status, const Io& io) {
  const std::vector<calc::Problem> problems = wire::ProblemsOf(status);
  for (const calc::Problem& problem : problems) {
    io.err << problem.field << ": " << problem.message << "\n";
  }
  if (problems.empty()) io.err << "landed: " << status.message() << "\n";
  return ExitCodeOf(status);
}

absl::StatusOr<std::string> ReadInput(const std::string& path,
                                      size_t most_bytes, const Io& io) {
  if (path == "-") return ReadStream(io.in, "standard input", most_bytes);
  std::ifstream file(path, std::ios::binary);
  // A folder opens, but its first byte does not come.
  if (file) file.peek();
  if (!file && !file.eof()) {
    return absl::FailedPreconditionError(
        absl::StrCat(path, ": ", std::strerror(errno)));
  }
  file.clear();
  return ReadStream(file, path, most_bytes);
}

}  // namespace landed::cli
