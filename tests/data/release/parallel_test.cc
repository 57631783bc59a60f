#include "data/release/parallel.h"

#include <atomic>
#include <thread>
#include <vector>

#include "absl/synchronization/barrier.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

TEST(ParallelFor, DoesEachOnce) {
  for (const int threads : {0, 1, 2, 7}) {
    for (const size_t count : {0u, 1u, 2u, 1000u}) {
      std::vector<std::atomic<int>> done(count);
      ParallelFor(count, threads, [&](size_t i) { ++done[i]; });
      for (const std::atomic<int>& times : done) EXPECT_EQ(times, 1);
    }
  }
}

// Each waits for all others: fewer threads would never end.
TEST(ParallelFor, UsesAsManyThreadsAsItMay) {
  constexpr int kThreads = 4;
  auto* barrier = new absl::Barrier(kThreads);
  ParallelFor(kThreads, kThreads, [&](size_t) {
    if (barrier->Block()) delete barrier;
  });
}

TEST(ParallelFor, OneThreadIsTheCallers) {
  const std::thread::id caller = std::this_thread::get_id();
  ParallelFor(10, 1,
              [&](size_t) { EXPECT_EQ(std::this_thread::get_id(), caller); });
}

TEST(Processors, ThereIsOne) { EXPECT_GE(Processors(), 1); }

}  // namespace
}  // namespace landed::data
