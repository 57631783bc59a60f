#include <memory>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "calc/quote.h"
#include "data/release/prover.h"
#include "data/release/shipped.h"
#include "data/release/store.h"
#include "gtest/gtest.h"
#include "tests/bench/samples.h"
#include "tests/support/allocations.h"
#include "wire/read_order.h"

namespace landed::calc {
namespace {

// A quote that has been used for one order of each shop has the memory for all
// of them.
TEST(MakeQuote, TakesNoMemoryOnceWarm) {
  const std::vector<bench::Sample> samples = bench::Samples();
  ASSERT_EQ(samples.size(), 5u);
  const auto store =
      data::Store::Open(data::ShippedRoot(), "", data::ProveNothing);
  ASSERT_TRUE(store.ok()) << store.status();
  const data::Release& release = *(*store)->Active();
  std::vector<wire::OrderStorage> storage(samples.size());
  std::vector<Order> orders;
  for (size_t i = 0; i < samples.size(); ++i) {
    orders.push_back(wire::ReadOrder(samples[i].request.order(),
                                     absl::UnixEpoch(), &storage[i]));
  }
  Quote quote;
  Problems problems;
  const auto quote_all = [&] {
    bool good = true;
    for (const Order& order : orders) {
      good &= MakeQuote(order, release, &quote, &problems);
    }
    return good;
  };
  ASSERT_TRUE(quote_all()) << problems.list()[0].field;
  const int64_t before = testing::Allocations();
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(quote_all());
  EXPECT_EQ(testing::Allocations() - before, 0);
}

// The counting itself.
TEST(Allocations, AreCounted) {
  const int64_t before = testing::Allocations();
  const auto text = std::make_unique<std::string>(100, 'x');
  EXPECT_EQ(testing::Allocations() - before, 2);
}

}  // namespace
}  // namespace landed::calc
