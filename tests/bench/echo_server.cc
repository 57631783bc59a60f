// A plain gRPC server, as the callback API's introduction would write it: no
// arenas, Debian's shared libraries, the C library's allocator.
//   echo_server --port_file=FILE
// It listens on a free port of 127.0.0.1, which it writes to the file, until
// it is killed.

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "grpcpp/security/server_credentials.h"
#include "grpcpp/server.h"
#include "grpcpp/server_builder.h"
#include "grpcpp/support/server_callback.h"
#include "tests/bench/echo.grpc.pb.h"

ABSL_FLAG(std::string, port_file, "", "File that gets the port.");

namespace landed::bench {
namespace {

// As long as any quote.
constexpr size_t kMostBytes = 64 << 10;

void Answer(const EchoMessage& request, EchoMessage* reply) {
  const size_t bytes = std::min<size_t>(request.reply_bytes(), kMostBytes);
  std::string* payload = reply->mutable_payload();
  payload->clear();
  payload->reserve(bytes);
  while (payload->size() < bytes && !request.payload().empty()) {
    payload->append(request.payload(), 0, bytes - payload->size());
  }
}

class Stream final : public grpc::ServerBidiReactor<EchoMessage, EchoMessage> {
 public:
  Stream() { StartRead(&request_); }

  void OnReadDone(bool ok) override {
    if (!ok) return Finish(grpc::Status::OK);
    Answer(request_, &reply_);
    StartWrite(&reply_);
  }
  void OnWriteDone(bool ok) override {
    if (!ok) return Finish(grpc::Status::CANCELLED);
    StartRead(&request_);
  }
  void OnDone() override { delete this; }

 private:
  EchoMessage request_;
  EchoMessage reply_;
};

class Service final : public EchoService::CallbackService {
  grpc::ServerUnaryReactor* Echo(grpc::CallbackServerContext* context,
                                 const EchoMessage* request,
                                 EchoMessage* reply) override {
    Answer(*request, reply);
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }

  grpc::ServerBidiReactor<EchoMessage, EchoMessage>* StreamEcho(
      grpc::CallbackServerContext*) override {
    return new Stream;
  }
};

int Main(int argc, char** argv) {
  absl::ParseCommandLine(argc, argv);
  Service service;
  int port = 0;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(),
                           &port);
  builder.RegisterService(&service);
  const std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  if (server == nullptr) return 3;
  std::ofstream(absl::GetFlag(FLAGS_port_file)) << port << "\n";
  server->Wait();
  return 0;
}

}  // namespace
}  // namespace landed::bench

int main(int argc, char** argv) { return landed::bench::Main(argc, argv); }
