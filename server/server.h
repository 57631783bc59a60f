#ifndef LANDED_SERVER_SERVER_H_
#define LANDED_SERVER_SERVER_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "grpcpp/impl/codegen/service_type.h"
#include "grpcpp/server.h"
#include "server/environment.h"
#include "server/release_news.h"
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

  // Finishes the calls in flight and takes no others. Tells health checks that
  // nothing is served here any more, and goes on serving for `notice`, so that
  // callers can go elsewhere. Then new calls are UNAVAILABLE, and those in
  // flight have `patience` to end. How many are in flight yet: 0 if all ended.
  //
  // To end the process after that is safe: what a closed connection cuts off
  // is UNAVAILABLE too. To stop gRPC's server is not: a call that crosses the
  // news of it is CANCELLED, which callers do not try elsewhere.
  int64_t Drain(absl::Duration notice, absl::Duration patience);

  // Drains, then stops gRPC's server. Calls that took longer than `patience`
  // are cancelled. Returns when no connection is left.
  void Stop(absl::Duration notice, absl::Duration patience);

 private:
  // After a look at the releases: tells health checks whether one is in force,
  // and the log what is new.
  void Looked(const absl::Status& status);

  explicit Server(Environment environment)
      : environment_(std::move(environment)) {}

  // In this order: services use the environment, the server uses services.
  Environment environment_;
  std::unique_ptr<grpc::Service> quotes_;
  std::unique_ptr<grpc::Service> releases_;
  std::unique_ptr<grpc::Server> server_;
  std::unique_ptr<ReleaseWatch> watch_;
  ReleaseNews news_;
  int port_ = 0;
};

}  // namespace landed::server

#endif  // LANDED_SERVER_SERVER_H_
