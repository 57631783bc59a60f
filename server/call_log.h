#ifndef LANDED_SERVER_CALL_LOG_H_
#define LANDED_SERVER_CALL_LOG_H_

#include <cstdint>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace landed::server {

// What is told about one call. Never an address line, a name or a number of
// the buyer's: texts are a name of ours or one that the tables know.
struct CallRecord {
  absl::Time time;           // when it began
  absl::string_view method;  // "/landed.v1.QuoteService/Quote"
  absl::StatusCode code = absl::StatusCode::kOk;
  absl::string_view release;   // the one pinned; empty: none was
  absl::string_view merchant;  // empty: not one of the release
  absl::string_view country;   // two capital letters, or empty
  int64_t items = 0;           // of the order; of a stream: its questions
  int64_t refused = 0;         // of a stream: questions that failed
  absl::Duration latency;      // until the answer was ready to be sent
  int64_t bytes_in = 0;
  int64_t bytes_out = 0;
};

// One line of JSON for each call, and for what happens to the server itself.
class CallLog {
 public:
  // "stderr"; "none"; otherwise a file, made if need be and appended to. A
  // file that cannot be opened is the system's error.
  static absl::StatusOr<CallLog> Open(absl::string_view where);

  CallLog(CallLog&& other) noexcept : fd_(other.fd_), owned_(other.owned_) {
    other.fd_ = -1;
    other.owned_ = false;
  }
  CallLog& operator=(CallLog&&) = delete;
  ~CallLog();

  // Writes the line with one system call and without a lock: lines of threads
  // and processes do not mix. A line that cannot be written is lost.
  void Write(const CallRecord& record) const;

  // Likewise, of something that is no call: {"time", "event", "release",
  // "message"}. Bytes that are not UTF-8 become question marks.
  void WriteEvent(absl::Time time, absl::string_view event,
                  absl::string_view release, absl::string_view message) const;

 private:
  CallLog(int fd, bool owned) : fd_(fd), owned_(owned) {}

  int fd_;  // -1: none
  bool owned_;
};

}  // namespace landed::server

#endif  // LANDED_SERVER_CALL_LOG_H_
