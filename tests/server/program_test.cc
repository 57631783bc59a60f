// The server as a process: its command line, its exit status, and its end.

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "server/run.h"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::server {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// A program under way, with what it prints in files.
class Process {
 public:
  Process(const support::TempDir& dir, std::vector<std::string> arguments)
      : dir_(dir) {
    arguments.insert(arguments.begin(), "server/landed_server");
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    pid_ = fork();
    if (pid_ == 0) {
      Redirect("out", STDOUT_FILENO);
      Redirect("err", STDERR_FILENO);
      execv(pointers[0], pointers.data());
      _exit(127);
    }
  }
  ~Process() {
    if (pid_ > 0) {
      kill(pid_, SIGKILL);
      Wait();
    }
  }

  void Signal(int signal) { kill(pid_, signal); }

  // The exit status; -1: it was killed.
  int Wait() {
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  std::string out() const { return support::ReadText(dir_.path(), "out"); }
  std::string err() const { return support::ReadText(dir_.path(), "err"); }

  // The address that it listens on, once it does.
  std::string Address() const {
    for (int i = 0; i < 600; ++i) {
      if (access(dir_.Path("port").c_str(), R_OK) == 0) {
        int port = 0;
        EXPECT_TRUE(
            absl::SimpleAtoi(support::ReadText(dir_.path(), "port"), &port));
        return absl::StrCat("127.0.0.1:", port);
      }
      absl::SleepFor(absl::Milliseconds(50));
    }
    ADD_FAILURE() << "the server did not start: " << err();
    return "";
  }

 private:
  void Redirect(const std::string& name, int fd) {
    dup2(open(dir_.Path(name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), fd);
  }

  const support::TempDir& dir_;
  pid_t pid_;
};

class ProgramTest : public testing::Test {
 protected:
  std::unique_ptr<Process> Run(std::vector<std::string> arguments) {
    return std::make_unique<Process>(dir_, std::move(arguments));
  }
  std::unique_ptr<Process> Serve() {
    return Run({"--listen=127.0.0.1:0", "--port_file=" + dir_.Path("port"),
                "--log=" + dir_.Path("log")});
  }
  // It ends with this status and one line on stderr.
  void ExpectRefusal(std::vector<std::string> arguments, int status,
                     const std::string& words) {
    const auto process = Run(std::move(arguments));
    EXPECT_EQ(process->Wait(), status);
    EXPECT_THAT(process->err(), StartsWith("landed_server: "));
    EXPECT_THAT(process->err(), HasSubstr(words));
    EXPECT_EQ(process->err().find('\n'), process->err().size() - 1);
    EXPECT_EQ(process->out(), "");
  }

  support::TempDir dir_;
};

grpc::StatusCode Quote(v1::QuoteService::Stub* stub) {
  grpc::ClientContext context;
  v1::QuoteResponse response;
  return stub->Quote(&context, NecklaceToFrance(), &response).error_code();
}

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
  const std::string log = support::ReadText(dir_.path(), "log");
  int lines = 0;
  for (const auto line : absl::StrSplit(log, '\n', absl::SkipEmpty())) {
    EXPECT_EQ(nlohmann::json::parse(std::string(line))["merchant"], "coco");
    ++lines;
  }
  EXPECT_EQ(lines, 2);
}

TEST_F(ProgramTest, NoCallInFlightFailsWhenItIsToldToEnd) {
  const auto process = Serve();
  const std::string address = process->Address();
  std::atomic<bool> told = false;
  std::atomic<int> answered = 0;
  std::atomic<int> failed = 0;
  std::atomic<int> refused_later = 0;
  std::vector<std::thread> callers;
  for (int i = 0; i < 8; ++i) {
    callers.emplace_back([&] {
      const auto stub = v1::QuoteService::NewStub(Connect(address));
      for (;;) {
        const bool before = !told;
        const grpc::StatusCode code = Quote(stub.get());
        if (code == grpc::StatusCode::OK) {
          ++answered;
        } else if (!before && (code == grpc::StatusCode::UNAVAILABLE ||
                               code == grpc::StatusCode::CANCELLED)) {
          ++refused_later;
          return;
        } else {
          ADD_FAILURE() << "code " << code << ", sent "
                        << (before ? "before" : "after") << " the signal";
          ++failed;
          return;
        }
      }
    });
  }
  // And a stream that is open all the while.
  const auto stub = v1::QuoteService::NewStub(Connect(address));
  grpc::ClientContext context;
  const auto stream = stub->StreamQuotes(&context);
  v1::StreamQuotesRequest question;
  *question.mutable_quote() = NecklaceToFrance();
  v1::StreamQuotesResponse answer;
  EXPECT_TRUE(stream->Write(question) && stream->Read(&answer));
  while (answered < 200 && failed == 0) {
    absl::SleepFor(absl::Milliseconds(5));
  }
  told = true;
  process->Signal(SIGTERM);
  for (std::thread& caller : callers) caller.join();
  EXPECT_TRUE(stream->Write(question) && stream->Read(&answer));
  EXPECT_EQ(answer.status().code(), 0);
  stream->WritesDone();
  EXPECT_TRUE(stream->Finish().ok());
  EXPECT_EQ(process->Wait(), 0);
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(refused_later, 8);
  EXPECT_GE(answered, 200);
}

TEST_F(ProgramTest, TheSecondSignalEndsItAtOnce) {
  const auto process = Serve();
  const auto stub = v1::QuoteService::NewStub(Connect(process->Address()));
  grpc::ClientContext context;
  const auto stream = stub->StreamQuotes(&context);
  v1::StreamQuotesRequest question;
  v1::StreamQuotesResponse answer;
  EXPECT_TRUE(stream->Write(question) && stream->Read(&answer));
  process->Signal(SIGTERM);
  absl::SleepFor(absl::Milliseconds(500));
  process->Signal(SIGTERM);
  EXPECT_EQ(process->Wait(), -1);
  EXPECT_FALSE(stream->Finish().ok());
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
