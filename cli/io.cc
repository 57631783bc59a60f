#include "cli/io.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "calc/problem.h"
#include "wire/problems.h"

namespace landed::cli {
namespace {

absl::Status TooLong(absl::string_view name, size_t most_bytes) {
  return absl::InvalidArgumentError(
      absl::StrCat(name, ": longer than ", most_bytes, " bytes"));
}

absl::Status CannotRead(const std::string& path) {
  return absl::FailedPreconditionError(
      absl::StrCat(path, ": ", std::strerror(errno)));
}

absl::StatusOr<std::string> ReadStream(std::istream& stream,
                                       size_t most_bytes) {
  constexpr char kName[] = "standard input";
  std::string text;
  char buffer[1 << 14];
  while (stream.read(buffer, sizeof(buffer)), stream.gcount() > 0) {
    text.append(buffer, static_cast<size_t>(stream.gcount()));
    if (text.size() > most_bytes) return TooLong(kName, most_bytes);
  }
  if (stream.bad()) {
    return absl::FailedPreconditionError(absl::StrCat(kName, ": cannot read"));
  }
  return text;
}

// What is open already can be a pipe: "--request=<(generate)" of a shell.
bool IsOpenAlready(const std::string& path) {
  return absl::StartsWith(path, "/dev/fd/");
}

absl::StatusOr<std::string> ReadDescriptor(int fd, const std::string& path,
                                           size_t most_bytes) {
  std::string text;
  char buffer[1 << 14];
  for (;;) {
    const ssize_t count = read(fd, buffer, sizeof(buffer));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return CannotRead(path);
    if (count == 0) return text;
    text.append(buffer, static_cast<size_t>(count));
    if (text.size() > most_bytes) return TooLong(path, most_bytes);
  }
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
  if (path == "-" || path == "/dev/stdin") {
    return ReadStream(io.in, most_bytes);
  }
  // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
  const int flags =
      O_RDONLY | O_CLOEXEC | (IsOpenAlready(path) ? 0 : O_NONBLOCK);
  const int fd = open(path.c_str(), flags);
  if (fd < 0) return CannotRead(path);
  struct stat info;
  absl::StatusOr<std::string> text;
  if (fstat(fd, &info) != 0) {
    text = CannotRead(path);
  } else if (!S_ISREG(info.st_mode) && !IsOpenAlready(path)) {
    text = absl::FailedPreconditionError(absl::StrCat(
        path, S_ISDIR(info.st_mode) ? ": Is a directory"
                                    : ": not a file; - is standard input"));
  } else {
    text = ReadDescriptor(fd, path, most_bytes);
  }
  close(fd);
  return text;
}

}  // namespace landed::cli
