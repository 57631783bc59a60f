#ifndef LANDED_SERVER_SERVER_H_
#define LANDED_SERVER_SERVER_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "grpcpp/impl/codegen/service_type.h"
#include "grpcpp/server.h"
#include "server/environment.h"
#include "server/release_watch.h"

namespace landed::server {

// A running server: QuoteService, ReleaseService, health, reflection.
class Server {
 public:
  // Serves at `listen`, "HOST:PORT"; port 0 is any free one. UNAVAILABLE if
  // that address cannot be listened on.
  static absl::StatusOr<std::unique_ptr<Server>> Start(
      const std::string& listen, Environment environment);

  // As Stop, at once.
  ~Server();

  int port() const { return port_; }
  const Environment& environment() const { return environment_; }

  // Ends without failing a call in flight. Tells health checks that nothing is
  // served here any more, and goes on serving for `notice`, so that callers
  // can go elsewhere. Then refuses new calls: they are UNAVAILABLE, or
  // CANCELLED where they cross the news of it; and gives those in flight
  // `patience` to end. Those that take longer are cancelled. Returns when no
  // connection is left; an idle one ends once its client agrees, which takes a
  // C++ client up to 5 seconds.
  void Stop(absl::Duration notice, absl::Duration patience);

 private:
  // Tells health checks whether a release is in force.
  void ShowHealth();

  explicit Server(Environment environment)
      : environment_(std::move(environment)) {}

  // In this order: services use the environment, the server uses services.
  Environment environment_;
  std::unique_ptr<grpc::Service> quotes_;
  std::unique_ptr<grpc::Service> releases_;
  std::unique_ptr<grpc::Server> server_;
  std::unique_ptr<ReleaseWatch> watch_;
  int port_ = 0;
};

}  // namespace landed::server

#endif  // LANDED_SERVER_SERVER_H_
