#ifndef LANDED_TESTS_BENCH_ENGINE_H_
#define LANDED_TESTS_BENCH_ENGINE_H_

#include <memory>
#include <string>

#include "calc/quote.h"
#include "data/release/store.h"
#include "landed/v1/quote.pb.h"
#include "tests/bench/samples.h"
#include "wire/read_order.h"

namespace landed::bench {

// The shipped tables; ends the program if they cannot be loaded.
std::unique_ptr<const data::Store> LoadTables();

// calc alone, again and again for one order, with the memory of the quote
// before.
class Calculation {
 public:
  Calculation(const data::Release& release, const Sample& sample);
  // Ends the program if the order has problems.
  void Run();

 private:
  const data::Release& release_;
  const Sample sample_;
  wire::OrderStorage storage_;
  calc::Order order_;
  calc::Quote quote_;
  calc::Problems problems_;
};

// From the bytes of a request to the bytes of the response: parsing,
// calculation, citations and serialising, on an arena whose memory is kept.
class Exchange {
 public:
  Exchange(const data::Release& release, const Sample& sample);
  // Ends the program if there is no answer.
  void Run();

  size_t request_bytes() const { return request_.size(); }
  size_t response_bytes() const { return response_.size(); }

 private:
  const data::Release& release_;
  std::string request_;
  std::string response_;
  std::string tail_;
  std::string block_;  // the arena's first
};

}  // namespace landed::bench

#endif  // LANDED_TESTS_BENCH_ENGINE_H_
