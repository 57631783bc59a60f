#ifndef LANDED_SERVER_UNARY_H_
#define LANDED_SERVER_UNARY_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/arena.h"
#include "grpcpp/server_context.h"
#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/server_callback.h"
#include "server/call.h"
#include "server/message.h"
#include "server/slow_lane.h"
#include "server/status.h"

namespace landed::server {

// Request and response of an ordinary quote fit into this; larger ones go on
// the heap. It lies on the stack of gRPC's threads, which is 8 MiB.
inline constexpr size_t kArenaBytes = 32 * 1024;

// One unary call, from its bytes to those of its answer. The handler is
//   absl::Status (const Request& request, Response* response, Call* call)
// One line is logged, before the caller has the answer.
template <class Request, class Response, class Handler>
grpc::Status RunUnary(const Environment& environment, absl::string_view method,
                      const grpc::CallbackServerContext& context,
                      const grpc::ByteBuffer& request_bytes,
                      grpc::ByteBuffer* response_bytes, Handler handler) {
  Call call(environment, method);
  // Not cleared: the arena does not read it.
  alignas(8) char block[kArenaBytes];
  google::protobuf::ArenaOptions options;
  options.initial_block = block;
  options.initial_block_size = sizeof(block);
  google::protobuf::Arena arena(options);
  auto* request = google::protobuf::Arena::CreateMessage<Request>(&arena);
  auto* response = google::protobuf::Arena::CreateMessage<Response>(&arena);

  absl::Status status = CheckAwaited(context);
  if (status.ok()) status = Parse(request_bytes, request);
  if (status.ok()) status = handler(*request, response, &call);
  if (status.ok()) *response_bytes = Serialize(*response, call.tail);
  call.record.bytes_in = static_cast<int64_t>(request_bytes.Length());
  call.record.bytes_out = static_cast<int64_t>(response_bytes->Length());
  call.Log(status);
  return ToGrpc(status);
}

// Answers at once, on gRPC's thread.
template <class Request, class Response, class Handler>
grpc::ServerUnaryReactor* AnswerUnary(const Environment& environment,
                                      absl::string_view method,
                                      grpc::CallbackServerContext* context,
                                      const grpc::ByteBuffer* request_bytes,
                                      grpc::ByteBuffer* response_bytes,
                                      Handler handler) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  reactor->Finish(RunUnary<Request, Response>(
      environment, method, *context, *request_bytes, response_bytes, handler));
  return reactor;
}

// Answers when the lane gets there; RESOURCE_EXHAUSTED if it is full.
template <class Request, class Response, class Handler>
grpc::ServerUnaryReactor* AnswerSlowly(const Environment& environment,
                                       SlowLane* lane, absl::string_view method,
                                       grpc::CallbackServerContext* context,
                                       const grpc::ByteBuffer* request_bytes,
                                       grpc::ByteBuffer* response_bytes,
                                       Handler handler) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  const bool added = lane->Add([=, &environment] {
    reactor->Finish(RunUnary<Request, Response>(environment, method, *context,
                                                *request_bytes, response_bytes,
                                                handler));
  });
  if (!added) {
    reactor->Finish(grpc::Status(
        grpc::StatusCode::RESOURCE_EXHAUSTED,
        "too many calls about releases wait already; ask again in a second"));
  }
  return reactor;
}

}  // namespace landed::server

#endif  // LANDED_SERVER_UNARY_H_
