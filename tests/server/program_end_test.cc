// The server's end as its callers see it, and what its log says of itself.

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/server/harness.h"
#include "tests/server/program.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::server {
namespace {

using testing::HasSubstr;

using ProgramEndTest = ProgramTest;

TEST_F(ProgramEndTest, NoCallInFlightFailsWhenItIsToldToEnd) {
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
        } else if (!before && code == grpc::StatusCode::UNAVAILABLE) {
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

// Callers that take no refusal for an answer and go on to the end, so that some
// call of theirs crosses each step of it.
TEST_F(ProgramEndTest, WhoeverCallsAtTheEndIsAnsweredOrUnavailable) {
  for (int turn = 0; turn < 3; ++turn) {
    unlink(dir_.Path("port").c_str());
    const auto process = Serve();
    const std::string address = process->Address();
    std::atomic<bool> ended = false;
    std::atomic<int> answered = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> callers;
    for (int i = 0; i < 8; ++i) {
      callers.emplace_back([&] {
        const auto stub = v1::QuoteService::NewStub(Connect(address));
        while (!ended) {
          const grpc::StatusCode code = Quote(stub.get());
          if (code == grpc::StatusCode::OK) {
            ++answered;
          } else {
            EXPECT_EQ(code, grpc::StatusCode::UNAVAILABLE);
            ++refused;
          }
        }
      });
    }
    while (answered < 200) absl::SleepFor(absl::Milliseconds(5));
    process->Signal(SIGTERM);
    EXPECT_EQ(process->Wait(), 0);
    ended = true;
    for (std::thread& caller : callers) caller.join();
    EXPECT_GT(refused, 0);
  }
}

TEST_F(ProgramEndTest, LogsWhatItCutsOff) {
  const auto process = Serve();
  const auto stub = v1::QuoteService::NewStub(Connect(process->Address()));
  grpc::ClientContext context;
  const auto stream = stub->StreamQuotes(&context);
  v1::StreamQuotesRequest question;
  v1::StreamQuotesResponse answer;
  EXPECT_TRUE(stream->Write(question) && stream->Read(&answer));
  process->Signal(SIGTERM);
  // It waits for the stream, and takes no new one.
  while (Quote(stub.get()) == grpc::StatusCode::OK) {
    absl::SleepFor(absl::Milliseconds(5));
  }
  grpc::ClientContext late;
  EXPECT_EQ(stub->StreamQuotes(&late)->Finish().error_code(),
            grpc::StatusCode::UNAVAILABLE);
  context.TryCancel();
  EXPECT_EQ(process->Wait(), 0);
  EXPECT_EQ(LogLines("event").back(), "stopped");
}

TEST_F(ProgramEndTest, LogsOnceWhyAReleaseIsPassedOver) {
  support::TempDir data;
  support::CopyFakeTables(data);
  const auto serve = [&] {
    unlink(dir_.Path("port").c_str());
    return Run({"--listen=127.0.0.1:0", "--port_file=" + dir_.Path("port"),
                "--log=" + dir_.Path("log"), "--data=" + data.path(),
                "--state=" + dir_.Path("state")});
  };
  const auto stop = [](Process* process) {
    process->Signal(SIGTERM);
    EXPECT_EQ(process->Wait(), 0);
  };
  // Release two takes effect while the server runs, and is spoilt when it is
  // started again.
  auto process = serve();
  process->Address();
  data.Write("releases/ACTIVE", "two\n");
  absl::SleepFor(absl::Milliseconds(2'500));
  stop(process.get());
  support::EditFile(data.path(), "releases/two.csv", "merchants/acme,2,",
                    "merchants/acme,2,0");
  process = serve();
  process->Address();
  absl::SleepFor(absl::Milliseconds(2'500));
  stop(process.get());
  EXPECT_EQ(LogLines("event"),
            (Lines{"stopped", "release_passed_over", "stopped"}));
  EXPECT_EQ(LogLines("release")[1], "one");
  EXPECT_THAT(LogLines("message")[1], HasSubstr("releases/two.csv"));
}

TEST_F(ProgramEndTest, LogsWhyTheActiveFileIsNotFollowed) {
  support::TempDir data;
  support::CopyFakeTables(data);
  const auto process =
      Run({"--listen=127.0.0.1:0", "--port_file=" + dir_.Path("port"),
           "--log=" + dir_.Path("log"), "--data=" + data.path()});
  process->Address();
  support::EditFile(data.path(), "releases/two.csv", "merchants/acme,2,",
                    "merchants/acme,2,0");
  data.Write("releases/ACTIVE", "two\n");
  for (int i = 0; i < 200 && LogLines("event").empty(); ++i) {
    absl::SleepFor(absl::Milliseconds(50));
  }
  EXPECT_EQ(LogLines("event"), Lines{"releases_not_read"});
  EXPECT_EQ(LogLines("release"), Lines{"one"});
  EXPECT_THAT(LogLines("message")[0], HasSubstr("two"));
}

TEST_F(ProgramEndTest, TheSecondSignalEndsItAtOnce) {
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

}  // namespace
}  // namespace landed::server
