// The command line against a server in this process: what it answers by
// --server is what it answers by --data.

#include "cli/remote.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/cli/run_line.h"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

class RemoteTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    server_ = new server::Loopback(support::FakeDataRoot());
  }
  static void TearDownTestSuite() { delete server_; }

  static std::string Server() {
    return absl::StrCat("--server=", server_->address());
  }

  static Ran ByServer(std::vector<std::string> line) {
    line.push_back(Server());
    line.push_back("--timeout=30");
    return RunLine(line);
  }
  static Ran ByTables(std::vector<std::string> line) {
    line.push_back(absl::StrCat("--data=", support::FakeDataRoot()));
    return RunLine(line);
  }

  static server::Loopback* server_;
};
server::Loopback* RemoteTest::server_ = nullptr;

TEST_F(RemoteTest, AnswersAsTheTablesDo) {
  const std::vector<std::vector<std::string>> kLines = {
      {"quote", "--merchant=acme", "--to=XA", "--item=:100.00USD:1",
       "--placed-at=2026-03-01T12:00:00Z", "--explain"},
      {"quote", "--merchant=acme", "--to=US:NY", "--item=:100.00USD:2",
       "--placed-at=2026-03-01T12:00:00Z", "--format=json"},
      {"quote", "--merchant=nobody", "--to=XA", "--item=:1.001USD:0"},
      {"resolve", "--to=XA", "--merchant=acme", "--at=2026-03-01T12:00:00Z"},
      {"resolve", "--to=ZZ"},
      {"releases", "list", "--format=json"},
      {"releases", "show", "two"},
  };
  for (const auto& line : kLines) {
    const Ran remote = ByServer(line);
    const Ran local = ByTables(line);
    EXPECT_EQ(remote.exit_code, local.exit_code) << remote.err;
    EXPECT_EQ(remote.out, local.out);
    EXPECT_EQ(remote.err, local.err);
    EXPECT_FALSE(remote.out.empty() && remote.err.empty());
  }
}

TEST_F(RemoteTest, AnUnknownReleaseIsTheCallersFault) {
  const Ran ran = ByServer({"releases", "show", "three"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_TRUE(absl::StrContains(ran.err, "no release \"three\"")) << ran.err;
}

TEST_F(RemoteTest, JsonInIsJsonOut) {
  const std::string request = R"({"order": {
    "merchant": "acme", "shipTo": {"regionCode": "XA"},
    "placedAt": "2026-03-01T12:00:00Z",
    "items": [{"quantity": "1", "unitPrice": {"currencyCode": "USD",
                                              "units": "100"}}]}})";
  const Ran remote =
      RunLine({"quote", "--request=-", "--timeout=30", Server()}, request);
  const Ran local = RunLine({"quote", "--request=-",
                             absl::StrCat("--data=", support::FakeDataRoot())},
                            request);
  EXPECT_EQ(remote.exit_code, 0) << remote.err;
  EXPECT_EQ(remote.out, local.out);
  EXPECT_EQ(remote.out.substr(0, 2), "{\n");
}

TEST(Remote, SaysThatTheServerIsAway) {
  const Ran ran =
      RunLine({"releases", "list", "--server=127.0.0.1:1", "--timeout=30"});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(absl::StartsWith(ran.err, "landed: server 127.0.0.1:1: "))
      << ran.err;
}

// A socket that takes connections and never says a word.
class Mute {
 public:
  Mute() : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    bind(socket_, reinterpret_cast<sockaddr*>(&address), size);
    listen(socket_, 8);
    getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
  }
  ~Mute() { close(socket_); }
  int port() const { return port_; }

 private:
  int socket_;
  int port_ = 0;
};

TEST(Remote, GivesUpAfterTheTimeout) {
  const Mute mute;
  const Ran ran = RunLine({"releases", "list", "--timeout=0.2",
                           absl::StrCat("--server=127.0.0.1:", mute.port())});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_FALSE(ran.err.empty());
}

}  // namespace
}  // namespace landed::cli
