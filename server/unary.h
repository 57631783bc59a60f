#ifndef LANDED_SERVER_UNARY_H_
#define LANDED_SERVER_UNARY_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/arena.h"
#include "grpcpp/server_context.h"
#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/server_callback.h"
#include "server/call.h"
#include "server/gate.h"
#include "server/message.h"
#include "server/slow_lane.h"
#include "server/status.h"

namespace landed::server {

// Request and response of an ordinary quote fit into this; larger ones go on
// the heap. It lies on the stack of gRPC's threads, which is 8 MiB.
inline constexpr size_t kArenaBytes = 32 * 1024;

// A unary call's way through the gate. It is in flight until its answer is
// sent, which gRPC tells by OnDone; then it deletes itself.
class Passage final : public grpc::ServerUnaryReactor {
 public:
  explicit Passage(Gate* gate) : gate_(*gate), is_admitted_(gate->Enter()) {}

  // False: the server stops, and the call is to be refused.
  bool is_admitted() const { return is_admitted_; }

  void OnDone() override {
    if (is_admitted_) gate_.Leave();
    delete this;
  }

 private:
  // As of gRPC's default reactor: OnDone, being short, needs no other thread.
  bool InternalInlineable() override { return true; }

  Gate& gate_;
  const bool is_admitted_;
};

// One unary call, from its bytes to those of its answer. The handler is
//   absl::Status (const Request& request, Response* response, Call* call)
// and is called if the call `is_admitted`. One line is logged, before the
// caller has the answer.
template <class Request, class Response, class Handler>
grpc::Status RunUnary(const Environment& environment, bool is_admitted,
                      absl::string_view method,
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

  absl::Status status = is_admitted ? CheckAwaited(context) : Stopping();
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
  auto* passage = new Passage(environment.gate.get());
  passage->Finish(RunUnary<Request, Response>(
      environment, passage->is_admitted(), method, *context, *request_bytes,
      response_bytes, handler));
  return passage;
}

// Answers when the lane gets there, unless the server stops; RESOURCE_EXHAUSTED
// if it is full.
template <class Request, class Response, class Handler>
grpc::ServerUnaryReactor* AnswerSlowly(const Environment& environment,
                                       SlowLane* lane, absl::string_view method,
                                       grpc::CallbackServerContext* context,
                                       const grpc::ByteBuffer* request_bytes,
                                       grpc::ByteBuffer* response_bytes,
                                       Handler handler) {
  auto* passage = new Passage(environment.gate.get());
  const bool added = lane->Add([=, &environment] {
    passage->Finish(RunUnary<Request, Response>(
        environment, passage->is_admitted(), method, *context, *request_bytes,
        response_bytes, handler));
  });
  if (!added) {
    passage->Finish(grpc::Status(
        grpc::StatusCode::RESOURCE_EXHAUSTED,
        "too many calls about releases wait already; ask again in a second"));
  }
  return passage;
}

}  // namespace landed::server

#endif  // LANDED_SERVER_UNARY_H_
