// The server as a process: its command line and its exit status.

#include "tests/server/program.h"

#include <signal.h>
#include <unistd.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "gtest/gtest.h"
#include "server/run.h"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::server {
namespace {

using testing::HasSubstr;

TEST_F(ProgramTest, ServesTheShippedTablesUntilTold) {
  for (const int signal : {SIGTERM, SIGINT}) {
    unlink(dir_.Path("port").c_str());
    const auto process = Serve();
    const std::string address = process->Address();
    // The connection ends with the stub: an idle client may take seconds to
    // agree to the end of one.
    EXPECT_EQ(Quote(v1::QuoteService::NewStub(Connect(address)).get()),
              grpc::StatusCode::OK);
    process->Signal(signal);
    EXPECT_EQ(process->Wait(), 0);
    EXPECT_EQ(process->out(), absl::StrCat("listening on ", address, "\n"));
    EXPECT_EQ(process->err(), "");
  }
  // Of each server: the call, and that it stopped.
  EXPECT_EQ(LogLines("merchant"), (Lines{"coco", "", "coco", ""}));
  EXPECT_EQ(LogLines("event"), (Lines{"", "stopped", "", "stopped"}));
  EXPECT_THAT(LogLines("message")[1], HasSubstr("every call was finished"));
}

TEST_F(ProgramTest, CalledWrongly) {
  ExpectRefusal({"--port=50051"}, 2, "--port=50051");
  ExpectRefusal({"--listen=nowhere"}, 2, "HOST:PORT");
}

TEST_F(ProgramTest, Helps) {
  const auto process = Run({"--help"});
  EXPECT_EQ(process->Wait(), 0);
  EXPECT_THAT(process->out(), HasSubstr("--listen"));
  EXPECT_EQ(process->err(), "");
}

TEST_F(ProgramTest, DoesNotStartOnAPortInUse) {
  Loopback loopback;
  ExpectRefusal({"--listen=" + loopback.address()}, 3, loopback.address());
}

TEST_F(ProgramTest, DoesNotStartWithoutTables) {
  ExpectRefusal({"--listen=127.0.0.1:0", "--data=" + dir_.Path("nowhere")}, 3,
                "nowhere");
  ExpectRefusal({"--listen=127.0.0.1:0", "--release=2019-01-01"}, 3,
                "2019-01-01");
}

TEST_F(ProgramTest, DoesNotStartWithoutItsFiles) {
  ExpectRefusal({"--listen=127.0.0.1:0", "--log=" + dir_.Path("no/log")}, 3,
                "no/log");
  ExpectRefusal({"--listen=127.0.0.1:0", "--port_file=" + dir_.Path("no/port")},
                3, "no/port");
}

TEST_F(ProgramTest, ServesNothingOnABadTableUntilAGoodReleaseComes) {
  support::TempDir data;
  support::CopyFakeTables(data);
  const std::string table = "tables/merchants/acme/1/methods.csv";
  data.Write(table, support::ReadText(data.path(), table) + "half a row\n");
  support::Reseal(data.path(), "one");
  const auto process =
      Run({"--listen=127.0.0.1:0", "--port_file=" + dir_.Path("port"),
           "--log=none", "--data=" + data.path()});
  const auto channel = Connect(process->Address());
  EXPECT_THAT(process->err(), HasSubstr(absl::StrCat(table, ":")));
  const auto health = grpc::health::v1::Health::NewStub(channel);
  const auto status_of = [&](const std::string& service) {
    grpc::ClientContext context;
    grpc::health::v1::HealthCheckRequest request;
    request.set_service(service);
    grpc::health::v1::HealthCheckResponse response;
    EXPECT_TRUE(health->Check(&context, request, &response).ok());
    return response.status();
  };
  using Health = grpc::health::v1::HealthCheckResponse;
  EXPECT_EQ(status_of("landed.v1.QuoteService"), Health::NOT_SERVING);
  EXPECT_EQ(status_of("landed.v1.ReleaseService"), Health::SERVING);
  const auto stub = v1::QuoteService::NewStub(channel);
  grpc::ClientContext context;
  v1::QuoteResponse response;
  const grpc::Status refused =
      stub->Quote(&context, NecklaceToFrance(), &response);
  EXPECT_EQ(refused.error_code(), grpc::StatusCode::UNAVAILABLE);
  EXPECT_THAT(refused.error_message(), HasSubstr(absl::StrCat(table, ":")));

  data.Write("releases/ACTIVE", "two\n");
  for (int i = 0; i < 200; ++i) {
    if (status_of("landed.v1.QuoteService") == Health::SERVING) break;
    absl::SleepFor(absl::Milliseconds(50));
  }
  EXPECT_EQ(status_of("landed.v1.QuoteService"), Health::SERVING);
}

}  // namespace
}  // namespace landed::server
