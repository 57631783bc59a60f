#include "server/quote_stream.h"

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/synchronization/notification.h"
#include "gmock/gmock.h"
#include "google/rpc/error_details.pb.h"
#include "grpcpp/completion_queue.h"
#include "grpcpp/generic/generic_stub.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"
#include "units/limits.h"

namespace landed::server {
namespace {

using Stream =
    grpc::ClientReaderWriter<v1::StreamQuotesRequest, v1::StreamQuotesResponse>;

v1::StreamQuotesRequest Question(const std::string& tag) {
  v1::StreamQuotesRequest question;
  question.set_tag(tag);
  *question.mutable_quote() = NecklaceToFrance();
  return question;
}

std::vector<std::string> BadFields(const v1::StreamQuotesResponse& answer) {
  std::vector<std::string> fields;
  for (const auto& detail : answer.status().details()) {
    google::rpc::BadRequest bad;
    EXPECT_TRUE(detail.UnpackTo(&bad));
    for (const auto& violation : bad.field_violations()) {
      fields.push_back(violation.field());
    }
  }
  return fields;
}

class QuoteStreamTest : public testing::Test {
 protected:
  std::unique_ptr<Stream> Open() {
    return loopback_.quotes().StreamQuotes(&context_);
  }

  Loopback loopback_;
  grpc::ClientContext context_;
};

TEST_F(QuoteStreamTest, AnswersEachQuestionWithItsTag) {
  const auto stream = Open();
  v1::QuoteResponse unary;
  grpc::ClientContext context;
  ASSERT_TRUE(
      loopback_.quotes().Quote(&context, NecklaceToFrance(), &unary).ok());
  for (int i = 0; i < 50; ++i) {
    ASSERT_TRUE(stream->Write(Question(absl::StrCat("q", i))));
  }
  stream->WritesDone();
  v1::StreamQuotesResponse answer;
  for (int i = 0; i < 50; ++i) {
    ASSERT_TRUE(stream->Read(&answer));
    EXPECT_EQ(answer.tag(), absl::StrCat("q", i));
    EXPECT_EQ(answer.status().code(), 0);
    EXPECT_EQ(answer.quote().SerializeAsString(), unary.SerializeAsString());
  }
  EXPECT_FALSE(stream->Read(&answer));
  EXPECT_TRUE(stream->Finish().ok());
}

TEST_F(QuoteStreamTest, BadQuestionsDoNotEndTheStream) {
  const auto stream = Open();
  v1::StreamQuotesRequest bad = Question("bad");
  bad.mutable_quote()->mutable_order()->set_merchant("nobody");
  bad.mutable_quote()->mutable_order()->mutable_items(0)->set_quantity(-1);
  v1::StreamQuotesRequest unknown = Question("unknown");
  unknown.mutable_quote()->set_release("2019-01-01");
  v1::StreamQuotesRequest empty;
  empty.set_tag("empty");
  for (const auto& question :
       {Question("a"), bad, Question("b"), unknown, empty, Question("c"),
        Question(std::string(limits::kTextBytes + 1, 't'))}) {
    ASSERT_TRUE(stream->Write(question));
  }
  stream->WritesDone();
  std::vector<v1::StreamQuotesResponse> answers;
  for (v1::StreamQuotesResponse answer; stream->Read(&answer);) {
    answers.push_back(answer);
  }
  EXPECT_TRUE(stream->Finish().ok());
  ASSERT_EQ(answers.size(), 7u);
  for (const int good : {0, 2, 5}) {
    EXPECT_EQ(answers[good].status().code(), 0);
    EXPECT_TRUE(answers[good].has_quote());
  }
  EXPECT_EQ(answers[1].status().code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(
      BadFields(answers[1]),
      (std::vector<std::string>{"order.merchant", "order.items[0].quantity"}));
  EXPECT_FALSE(answers[1].has_quote());
  EXPECT_EQ(answers[1].tag(), "bad");
  EXPECT_EQ(answers[3].status().code(), grpc::StatusCode::NOT_FOUND);
  EXPECT_EQ(BadFields(answers[4]), std::vector<std::string>{"quote"});
  EXPECT_EQ(BadFields(answers[6]), std::vector<std::string>{"tag"});
}

TEST_F(QuoteStreamTest, AStreamWithoutQuestionsIsOk) {
  const auto stream = Open();
  stream->WritesDone();
  v1::StreamQuotesResponse answer;
  EXPECT_FALSE(stream->Read(&answer));
  EXPECT_TRUE(stream->Finish().ok());
}

TEST_F(QuoteStreamTest, IsOneLineOfTheLog) {
  {
    const auto stream = Open();
    stream->Write(Question("a"));
    stream->Write(v1::StreamQuotesRequest());
    stream->WritesDone();
    v1::StreamQuotesResponse answer;
    while (stream->Read(&answer)) {
    }
    ASSERT_TRUE(stream->Finish().ok());
  }
  // The line is written once gRPC is done with the call.
  loopback_.server().Stop(absl::ZeroDuration(), absl::Seconds(5));
  const std::vector<std::string> lines = loopback_.LogLines();
  ASSERT_EQ(lines.size(), 1u);
  const auto json = nlohmann::json::parse(lines[0]);
  EXPECT_EQ(json["method"], "/landed.v1.QuoteService/StreamQuotes");
  EXPECT_EQ(json["code"], "OK");
  EXPECT_EQ(json["items"], 2);
  EXPECT_EQ(json["refused"], 1);
  EXPECT_GT(json["bytes_out"], json["bytes_in"]);
}

// Sends raw messages on one stream and collects the answers.
class RawStream {
 public:
  explicit RawStream(const std::shared_ptr<grpc::Channel>& channel)
      : stub_(channel),
        stream_(stub_.PrepareCall(
            &context_, "/landed.v1.QuoteService/StreamQuotes", &queue_)) {
    stream_->StartCall(nullptr);
    Wait();
  }
  ~RawStream() {
    queue_.Shutdown();
    void* tag;
    bool ok;
    while (queue_.Next(&tag, &ok)) {
    }
  }

  v1::StreamQuotesResponse Ask(const std::string& bytes) {
    grpc::Slice slice(bytes);
    stream_->Write(grpc::ByteBuffer(&slice, 1), nullptr);
    EXPECT_TRUE(Wait());
    grpc::ByteBuffer out;
    stream_->Read(&out, nullptr);
    EXPECT_TRUE(Wait());
    v1::StreamQuotesResponse answer;
    grpc::Slice read;
    EXPECT_TRUE(out.DumpToSingleSlice(&read).ok());
    EXPECT_TRUE(
        answer.ParseFromArray(read.begin(), static_cast<int>(read.size())));
    return answer;
  }

  grpc::Status End() {
    stream_->WritesDone(nullptr);
    Wait();
    grpc::Status status;
    stream_->Finish(&status, nullptr);
    Wait();
    return status;
  }

 private:
  bool Wait() {
    void* tag = nullptr;
    bool ok = false;
    return queue_.Next(&tag, &ok) && ok;
  }

  grpc::ClientContext context_;
  grpc::CompletionQueue queue_;
  grpc::GenericStub stub_;
  std::unique_ptr<grpc::GenericClientAsyncReaderWriter> stream_;
};

TEST_F(QuoteStreamTest, BytesThatAreNoMessageGetAnAnswerToo) {
  RawStream stream(loopback_.channel());
  const v1::StreamQuotesResponse bad = stream.Ask("\x0A\x01t\xFF\xFF");
  EXPECT_EQ(bad.status().code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(bad.status().message(), "not a valid StreamQuotesRequest message");
  EXPECT_EQ(bad.tag(), "t");

  v1::StreamQuotesRequest question = Question("utf8");
  question.mutable_quote()->mutable_order()->mutable_ship_to()->set_postal_code(
      "XY");
  std::string bytes = question.SerializeAsString();
  bytes.replace(bytes.find("XY"), 2, "\xFF\xFF");
  const v1::StreamQuotesResponse named = stream.Ask(bytes);
  EXPECT_EQ(BadFields(named),
            std::vector<std::string>{"order.ship_to.postal_code"});
  EXPECT_EQ(named.tag(), "utf8");

  EXPECT_EQ(BadFields(stream.Ask("\x0A\x02\xC3\x28")),
            std::vector<std::string>{"tag"});
  EXPECT_EQ(stream.Ask(Question("good").SerializeAsString()).status().code(),
            0);
  EXPECT_TRUE(stream.End().ok());
}

TEST_F(QuoteStreamTest, CancellingEndsIt) {
  const auto stream = Open();
  ASSERT_TRUE(stream->Write(Question("a")));
  v1::StreamQuotesResponse answer;
  ASSERT_TRUE(stream->Read(&answer));
  context_.TryCancel();
  EXPECT_FALSE(stream->Read(&answer));
  EXPECT_EQ(stream->Finish().error_code(), grpc::StatusCode::CANCELLED);
  loopback_.server().Stop(absl::ZeroDuration(), absl::Seconds(5));
  const std::vector<std::string> lines = loopback_.LogLines();
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(nlohmann::json::parse(lines[0])["code"], "CANCELLED");
}

TEST_F(QuoteStreamTest, ItsDeadlineEndsIt) {
  context_.set_deadline(std::chrono::system_clock::now() +
                        std::chrono::milliseconds(300));
  const auto stream = Open();
  v1::StreamQuotesResponse answer;
  while (stream->Write(Question("a")) && stream->Read(&answer)) {
  }
  EXPECT_EQ(stream->Finish().error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
}

// A caller that only writes is stopped: by what waits for it here and on the
// way, not by the server's memory.
TEST_F(QuoteStreamTest, ACallerWhoDoesNotReadIsHeldBack) {
  const auto stream = Open();
  constexpr int kQuestions = 3000;
  std::thread writer([&stream] {
    for (int i = 0; i < kQuestions; ++i) {
      stream->Write(Question(absl::StrCat(i)));
    }
    stream->WritesDone();
  });
  absl::SleepFor(absl::Milliseconds(500));
  v1::StreamQuotesResponse answer;
  int answers = 0;
  while (stream->Read(&answer)) {
    EXPECT_EQ(answer.tag(), absl::StrCat(answers));
    ++answers;
  }
  writer.join();
  EXPECT_EQ(answers, kQuestions);
  EXPECT_TRUE(stream->Finish().ok());
}

// As the API says: what is too long is not read, so the stream cannot go on.
TEST(QuoteStreamEnds, AtAMessageOverTheLimit) {
  Loopback loopback;
  grpc::ClientContext context;
  const auto stream = loopback.quotes().StreamQuotes(&context);
  v1::StreamQuotesRequest question;
  *question.mutable_quote() = NecklaceToFrance();
  v1::StreamQuotesResponse answer;
  ASSERT_TRUE(stream->Write(question));
  ASSERT_TRUE(stream->Read(&answer));
  EXPECT_EQ(answer.status().code(), 0);
  question.mutable_quote()->mutable_order()->set_merchant(
      std::string(limits::kRequestBytes, 'x'));
  stream->Write(question);
  EXPECT_FALSE(stream->Read(&answer));
  EXPECT_EQ(stream->Finish().error_code(),
            grpc::StatusCode::RESOURCE_EXHAUSTED);
}

TEST(AnswerQuestion, CountsWhatItAnswered) {
  const Environment environment =
      MakeEnvironment(support::FakeDataRoot(), "none");
  const std::string text = Question("a").SerializeAsString();
  grpc::Slice slice(text);
  CallRecord total;
  const grpc::ByteBuffer answer =
      AnswerQuestion(environment, grpc::ByteBuffer(&slice, 1), &total);
  EXPECT_EQ(total.items, 1);
  EXPECT_EQ(total.refused, 1);  // no coco among the fake tables
  EXPECT_EQ(total.bytes_in, static_cast<int64_t>(text.size()));
  EXPECT_EQ(total.bytes_out, static_cast<int64_t>(answer.Length()));
}

}  // namespace
}  // namespace landed::server
