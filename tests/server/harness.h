#ifndef LANDED_TESTS_SERVER_HARNESS_H_
#define LANDED_TESTS_SERVER_HARNESS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "grpcpp/channel.h"
#include "grpcpp/support/status.h"
#include "landed/v1/quote.pb.h"
#include "landed/v1/quote_service.grpc.pb.h"
#include "server/server.h"
#include "tests/support/temp_dir.h"

namespace landed::server {

// A clock that stands still.
class StoppedClock final : public Clock {
 public:
  explicit StoppedClock(absl::Time now) : now_(now) {}
  absl::Time Now() const override { return now_; }

 private:
  const absl::Time now_;
};

// What the clock of a Loopback shows: 2026-11-23, 12:00 UTC.
absl::Time LoopbackTime();

// An environment on the tables below `root`, whose clock stands still; its
// calls are logged to `log`, a file or "none".
Environment MakeEnvironment(const std::string& root, absl::string_view log);

// A server in this process, on a port of its own, and a way to it.
class Loopback {
 public:
  // On the shipped tables.
  Loopback();
  // On the tables below `root`.
  explicit Loopback(const std::string& root);

  Server& server() { return *server_; }
  const std::shared_ptr<grpc::Channel>& channel() const { return channel_; }
  v1::QuoteService::Stub& quotes() { return *quotes_; }
  std::string address() const;
  // The lines of the log, each parsed from JSON and written again; fails the
  // test where one is not JSON.
  std::vector<std::string> LogLines() const;
  std::string LogText() const;

 private:
  support::TempDir dir_;
  std::unique_ptr<Server> server_;
  std::shared_ptr<grpc::Channel> channel_;
  std::unique_ptr<v1::QuoteService::Stub> quotes_;
};

// A new channel, with a connection of its own.
std::shared_ptr<grpc::Channel> Connect(const std::string& address);

// A necklace of 120 EUR from Coco to France, placed at LoopbackTime().
v1::QuoteRequest NecklaceToFrance();

// A call with bytes in the place of a message.
grpc::Status CallRaw(const std::shared_ptr<grpc::Channel>& channel,
                     const std::string& method, absl::string_view request);

// The fields of the BadRequest in a status' details, in their order.
std::vector<std::string> BadFields(const grpc::Status& status);

}  // namespace landed::server

#endif  // LANDED_TESTS_SERVER_HARNESS_H_
