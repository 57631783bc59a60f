#ifndef LANDED_SERVER_QUOTE_STREAM_H_
#define LANDED_SERVER_QUOTE_STREAM_H_

#include <deque>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "grpcpp/server_context.h"
#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/server_callback.h"
#include "server/call.h"

namespace landed::server {

// The answer to one message of StreamQuotes, always one: what is wrong with
// the question stands in its status. It is counted in `total`.
grpc::ByteBuffer AnswerQuestion(const Environment& environment,
                                const grpc::ByteBuffer& bytes,
                                CallRecord* total);

// One StreamQuotes call. Questions are answered one after another, in their
// order, while earlier answers are being sent. A caller who does not read
// them is not read from either, once limits::kAnswersWaiting are waiting.
// Deletes itself at the end.
class QuoteStream final
    : public grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> {
 public:
  QuoteStream(const Environment& environment,
              grpc::CallbackServerContext* context);

  void OnReadDone(bool ok) override;
  void OnWriteDone(bool ok) override;
  void OnDone() override;

 private:
  // What can be done next, of reading, writing and ending.
  void Advance() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  grpc::CallbackServerContext* const context_;
  // Used by one reading, or its answer, at a time.
  grpc::ByteBuffer question_;
  Call call_;
  const bool is_admitted_;  // false: it came when the server stops

  absl::Mutex mutex_;
  grpc::ByteBuffer sending_ ABSL_GUARDED_BY(mutex_);
  std::deque<grpc::ByteBuffer> waiting_ ABSL_GUARDED_BY(mutex_);
  bool is_reading_ ABSL_GUARDED_BY(mutex_) = false;  // or answering
  bool is_sending_ ABSL_GUARDED_BY(mutex_) = false;
  bool is_read_ ABSL_GUARDED_BY(mutex_) = false;    // nothing more comes
  bool is_broken_ ABSL_GUARDED_BY(mutex_) = false;  // nothing more goes
  bool is_finished_ ABSL_GUARDED_BY(mutex_) = false;
  absl::Status status_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace landed::server

#endif  // LANDED_SERVER_QUOTE_STREAM_H_
