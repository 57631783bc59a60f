#include "server/server.h"

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "gmock/gmock.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"
#include "units/limits.h"

namespace landed::server {
namespace {

using grpc::health::v1::Health;
using grpc::health::v1::HealthCheckRequest;
using grpc::health::v1::HealthCheckResponse;
using testing::HasSubstr;

HealthCheckResponse::ServingStatus HealthOf(
    const std::shared_ptr<grpc::Channel>& channel, const std::string& service) {
  grpc::ClientContext context;
  HealthCheckRequest request;
  request.set_service(service);
  HealthCheckResponse response;
  const grpc::Status status =
      Health::NewStub(channel)->Check(&context, request, &response);
  EXPECT_TRUE(status.ok()) << service << ": " << status.error_message();
  return response.status();
}

constexpr const char* kHealthNames[] = {"", "landed.v1.QuoteService",
                                        "landed.v1.ReleaseService"};

TEST(Server, IsHealthy) {
  Loopback loopback;
  for (const char* service : kHealthNames) {
    EXPECT_EQ(HealthOf(loopback.channel(), service),
              HealthCheckResponse::SERVING);
  }
  grpc::ClientContext context;
  HealthCheckRequest request;
  request.set_service("landed.v1.Other");
  HealthCheckResponse response;
  EXPECT_EQ(Health::NewStub(loopback.channel())
                ->Check(&context, request, &response)
                .error_code(),
            grpc::StatusCode::NOT_FOUND);
}

TEST(Server, SaysThatItStopsWhileItStillAnswers) {
  Loopback loopback;
  // Connected before: afterwards nobody new is let in.
  ASSERT_EQ(HealthOf(loopback.channel(), ""), HealthCheckResponse::SERVING);
  std::thread stopping([&loopback] {
    loopback.server().Stop(absl::Seconds(2), absl::Seconds(10));
  });
  while (HealthOf(loopback.channel(), "") == HealthCheckResponse::SERVING) {
    absl::SleepFor(absl::Milliseconds(5));
  }
  for (const char* service : kHealthNames) {
    EXPECT_EQ(HealthOf(loopback.channel(), service),
              HealthCheckResponse::NOT_SERVING);
  }
  grpc::ClientContext context;
  v1::QuoteResponse response;
  EXPECT_TRUE(
      loopback.quotes().Quote(&context, NecklaceToFrance(), &response).ok());
  stopping.join();
}

TEST(Server, FinishesAStreamThatIsOpen) {
  Loopback loopback;
  grpc::ClientContext context;
  const auto stream = loopback.quotes().StreamQuotes(&context);
  v1::StreamQuotesRequest question;
  *question.mutable_quote() = NecklaceToFrance();
  v1::StreamQuotesResponse answer;
  ASSERT_TRUE(stream->Write(question));
  ASSERT_TRUE(stream->Read(&answer));
  std::thread stopping([&loopback] {
    loopback.server().Stop(absl::ZeroDuration(), absl::Seconds(60));
  });
  absl::SleepFor(absl::Milliseconds(200));
  for (int i = 0; i < 20; ++i) {
    ASSERT_TRUE(stream->Write(question));
    ASSERT_TRUE(stream->Read(&answer));
    EXPECT_EQ(answer.status().code(), 0);
  }
  stream->WritesDone();
  EXPECT_FALSE(stream->Read(&answer));
  EXPECT_TRUE(stream->Finish().ok());
  stopping.join();
}

TEST(Server, CancelsWhatOutlastsItsPatience) {
  Loopback loopback;
  grpc::ClientContext context;
  const auto stream = loopback.quotes().StreamQuotes(&context);
  v1::StreamQuotesRequest question;
  *question.mutable_quote() = NecklaceToFrance();
  v1::StreamQuotesResponse answer;
  ASSERT_TRUE(stream->Write(question));
  ASSERT_TRUE(stream->Read(&answer));
  loopback.server().Stop(absl::ZeroDuration(), absl::Milliseconds(100));
  EXPECT_FALSE(stream->Read(&answer));
  EXPECT_FALSE(stream->Finish().ok());
}

TEST(Server, TellsWhenItCannotListen) {
  Loopback loopback;
  const auto second = Server::Start(
      loopback.address(), MakeEnvironment(support::FakeDataRoot(), "none"));
  EXPECT_EQ(second.status().code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(std::string(second.status().message()),
              HasSubstr(loopback.address()));
}

TEST(Server, DoesNotComputeWhatNobodyWaitsFor) {
  Loopback loopback;
  {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() -
                         std::chrono::seconds(1));
    v1::QuoteResponse response;
    EXPECT_EQ(loopback.quotes()
                  .Quote(&context, NecklaceToFrance(), &response)
                  .error_code(),
              grpc::StatusCode::DEADLINE_EXCEEDED);
  }
  {
    grpc::ClientContext context;
    context.TryCancel();
    v1::QuoteResponse response;
    EXPECT_EQ(loopback.quotes()
                  .Quote(&context, NecklaceToFrance(), &response)
                  .error_code(),
              grpc::StatusCode::CANCELLED);
  }
  // A deadline that is far away does not matter.
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() +
                       std::chrono::minutes(1));
  v1::QuoteResponse response;
  EXPECT_TRUE(
      loopback.quotes().Quote(&context, NecklaceToFrance(), &response).ok());
  loopback.server().Stop(absl::ZeroDuration(), absl::Seconds(5));
  for (const std::string& line : loopback.LogLines()) {
    const auto json = nlohmann::json::parse(line);
    if (json["code"] == "OK") continue;
    EXPECT_FALSE(json.contains("merchant")) << line;
  }
}

// Deadlines from too short to long enough, under load: each call is answered
// or DEADLINE_EXCEEDED, and the server goes on.
TEST(Server, HonoursShortDeadlines) {
  Loopback loopback;
  std::atomic<int> other = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&loopback, &other] {
      for (int micros = 0; micros < 2000; micros += 20) {
        grpc::ClientContext context;
        context.set_deadline(std::chrono::system_clock::now() +
                             std::chrono::microseconds(micros));
        v1::QuoteResponse response;
        const grpc::StatusCode code =
            loopback.quotes()
                .Quote(&context, NecklaceToFrance(), &response)
                .error_code();
        if (code != grpc::StatusCode::OK &&
            code != grpc::StatusCode::DEADLINE_EXCEEDED) {
          ++other;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(other, 0);
}

// More streams on one connection than it may have: the later ones wait.
TEST(Server, LimitsTheCallsOfAConnection) {
  Loopback loopback;
  const int most = limits::kStreamsPerConnection;
  std::vector<std::unique_ptr<grpc::ClientContext>> contexts;
  std::vector<std::unique_ptr<grpc::ClientReaderWriter<
      v1::StreamQuotesRequest, v1::StreamQuotesResponse>>>
      streams;
  v1::StreamQuotesResponse answer;
  for (int i = 0; i < most; ++i) {
    contexts.push_back(std::make_unique<grpc::ClientContext>());
    streams.push_back(loopback.quotes().StreamQuotes(contexts.back().get()));
    ASSERT_TRUE(streams.back()->Write({}));
    ASSERT_TRUE(streams.back()->Read(&answer));
  }
  const auto quote = [&loopback](std::chrono::milliseconds patience) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + patience);
    v1::QuoteResponse response;
    return loopback.quotes()
        .Quote(&context, NecklaceToFrance(), &response)
        .error_code();
  };
  EXPECT_EQ(quote(std::chrono::milliseconds(300)),
            grpc::StatusCode::DEADLINE_EXCEEDED);
  streams.back()->WritesDone();
  EXPECT_TRUE(streams.back()->Finish().ok());
  streams.pop_back();
  EXPECT_EQ(quote(std::chrono::milliseconds(30'000)), grpc::StatusCode::OK);
  for (const auto& context : contexts) context->TryCancel();
  for (const auto& stream : streams) stream->Finish();
}

}  // namespace
}  // namespace landed::server
