#ifndef LANDED_SERVER_CLOCK_H_
#define LANDED_SERVER_CLOCK_H_

#include "absl/time/clock.h"
#include "absl/time/time.h"

namespace landed::server {

// What time it is, for orders that do not say when they were placed, and for
// the log. A test puts its own in the place of the system's.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual absl::Time Now() const { return absl::Now(); }
};

}  // namespace landed::server

#endif  // LANDED_SERVER_CLOCK_H_
