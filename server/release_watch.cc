#include "server/release_watch.h"

#include <algorithm>
#include <utility>

#include "absl/time/time.h"

namespace landed::server {

ReleaseWatch::ReleaseWatch(const Environment& environment,
                           std::function<void(const absl::Status&)> looked)
    : thread_([this, &environment, looked = std::move(looked)] {
        data::Registry& releases = *environment.releases;
        for (;;) {
          const absl::Time now = environment.clock->Now();
          const absl::Duration until_change = releases.NextChange(now) - now;
          if (ending_.WaitForNotificationWithTimeout(
                  std::min(absl::Seconds(1), until_change))) {
            return;
          }
          looked(releases.Refresh(environment.clock->Now()));
        }
      }) {}

ReleaseWatch::~ReleaseWatch() {
  ending_.Notify();
  thread_.join();
}

}  // namespace landed::server
