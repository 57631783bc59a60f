#include "data/release/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "data/source/content_hash.h"

namespace landed::data {
namespace {

constexpr char kSeparator = '\t';
constexpr size_t kFields = 8;
constexpr size_t kMostTextBytes = 200;
constexpr int64_t kMostBytes = int64_t{1} << 30;

class OpenFile {
 public:
  OpenFile(const std::string& path, int flags)
      : fd_(open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0644)) {}
  ~OpenFile() {
    if (fd_ >= 0) close(fd_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int fd() const { return fd_; }

 private:
  const int fd_;
};

absl::Status Unavailable(absl::string_view what, const std::string& path) {
  return absl::UnavailableError(
      absl::StrCat(path, ": cannot ", what, ": ", std::strerror(errno)));
}

std::string Checksum(absl::string_view line) {
  ContentHash hash;
  hash.AddFile("journal", line);
  return hash.Hex().substr(0, 16);
}

std::string ToLine(const JournalEntry& entry) {
  const char* step =
      entry.step == JournalStep::kActivate ? "activate" : "roll_back";
  const absl::string_view separator(&kSeparator, 1);
  const std::string fields = absl::StrCat(
      step, separator, absl::ToUnixMicros(entry.recorded_at), separator,
      absl::ToUnixMicros(entry.effective_at), separator, entry.from, separator,
      entry.to, separator, entry.sha256, separator, entry.who, separator);
  return absl::StrCat(fields, Checksum(fields), "\n");
}

bool FromLine(absl::string_view line, JournalEntry* entry) {
  const std::vector<absl::string_view> fields =
      absl::StrSplit(line, kSeparator);
  if (fields.size() != kFields) return false;
  const absl::string_view checksum = fields.back();
  if (Checksum(line.substr(0, line.size() - checksum.size())) != checksum) {
    return false;
  }
  int64_t recorded = 0, effective = 0;
  if (!absl::SimpleAtoi(fields[1], &recorded) ||
      !absl::SimpleAtoi(fields[2], &effective)) {
    return false;
  }
  if (fields[0] != "activate" && fields[0] != "roll_back") return false;
  entry->step =
      fields[0] == "activate" ? JournalStep::kActivate : JournalStep::kRollBack;
  entry->recorded_at = absl::FromUnixMicros(recorded);
  entry->effective_at = absl::FromUnixMicros(effective);
  entry->from = std::string(fields[3]);
  entry->to = std::string(fields[4]);
  entry->sha256 = std::string(fields[5]);
  entry->who = std::string(fields[6]);
  return true;
}

struct Contents {
  std::vector<JournalEntry> entries;
  int64_t complete_bytes = 0;  // up to the end of the last complete line
};

absl::StatusOr<std::string> ReadAll(int fd, const std::string& path) {
  std::string text;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t got = pread(fd, buffer, sizeof(buffer), text.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Unavailable("read", path);
    if (got == 0) return text;
    text.append(buffer, got);
    if (static_cast<int64_t>(text.size()) > kMostBytes) {
      return absl::UnavailableError(absl::StrCat(path, ": too long"));
    }
  }
}

absl::StatusOr<Contents> ReadContents(int fd, const std::string& path) {
  const absl::StatusOr<std::string> text = ReadAll(fd, path);
  if (!text.ok()) return text.status();
  Contents contents;
  absl::string_view rest = *text;
  for (size_t line = 1; !rest.empty(); ++line) {
    const size_t end = rest.find('\n');
    if (end == absl::string_view::npos) break;  // a crash cut it short
    JournalEntry entry;
    if (!FromLine(rest.substr(0, end), &entry)) {
      if (end + 1 == rest.size())
        break;  // the same, with the end written first
      return absl::DataLossError(
          absl::StrCat(path, ":", line, ": the entry is damaged"));
    }
    contents.entries.push_back(std::move(entry));
    rest.remove_prefix(end + 1);
    contents.complete_bytes += static_cast<int64_t>(end + 1);
  }
  return contents;
}

bool IsText(absl::string_view text) {
  if (text.size() > kMostTextBytes) return false;
  for (const char c : text) {
    if (absl::ascii_iscntrl(static_cast<unsigned char>(c))) return false;
  }
  return true;
}

// So that a file made just now is found after a crash too.
bool SyncFolderOf(const std::string& path, const JournalFile& file) {
  const size_t slash = path.rfind('/');
  const std::string folder =
      slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const OpenFile opened(folder, O_RDONLY | O_DIRECTORY);
  return opened.fd() >= 0 && file.sync(opened.fd()) == 0;
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

Journal::Journal(std::string path, const JournalFile& file)
    : path_(std::move(path)), file_(file) {}

absl::StatusOr<std::vector<JournalEntry>> Journal::Read() const {
  const OpenFile opened(path_, O_RDONLY);
  if (opened.fd() < 0) {
    if (errno == ENOENT) return std::vector<JournalEntry>();
    return Unavailable("open", path_);
  }
  absl::StatusOr<Contents> contents = ReadContents(opened.fd(), path_);
  if (!contents.ok()) return contents.status();
  return std::move(contents->entries);
}

absl::Status Journal::Append(const JournalEntry& entry) {
  for (const std::string& text :
       {entry.from, entry.to, entry.sha256, entry.who}) {
    if (!IsText(text)) {
      return absl::InvalidArgumentError(
          absl::StrCat("write at most ", kMostTextBytes,
                       " bytes without control characters"));
    }
  }
  const OpenFile opened(path_, O_RDWR | O_CREAT | O_APPEND);
  if (opened.fd() < 0) return Unavailable("open", path_);
  while (flock(opened.fd(), LOCK_EX) != 0) {
    if (errno != EINTR) return Unavailable("lock", path_);
  }
  const absl::StatusOr<Contents> contents = ReadContents(opened.fd(), path_);
  if (!contents.ok()) return contents.status();
  const int64_t end = contents->complete_bytes;
  struct stat info;
  if (fstat(opened.fd(), &info) != 0) return Unavailable("look at", path_);
  if (info.st_size != end && file_.truncate(opened.fd(), end) != 0) {
    return Unavailable("cut off a broken entry of", path_);
  }
  const std::string line = ToLine(entry);
  const int64_t written = file_.write(opened.fd(), line.data(), line.size());
  if (written == static_cast<int64_t>(line.size()) &&
      file_.sync(opened.fd()) == 0 &&
      (end != 0 || SyncFolderOf(path_, file_))) {
    return absl::OkStatus();
  }
  const absl::Status failed = Unavailable("write", path_);
  // Whatever of the line got there must not count. Should this fail too, the
  // line is either incomplete, or complete and reported as failed: the reader
  // of the journal sees the latter.
  file_.truncate(opened.fd(), end);
  return failed;
}

}  // namespace landed::data
