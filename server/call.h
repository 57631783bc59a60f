#ifndef LANDED_SERVER_CALL_H_
#define LANDED_SERVER_CALL_H_

#include <chrono>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "data/release/release.h"
#include "grpcpp/server_context.h"
#include "server/environment.h"

namespace landed::server {

// One call under way: what it was given, and what the log will say of it.
struct Call {
  Call(const Environment& environment, absl::string_view method)
      : environment(environment) {
    record.time = environment.clock->Now();
    record.method = method;
  }

  absl::Time now() const { return record.time; }

  // Writes the call's line; `record` views the request, which must still be
  // there.
  void Log(const absl::Status& status);

  const Environment& environment;
  const std::chrono::steady_clock::time_point began =
      std::chrono::steady_clock::now();
  // What the whole call is answered from; nullptr: nothing was pinned.
  std::shared_ptr<const data::Release> release;
  // Bytes of the response after those of its message; see wire::Answer.
  std::string tail;
  CallRecord record;
};

// UNAVAILABLE: what a call gets that comes when the server stops.
absl::Status Stopping();

// CANCELLED or DEADLINE_EXCEEDED for a call that nobody waits for any more:
// it is not worth computing.
absl::Status CheckAwaited(const grpc::CallbackServerContext& context);

}  // namespace landed::server

#endif  // LANDED_SERVER_CALL_H_
