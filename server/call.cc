#include "server/call.h"

namespace landed::server {

void Call::Log(const absl::Status& status) {
  record.code = status.code();
  if (release != nullptr) record.release = release->name();
  record.latency = absl::FromChrono(std::chrono::steady_clock::now() - began);
  environment.log.Write(record);
}

absl::Status Stopping() {
  return absl::UnavailableError("the server is stopping: ask another one");
}

absl::Status CheckAwaited(const grpc::CallbackServerContext& context) {
  // The deadline first: gRPC cancels such a call too, a little later.
  if (context.deadline() <= std::chrono::system_clock::now()) {
    return absl::DeadlineExceededError("the call's deadline has passed");
  }
  if (context.IsCancelled()) {
    return absl::CancelledError("the caller has gone away");
  }
  return absl::OkStatus();
}

}  // namespace landed::server
