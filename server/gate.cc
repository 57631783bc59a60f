#include "server/gate.h"

#include "absl/time/clock.h"

namespace landed::server {

bool Gate::WaitUntilEmpty(absl::Duration patience) const {
  const absl::Time end = absl::Now() + patience;
  while (calls() > 0) {
    if (end <= absl::Now()) return false;
    absl::SleepFor(absl::Milliseconds(1));
  }
  return true;
}

}  // namespace landed::server
