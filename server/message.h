#ifndef LANDED_SERVER_MESSAGE_H_
#define LANDED_SERVER_MESSAGE_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "grpcpp/support/byte_buffer.h"

// Messages as gRPC has them, and as handlers need them. gRPC's own conversion
// would refuse a request that does not parse as INTERNAL, before a handler
// could say why, and would put messages on the heap.
namespace landed::server {

// INVALID_ARGUMENT for bytes that are not such a message; if it is because of
// text that is not UTF-8, each such field is named. `message` then has what
// was read up to there.
absl::Status Parse(const grpc::ByteBuffer& bytes,
                   google::protobuf::Message* message);

// In one piece, `tail` after the message's own bytes.
grpc::ByteBuffer Serialize(const google::protobuf::Message& message,
                           absl::string_view tail = {});

}  // namespace landed::server

#endif  // LANDED_SERVER_MESSAGE_H_
