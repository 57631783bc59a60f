#ifndef LANDED_SERVER_SLOW_LANE_H_
#define LANDED_SERVER_SLOW_LANE_H_

#include <cstddef>
#include <deque>
#include <functional>
#include <thread>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"

namespace landed::server {

// A thread of its own for work that reads files or compiles tables, one piece
// after another, so that it never holds up a thread that answers quotes.
class SlowLane {
 public:
  SlowLane();
  // Does what is waiting, then ends.
  ~SlowLane();

  // False if limits::kSlowCallsWaiting are waiting already: nothing is added.
  bool Add(std::function<void()> work);

 private:
  void Run();

  absl::Mutex mutex_;
  std::deque<std::function<void()>> waiting_ ABSL_GUARDED_BY(mutex_);
  bool ending_ ABSL_GUARDED_BY(mutex_) = false;
  std::thread thread_;
};

}  // namespace landed::server

#endif  // LANDED_SERVER_SLOW_LANE_H_
