#include "server/call_log.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "server/text_problems.h"

namespace landed::server {
namespace {

constexpr size_t kLineBytes = 1024;

// A line under way. What does not fit is cut off, which no record reaches:
// names of releases and merchants are names of files.
class Line {
 public:
  void Add(absl::string_view text) {
    const size_t length = std::min(text.size(), kLineBytes - size_);
    memcpy(text_ + size_, text.data(), length);
    size_ += length;
  }
  void Add(int64_t number) { Add(absl::AlphaNum(number).Piece()); }
  // A text that needs no escapes.
  void AddText(absl::string_view key, absl::string_view text) {
    if (text.empty()) return;
    Add(key);
    Add("\"");
    Add(text);
    Add("\"");
  }
  void AddNumber(absl::string_view key, int64_t number) {
    Add(key);
    Add(number);
  }

  const char* text() const { return text_; }
  size_t size() const { return size_; }

 private:
  char text_[kLineBytes];
  size_t size_ = 0;
};

// "2026-11-22T09:15:02.123Z". The civil fields are worked out once a second.
void AddTime(absl::Time time, Line* line) {
  static thread_local int64_t second = -1;
  static thread_local std::string text;
  const int64_t millis = absl::ToUnixMillis(time);
  if (millis / 1000 != second) {
    second = millis / 1000;
    text = absl::FormatTime("%Y-%m-%dT%H:%M:%S", time, absl::UTCTimeZone());
  }
  line->Add(text);
  line->Add(".");
  line->Add(absl::AlphaNum(absl::Dec(millis % 1000, absl::kZeroPad3)).Piece());
  line->Add("Z");
}

// `text` between quotes, as JSON has it.
std::string Escaped(absl::string_view text) {
  const bool is_utf8 = IsUtf8(text);
  std::string escaped = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') escaped += '\\';
    if (absl::ascii_iscntrl(c)) {
      absl::StrAppend(&escaped, "\\u", absl::Hex(c, absl::kZeroPad4));
    } else {
      escaped += absl::ascii_isascii(c) || is_utf8 ? c : '?';
    }
  }
  return escaped + "\"";
}

}  // namespace

absl::StatusOr<CallLog> CallLog::Open(absl::string_view where) {
  if (where == "none") return CallLog(-1, false);
  if (where == "stderr") return CallLog(STDERR_FILENO, false);
  const int fd = open(std::string(where).c_str(),
                      O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
  if (fd < 0) {
    return absl::ErrnoToStatus(errno, absl::StrCat("log file ", where));
  }
  return CallLog(fd, true);
}

CallLog::~CallLog() {
  if (owned_) close(fd_);
}

void CallLog::Write(const CallRecord& record) const {
  if (fd_ < 0) return;
  Line line;
  line.Add("{\"time\":\"");
  AddTime(record.time, &line);
  line.Add("\"");
  line.AddText(",\"method\":", record.method);
  line.AddText(",\"code\":", absl::StatusCodeToString(record.code));
  line.AddText(",\"release\":", record.release);
  line.AddText(",\"merchant\":", record.merchant);
  line.AddText(",\"country\":", record.country);
  line.AddNumber(",\"items\":", record.items);
  if (record.refused > 0) line.AddNumber(",\"refused\":", record.refused);
  line.AddNumber(",\"latency_us\":", absl::ToInt64Microseconds(record.latency));
  line.AddNumber(",\"bytes_in\":", record.bytes_in);
  line.AddNumber(",\"bytes_out\":", record.bytes_out);
  line.Add("}\n");
  // Nobody is there to be told that the log is full.
  if (write(fd_, line.text(), line.size()) < 0) return;
}

void CallLog::WriteEvent(absl::Time time, absl::string_view event,
                         absl::string_view release,
                         absl::string_view message) const {
  if (fd_ < 0) return;
  std::string line = absl::StrCat(
      "{\"time\":\"",
      absl::FormatTime("%Y-%m-%dT%H:%M:%E3SZ", time, absl::UTCTimeZone()),
      "\",\"event\":", Escaped(event));
  if (!release.empty()) {
    absl::StrAppend(&line, ",\"release\":", Escaped(release));
  }
  absl::StrAppend(&line, ",\"message\":", Escaped(message), "}\n");
  if (write(fd_, line.data(), line.size()) < 0) return;
}

}  // namespace landed::server
