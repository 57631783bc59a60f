#include "server/server.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/clock.h"
#include "google/protobuf/stubs/logging.h"
#include "grpcpp/ext/proto_server_reflection_plugin.h"
#include "grpcpp/health_check_service_interface.h"
#include "grpcpp/security/server_credentials.h"
#include "grpcpp/server_builder.h"
#include "server/quote_service.h"
#include "server/release_service.h"
#include "units/limits.h"

namespace landed::server {
namespace {

constexpr char kQuotes[] = "landed.v1.QuoteService";
constexpr char kReleases[] = "landed.v1.ReleaseService";

// Settings of the whole process.
void SetUpLibraries() {
  // Debian's Abseil looks for deadlocks at each lock, which costs a seventh of
  // the server's speed.
  absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
  // Protobuf would print pieces of requests.
  google::protobuf::SetLogHandler(nullptr);
  grpc::EnableDefaultHealthCheckService(true);
  grpc::reflection::InitProtoReflectionServerBuilderPlugin();
}

}  // namespace

absl::StatusOr<std::unique_ptr<Server>> Server::Start(const std::string& listen,
                                                      Environment environment) {
  SetUpLibraries();
  std::unique_ptr<Server> server(new Server(std::move(environment)));
  server->quotes_ = MakeQuoteService(server->environment_);
  server->releases_ = MakeReleaseService(server->environment_);
  grpc::ServerBuilder builder;
  // Otherwise two servers would share a port, each with its own tables.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS,
                             limits::kStreamsPerConnection);
  builder.SetMaxReceiveMessageSize(limits::kRequestBytes);
  builder.AddListeningPort(listen, grpc::InsecureServerCredentials(),
                           &server->port_);
  builder.RegisterService(server->quotes_.get());
  builder.RegisterService(server->releases_.get());
  server->server_ = builder.BuildAndStart();
  if (server->server_ == nullptr) {
    return absl::UnavailableError(absl::StrCat(
        "cannot listen on ", listen,
        ": the port is in use, or the address is not one of this machine"));
  }
  auto* health = server->server_->GetHealthCheckService();
  health->SetServingStatus(kReleases, true);
  server->Looked(absl::OkStatus());
  server->watch_ = std::make_unique<ReleaseWatch>(
      server->environment_,
      [server = server.get()](const absl::Status& status) {
        server->Looked(status);
      });
  return server;
}

Server::~Server() {
  if (server_ != nullptr) {
    Stop(absl::ZeroDuration(), absl::ZeroDuration());
  }
}

void Server::Looked(const absl::Status& status) {
  const auto store = environment_.releases->Share();
  const bool serves = store->Active() != nullptr;
  auto* health = server_->GetHealthCheckService();
  health->SetServingStatus("", serves);
  health->SetServingStatus(kQuotes, serves);
  for (const Event& event : news_.Look(*store, status)) {
    environment_.log.WriteEvent(environment_.clock->Now(), event.name,
                                event.release, event.message);
  }
}

int64_t Server::Drain(absl::Duration notice, absl::Duration patience) {
  watch_ = nullptr;  // it must not say that this server serves
  server_->GetHealthCheckService()->SetServingStatus(false);
  absl::SleepFor(notice);
  Gate& gate = *environment_.gate;
  gate.Close();
  gate.WaitUntilEmpty(patience);
  return gate.calls();
}

void Server::Stop(absl::Duration notice, absl::Duration patience) {
  Drain(notice, patience);
  server_->Shutdown(absl::ToChronoTime(absl::Now()));
  server_->Wait();
}

}  // namespace landed::server
