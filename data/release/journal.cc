#include "data/release/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

namespace landed::data {
namespace {

constexpr int64_t kMostBytes = int64_t{1} << 30;
constexpr int kMostTries = 5'000;  // a millisecond apart

class OpenFile {
 public:
  // O_NONBLOCK: opening a FIFO must not wait for who is at its other end.
  OpenFile(const std::string& path, int flags)
      : fd_(open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
                 0644)) {}
  ~OpenFile() {
    if (fd_ >= 0) close(fd_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int fd() const { return fd_; }

 private:
  const int fd_;
};

absl::Status Unavailable(absl::string_view what, const std::string& path,
                         int error) {
  return absl::UnavailableError(
      absl::StrCat(path, ": cannot ", what, ": ", std::strerror(error)));
}

// Opening gave `error`, or 0.
absl::Status CheckOpened(const OpenFile& file, const std::string& path,
                         int error) {
  struct stat info;
  if (file.fd() < 0 && error != ELOOP) return Unavailable("open", path, error);
  if (file.fd() >= 0 && fstat(file.fd(), &info) != 0) {
    return Unavailable("look at", path, errno);
  }
  if (file.fd() >= 0 && S_ISREG(info.st_mode)) return absl::OkStatus();
  return absl::FailedPreconditionError(
      absl::StrCat(path, ": a journal must be a regular file, not a ",
                   file.fd() < 0 ? "symbolic link" : "folder or device"));
}

// Given back when the file is closed. A process that was stopped while it had
// the lock must not stop this one.
absl::Status Lock(int fd, int how, const std::string& path) {
  for (int tries = 1; flock(fd, how | LOCK_NB) != 0; ++tries) {
    const bool again = errno == EWOULDBLOCK || errno == EINTR;
    if (!again || tries == kMostTries) return Unavailable("lock", path, errno);
    absl::SleepFor(absl::Milliseconds(1));
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> ReadAll(int fd, const std::string& path) {
  std::string text;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t got = pread(fd, buffer, sizeof(buffer), text.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Unavailable("read", path, errno);
    if (got == 0) return text;
    text.append(buffer, got);
    if (static_cast<int64_t>(text.size()) > kMostBytes) {
      return absl::UnavailableError(absl::StrCat(path, ": too long"));
    }
  }
}

// So that a file made just now is found after a crash too.
bool SyncFolderOf(const std::string& path, const JournalFile& file) {
  const size_t slash = path.rfind('/');
  const std::string folder =
      slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const OpenFile opened(folder, O_RDONLY | O_DIRECTORY);
  // Some file systems have no such call for folders.
  return opened.fd() >= 0 && (file.sync(opened.fd()) == 0 || errno == EINVAL);
}

bool WriteAll(int fd, absl::string_view bytes, const JournalFile& file) {
  while (!bytes.empty()) {
    const int64_t written = file.write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written == 0) errno = EIO;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

}  // namespace

const JournalFile& SystemJournalFile() {
  static const JournalFile kSystem = {
      [](int fd, const char* bytes, size_t size) -> int64_t {
        return ::write(fd, bytes, size);
      },
      [](int fd) { return ::fsync(fd); },
      [](int fd, int64_t size) { return ::ftruncate(fd, size); },
  };
  return kSystem;
}

std::string JournalPathIn(absl::string_view folder) {
  return absl::StrCat(folder, "/journal");
}

Journal::Journal(std::string path, const JournalFile& file)
    : path_(std::move(path)), file_(file) {}

absl::Status Journal::ReadContents(int fd) {
  const absl::StatusOr<std::string> text = ReadAll(fd, path_);
  if (!text.ok()) return text.status();
  Contents contents;
  if (absl::StartsWith(*text, contents_.text)) contents = std::move(contents_);
  contents_ = Contents();
  size_t begin = contents.text.size();
  while (begin < text->size()) {
    const absl::string_view rest = absl::string_view(*text).substr(begin);
    const size_t end = rest.find('\n');
    std::optional<JournalEntry> entry;
    if (end != absl::string_view::npos) entry = FromLine(rest.substr(0, end));
    if (!entry.has_value()) {
      const bool is_last =
          end == absl::string_view::npos || end + 1 == rest.size();
      if (is_last && IsTorn(rest, contents.entries.empty())) break;
      return absl::DataLossError(absl::StrCat(
          path_, ":", contents.entries.size() + 1, ": the entry is damaged"));
    }
    contents.entries.push_back(*std::move(entry));
    begin += end + 1;
  }
  contents.text.append(*text, contents.text.size(),
                       begin - contents.text.size());
  contents_ = std::move(contents);
  return absl::OkStatus();
}

absl::StatusOr<std::vector<JournalEntry>> Journal::Read() {
  const OpenFile opened(path_, O_RDONLY);
  const int error = opened.fd() < 0 ? errno : 0;
  if (error == ENOENT) return std::vector<JournalEntry>();
  absl::Status status = CheckOpened(opened, path_, error);
  // What another process is just writing may yet be cut off.
  if (status.ok()) status = Lock(opened.fd(), LOCK_SH, path_);
  if (status.ok()) status = ReadContents(opened.fd());
  if (!status.ok()) return status;
  return contents_.entries;
}

absl::Status Journal::Append(const JournalEntry& entry) {
  absl::Status status = CheckEntry(entry);
  if (!status.ok()) return status;
  const OpenFile opened(path_, O_RDWR | O_CREAT | O_APPEND);
  status = CheckOpened(opened, path_, opened.fd() < 0 ? errno : 0);
  if (status.ok()) status = Lock(opened.fd(), LOCK_EX, path_);
  if (status.ok()) status = ReadContents(opened.fd());
  if (!status.ok()) return status;
  const int64_t end = static_cast<int64_t>(contents_.text.size());
  struct stat info;
  if (fstat(opened.fd(), &info) != 0) {
    return Unavailable("look at", path_, errno);
  }
  if (info.st_size != end && file_.truncate(opened.fd(), end) != 0) {
    return Unavailable("cut off a broken entry of", path_, errno);
  }
  if (WriteAll(opened.fd(), ToLine(entry), file_) &&
      file_.sync(opened.fd()) == 0 &&
      (end != 0 || SyncFolderOf(path_, file_))) {
    return absl::OkStatus();
  }
  const absl::Status failed = Unavailable("write", path_, errno);
  // Whatever of the line got there must not count.
  if (file_.truncate(opened.fd(), end) == 0) file_.sync(opened.fd());
  return failed;
}

}  // namespace landed::data
