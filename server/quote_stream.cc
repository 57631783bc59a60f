#include "server/quote_stream.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "calc/problem.h"
#include "google/protobuf/arena.h"
#include "landed/v1/quote.pb.h"
#include "server/answer.h"
#include "server/message.h"
#include "server/status.h"
#include "server/text_problems.h"
#include "server/unary.h"
#include "units/limits.h"
#include "wire/bytes.h"
#include "wire/problems.h"

namespace landed::server {
namespace {

constexpr absl::string_view kQuote = "quote.";

// Fields are told as the unary call tells them, which has no "quote" around
// its order.
absl::Status AsUnary(const absl::Status& status) {
  std::vector<calc::Problem> problems = wire::ProblemsOf(status);
  if (problems.empty()) return status;
  for (calc::Problem& problem : problems) {
    if (absl::StartsWith(problem.field, kQuote)) {
      problem.field.erase(0, kQuote.size());
    }
  }
  return wire::InvalidArgument(problems);
}

absl::Status Answer(const grpc::ByteBuffer& bytes,
                    v1::StreamQuotesRequest* question, v1::QuoteResponse* quote,
                    Call* call) {
  const absl::Status parsed = Parse(bytes, question);
  if (!parsed.ok()) return AsUnary(parsed);
  if (question->tag().size() > limits::kTextBytes) {
    return wire::InvalidArgument(
        {{"tag", absl::StrCat("longer than ", limits::kTextBytes, " bytes")}});
  }
  if (!question->has_quote()) {
    return wire::InvalidArgument({{"quote", "missing"}});
  }
  return AnswerFromRelease(question->quote(), quote, call);
}

// The field of the answer that holds the quote.
std::string QuoteField(const v1::QuoteResponse& quote, const Call& call) {
  const size_t size = quote.ByteSizeLong();
  std::string field;
  wire::AppendFieldStart(v1::StreamQuotesResponse::kQuoteFieldNumber,
                         size + call.tail.size(), &field);
  const size_t start = field.size();
  field.resize(start + size);
  quote.SerializeWithCachedSizesToArray(
      reinterpret_cast<uint8_t*>(&field[start]));
  return field + call.tail;
}

}  // namespace

grpc::ByteBuffer AnswerQuestion(const Environment& environment,
                                const grpc::ByteBuffer& bytes,
                                CallRecord* total) {
  // Of its own time and release: a stream may be open for days.
  Call call(environment, total->method);
  alignas(8) char block[kArenaBytes];
  google::protobuf::ArenaOptions options;
  options.initial_block = block;
  options.initial_block_size = sizeof(block);
  google::protobuf::Arena arena(options);
  auto* question =
      google::protobuf::Arena::CreateMessage<v1::StreamQuotesRequest>(&arena);
  auto* answer =
      google::protobuf::Arena::CreateMessage<v1::StreamQuotesResponse>(&arena);
  auto* quote =
      google::protobuf::Arena::CreateMessage<v1::QuoteResponse>(&arena);
  const absl::Status status = Answer(bytes, question, quote, &call);
  SetStatus(status, answer->mutable_status());
  if (!status.ok()) ++total->refused;
  // Of a question that does not parse, its tag may have been read.
  if (IsUtf8(question->tag())) answer->set_tag(question->tag());
  grpc::ByteBuffer out = status.ok()
                             ? Serialize(*answer, QuoteField(*quote, call))
                             : Serialize(*answer);
  ++total->items;
  total->bytes_in += static_cast<int64_t>(bytes.Length());
  total->bytes_out += static_cast<int64_t>(out.Length());
  return out;
}

QuoteStream::QuoteStream(const Environment& environment,
                         grpc::CallbackServerContext* context)
    : context_(context),
      call_(environment, "/landed.v1.QuoteService/StreamQuotes"),
      is_admitted_(environment.gate->Enter()) {
  absl::MutexLock lock(&mutex_);
  if (!is_admitted_) {
    is_read_ = true;
    status_ = Stopping();
  }
  Advance();
}

void QuoteStream::OnReadDone(bool ok) {
  const absl::Status awaited = ok ? CheckAwaited(*context_) : absl::OkStatus();
  grpc::ByteBuffer answer;
  if (ok && awaited.ok())
    answer = AnswerQuestion(call_.environment, question_, &call_.record);
  absl::MutexLock lock(&mutex_);
  is_reading_ = false;
  if (!ok) {
    is_read_ = true;
    // Reading ends also when the caller goes away.
    if (context_->IsCancelled()) status_ = CheckAwaited(*context_);
  } else if (!awaited.ok()) {
    is_read_ = true;
    status_ = awaited;
    waiting_.clear();
  } else {
    waiting_.push_back(std::move(answer));
  }
  Advance();
}

void QuoteStream::OnWriteDone(bool ok) {
  absl::MutexLock lock(&mutex_);
  is_sending_ = false;
  if (!ok) {
    is_broken_ = true;
    waiting_.clear();
    status_ = absl::CancelledError("the caller has gone away");
  }
  Advance();
}

void QuoteStream::Advance() {
  if (!is_sending_ && !waiting_.empty()) {
    sending_.Swap(&waiting_.front());
    waiting_.pop_front();
    is_sending_ = true;
    StartWrite(&sending_);
  }
  if (!is_reading_ && !is_read_ && !is_broken_ &&
      waiting_.size() < limits::kAnswersWaiting) {
    is_reading_ = true;
    StartRead(&question_);
  }
  if (!is_reading_ && !is_sending_ && !is_finished_) {
    is_finished_ = true;
    Finish(ToGrpc(status_));
  }
}

void QuoteStream::OnDone() {
  absl::Status status;
  {
    absl::MutexLock lock(&mutex_);
    status = status_;
  }
  call_.Log(status);
  if (is_admitted_) call_.environment.gate->Leave();
  delete this;
}

}  // namespace landed::server
