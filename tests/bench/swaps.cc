// How long a quote takes while releases come and go:
//   swaps --server=HOST:PORT --from=NAME --to=NAME
// Quotes are asked for at a fixed rate, in turns: a quiet one, one in which the
// two releases are activated to and fro, a quiet one, and so on. A quote's time
// is from when it was due, not from when it was sent, so that a wait shows in
// all that it delays. Each answer must be, byte by byte, what one of the two
// releases says. Prints a table; the exit status is 3 if a call failed.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "absl/synchronization/blocking_counter.h"
#include "grpcpp/client_context.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/security/credentials.h"
#include "landed/v1/quote_service.grpc.pb.h"
#include "landed/v1/release_service.grpc.pb.h"
#include "tests/bench/samples.h"

ABSL_FLAG(std::string, server, "", "Address of landed_server.");
ABSL_FLAG(std::string, from, "", "A release.");
ABSL_FLAG(std::string, to, "", "Another one.");
ABSL_FLAG(std::string, merchant, "coco", "Whose sample.");
ABSL_FLAG(int, rate, 500, "Quotes a second.");
ABSL_FLAG(int, turns, 5, "Of each sort, after the first for warming up.");
ABSL_FLAG(int, calls, 2'500, "Quotes of a turn.");
ABSL_FLAG(int, activations, 200, "Of a turn that has some.");

namespace landed::bench {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void Die(const std::string& words) {
  std::fprintf(stderr, "swaps: %s\n", words.c_str());
  std::exit(3);
}

// One quote on its way.
struct Call {
  grpc::ClientContext context;
  v1::QuoteResponse response;
  grpc::Status status;
  Clock::time_point due, answered;
};

// What the turns of a sort came to.
struct Tally {
  std::vector<double> p50s, p99s;  // of each turn, in microseconds
  size_t calls = 0;
  size_t activations = 0;
  size_t failed = 0;
};

class Swaps {
 public:
  Swaps()
      : channel_(grpc::CreateChannel(absl::GetFlag(FLAGS_server),
                                     grpc::InsecureChannelCredentials())),
        quotes_(v1::QuoteService::NewStub(channel_)),
        releases_(v1::ReleaseService::NewStub(channel_)),
        names_{absl::GetFlag(FLAGS_from), absl::GetFlag(FLAGS_to)},
        request_(SampleOf(absl::GetFlag(FLAGS_merchant)).request) {
    for (const std::string& name : names_) {
      v1::QuoteRequest pinned = request_;
      pinned.set_release(name);
      Call call;
      const grpc::Status status =
          quotes_->Quote(&call.context, pinned, &call.response);
      if (!status.ok()) Die(status.error_message());
      answers_.push_back(call.response.SerializeAsString());
    }
  }

  void Turn(bool swapping, Tally* tally) {
    const Clock::time_point begin = Clock::now();
    size_t failed_activations = 0;
    std::thread other;
    if (swapping) {
      other =
          std::thread([&] { failed_activations = ActivateToAndFro(begin); });
    }
    const std::vector<std::unique_ptr<Call>> calls = Ask(begin);
    if (other.joinable()) other.join();
    Count(calls, tally);
    tally->failed += failed_activations;
    if (swapping) tally->activations += absl::GetFlag(FLAGS_activations);
  }

 private:
  Clock::duration TurnTime() const {
    return std::chrono::nanoseconds(1'000'000'000ll *
                                    absl::GetFlag(FLAGS_calls) /
                                    absl::GetFlag(FLAGS_rate));
  }

  // Sends each quote when it is due, answered or not what went before.
  std::vector<std::unique_ptr<Call>> Ask(Clock::time_point begin) {
    const int count = absl::GetFlag(FLAGS_calls);
    std::vector<std::unique_ptr<Call>> calls(count);
    absl::BlockingCounter waiting(count);
    for (int i = 0; i < count; ++i) {
      calls[i] = std::make_unique<Call>();
      Call* call = calls[i].get();
      call->due = begin + TurnTime() * i / count;
      std::this_thread::sleep_until(call->due);
      quotes_->async()->Quote(&call->context, &request_, &call->response,
                              [call, &waiting](grpc::Status status) {
                                call->answered = Clock::now();
                                call->status = std::move(status);
                                waiting.DecrementCount();
                              });
    }
    waiting.Wait();
    return calls;
  }

  // How many of them failed.
  size_t ActivateToAndFro(Clock::time_point begin) {
    const int count = absl::GetFlag(FLAGS_activations);
    size_t failed = 0;
    for (int i = 0; i < count; ++i) {
      std::this_thread::sleep_until(begin + TurnTime() * i / count);
      grpc::ClientContext context;
      v1::ActivateReleaseRequest request;
      v1::ActivateReleaseResponse response;
      request.set_name(names_[++activated_ % 2]);
      request.set_who("tests/bench/swaps");
      failed += !releases_->ActivateRelease(&context, request, &response).ok();
    }
    return failed;
  }

  void Count(const std::vector<std::unique_ptr<Call>>& calls,
             Tally* tally) const {
    std::vector<double> micros;
    for (const auto& call : calls) {
      const std::chrono::duration<double, std::micro> passed =
          call->answered - call->due;
      micros.push_back(passed.count());
      const std::string bytes = call->response.SerializeAsString();
      const bool is_right =
          std::find(answers_.begin(), answers_.end(), bytes) != answers_.end();
      tally->failed += !call->status.ok() || !is_right;
    }
    std::sort(micros.begin(), micros.end());
    tally->calls += calls.size();
    tally->p50s.push_back(micros[micros.size() / 2]);
    tally->p99s.push_back(micros[micros.size() * 99 / 100]);
  }

  const std::shared_ptr<grpc::Channel> channel_;
  const std::unique_ptr<v1::QuoteService::Stub> quotes_;
  const std::unique_ptr<v1::ReleaseService::Stub> releases_;
  const std::vector<std::string> names_;
  const v1::QuoteRequest request_;
  std::vector<std::string> answers_;  // of each release
  int activated_ = 0;
};

// "MEDIAN (LEAST–MOST)".
std::string Summary(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  char text[64];
  std::snprintf(text, sizeof(text), "%.0f (%.0f–%.0f)",
                values[values.size() / 2], values.front(), values.back());
  return text;
}

void PrintRow(const char* name, const Tally& tally) {
  std::printf("| %s | %zu | %zu | %s | %s | %zu |\n", name, tally.calls,
              tally.activations, Summary(tally.p50s).c_str(),
              Summary(tally.p99s).c_str(), tally.failed);
}

int Main(int argc, char** argv) {
  absl::ParseCommandLine(argc, argv);
  Swaps swaps;
  Tally warm_up, quiet, swapping;
  swaps.Turn(false, &warm_up);
  swaps.Turn(true, &warm_up);
  for (int turn = 0; turn < absl::GetFlag(FLAGS_turns); ++turn) {
    swaps.Turn(false, &quiet);
    swaps.Turn(true, &swapping);
  }
  std::printf("| Turns | Quotes | Activations | p50, microseconds");
  std::printf(
      " | p99, microseconds | Failed |\n|---|---:|---:|---:|---:|---:|\n");
  PrintRow("quiet", quiet);
  PrintRow("with activations", swapping);
  return warm_up.failed + quiet.failed + swapping.failed == 0 ? 0 : 3;
}

}  // namespace
}  // namespace landed::bench

int main(int argc, char** argv) { return landed::bench::Main(argc, argv); }
