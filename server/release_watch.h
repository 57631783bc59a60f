#ifndef LANDED_SERVER_RELEASE_WATCH_H_
#define LANDED_SERVER_RELEASE_WATCH_H_

#include <functional>
#include <thread>

#include "absl/status/status.h"
#include "absl/synchronization/notification.h"
#include "server/environment.h"

namespace landed::server {

// Looks about once a second, and at the moment an activation takes effect,
// whether another release is in force: because its time has come, because
// somebody else activated it, or because the folder has changed.
class ReleaseWatch {
 public:
  // Calls `looked` after each look, on the watch's thread, with what went wrong
  // if anything did. `environment` must outlive the watch.
  ReleaseWatch(const Environment& environment,
               std::function<void(const absl::Status&)> looked);
  ~ReleaseWatch();

 private:
  absl::Notification ending_;
  std::thread thread_;
};

}  // namespace landed::server

#endif  // LANDED_SERVER_RELEASE_WATCH_H_
