#include "data/release/lazy_text.h"

#include <atomic>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace landed::data {
namespace {

TEST(LazyText, IsMadeOnce) {
  LazyText text;
  int made = 0;
  const auto make = [&] {
    ++made;
    return std::string("words");
  };
  const std::string* first = &text.Get(make);
  EXPECT_EQ(*first, "words");
  EXPECT_EQ(&text.Get(make), first);
  EXPECT_EQ(made, 1);
}

TEST(LazyText, IsOneForAllThreads) {
  for (int round = 0; round < 100; ++round) {
    LazyText text;
    std::atomic<int> waiting{4};
    std::vector<const std::string*> seen(4);
    std::vector<std::thread> threads;
    for (size_t i = 0; i < seen.size(); ++i) {
      threads.emplace_back([&, i] {
        --waiting;
        while (waiting > 0) std::this_thread::yield();
        seen[i] = &text.Get([] { return std::string(100, 'x'); });
      });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string* one : seen) EXPECT_EQ(one, seen[0]);
    EXPECT_EQ(*seen[0], std::string(100, 'x'));
  }
}

}  // namespace
}  // namespace landed::data
