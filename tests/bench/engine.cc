#include "tests/bench/engine.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "data/release/prover.h"
#include "data/release/shipped.h"
#include "google/protobuf/arena.h"
#include "wire/answer.h"

namespace landed::bench {
namespace {

constexpr size_t kBlockBytes = 64 << 10;

[[noreturn]] void Die(const std::string& words) {
  std::fprintf(stderr, "%s\n", words.c_str());
  std::exit(1);
}

}  // namespace

std::unique_ptr<const data::Store> LoadTables() {
  absl::StatusOr<std::unique_ptr<const data::Store>> store =
      data::Store::Open(data::ShippedRoot(), "", data::ProveNothing);
  if (!store.ok()) Die(store.status().ToString());
  return *std::move(store);
}

Calculation::Calculation(const data::Release& release, const Sample& sample)
    : release_(release), sample_(sample) {
  order_ =
      wire::ReadOrder(sample_.request.order(), absl::UnixEpoch(), &storage_);
}

void Calculation::Run() {
  if (!calc::MakeQuote(order_, release_, &quote_, &problems_)) {
    Die(problems_.list()[0].field + ": " + problems_.list()[0].message);
  }
}

Exchange::Exchange(const data::Release& release, const Sample& sample)
    : release_(release),
      request_(sample.request.SerializeAsString()),
      block_(kBlockBytes, '\0') {}

void Exchange::Run() {
  tail_.clear();
  google::protobuf::ArenaOptions options;
  options.initial_block = block_.data();
  options.initial_block_size = block_.size();
  google::protobuf::Arena arena(options);
  auto* request =
      google::protobuf::Arena::CreateMessage<v1::QuoteRequest>(&arena);
  auto* response =
      google::protobuf::Arena::CreateMessage<v1::QuoteResponse>(&arena);
  if (!request->ParseFromString(request_)) Die("the request does not parse");
  const absl::Status status =
      wire::Answer(release_, absl::UnixEpoch(), *request, response, &tail_);
  if (!status.ok()) Die(status.ToString());
  response->SerializeToString(&response_);
  response_ += tail_;
}

}  // namespace landed::bench
