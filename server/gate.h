#ifndef LANDED_SERVER_GATE_H_
#define LANDED_SERVER_GATE_H_

#include <atomic>
#include <cstdint>

#include "absl/time/time.h"

namespace landed::server {

// Counts the calls in flight, and shuts others out once the server stops. A
// call is in flight from its Enter to its Leave. Any number of threads.
class Gate {
 public:
  // Lets a call in; false, and nothing to leave, once the gate is closed.
  bool Enter() {
    if ((state_.fetch_add(kCall) & kClosed) == 0) return true;
    state_.fetch_sub(kCall);
    return false;
  }
  void Leave() { state_.fetch_sub(kCall); }

  // From now on nobody is let in. There is no way back.
  void Close() { state_.fetch_or(kClosed); }

  int64_t calls() const { return state_.load() / kCall; }

  // Waits until no call is in flight; false if some are yet after `patience`.
  // Looks once a millisecond: it is for the end of a server.
  bool WaitUntilEmpty(absl::Duration patience) const;

 private:
  static constexpr int64_t kClosed = 1;
  static constexpr int64_t kCall = 2;

  // One number, so that none is let in unseen by who closes and then counts.
  std::atomic<int64_t> state_{0};
};

}  // namespace landed::server

#endif  // LANDED_SERVER_GATE_H_
