#ifndef LANDED_SERVER_ENVIRONMENT_H_
#define LANDED_SERVER_ENVIRONMENT_H_

#include <memory>

#include "data/release/registry.h"
#include "server/call_log.h"
#include "server/clock.h"
#include "server/gate.h"

namespace landed::server {

// All that a handler may use besides its request. Handlers of many threads
// share one.
struct Environment {
  std::unique_ptr<const Clock> clock;        // never nullptr
  std::unique_ptr<data::Registry> releases;  // never nullptr
  CallLog log;
  std::unique_ptr<Gate> gate = std::make_unique<Gate>();  // never nullptr
};

}  // namespace landed::server

#endif  // LANDED_SERVER_ENVIRONMENT_H_
