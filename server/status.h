#ifndef LANDED_SERVER_STATUS_H_
#define LANDED_SERVER_STATUS_H_

#include "absl/status/status.h"
#include "google/rpc/status.pb.h"
#include "grpcpp/support/status.h"

// The one place that turns our statuses into what callers see.
namespace landed::server {

// As a message: each payload becomes a detail.
void SetStatus(const absl::Status& status, google::rpc::Status* message);

// As the outcome of a call; the details travel as a serialized
// google.rpc.Status, which clients know as "grpc-status-details-bin". Clients
// accept 8 KiB of trailers, so a long list of field violations is cut: a last
// one says how many are not shown.
grpc::Status ToGrpc(const absl::Status& status);

}  // namespace landed::server

#endif  // LANDED_SERVER_STATUS_H_
