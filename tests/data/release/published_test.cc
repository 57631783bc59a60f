#include "data/release/published.h"

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace landed::data {
namespace {

// Consistent while it lives; counts the living.
struct Value {
  explicit Value(int n) : number(n), twice(2 * n) { ++alive; }
  Value(const Value&) = delete;
  Value& operator=(const Value&) = delete;
  ~Value() {
    number = twice = -1;
    --alive;
  }

  int number;
  int twice;
  static inline std::atomic<int> alive{0};
};

std::shared_ptr<const Value> Make(int number) {
  return std::make_shared<const Value>(number);
}

TEST(Published, HasNothingAtFirst) {
  Published<Value> published;
  EXPECT_EQ(published.Read().get(), nullptr);
  EXPECT_EQ(published.Share(), nullptr);
  EXPECT_EQ(published.Collect(), 0u);
}

TEST(Published, GivesTheLatest) {
  Published<Value> published;
  published.Publish(Make(1));
  EXPECT_EQ(published.Read()->number, 1);
  published.Publish(Make(2));
  EXPECT_EQ((*published.Read()).number, 2);
  EXPECT_EQ(published.Share()->number, 2);
  published.Publish(nullptr);
  EXPECT_EQ(published.Read().get(), nullptr);
}

TEST(Published, DestroysWhatNobodyReadsAtTheNextPublication) {
  ASSERT_EQ(Value::alive, 0);
  {
    Published<Value> published;
    for (int i = 0; i < 100; ++i) {
      published.Publish(Make(i));
      EXPECT_EQ(Value::alive, 1);
    }
  }
  EXPECT_EQ(Value::alive, 0);
}

TEST(Published, AReadingHoldsItsValueAcrossPublications) {
  Published<Value> published;
  published.Publish(Make(1));
  {
    const auto reading = published.Read();
    for (int i = 2; i < 10; ++i) published.Publish(Make(i));
    EXPECT_EQ(reading->number, 1);
    EXPECT_EQ(Value::alive, 2);
    EXPECT_EQ(published.Collect(), 1u);
  }
  EXPECT_EQ(published.Collect(), 0u);
  EXPECT_EQ(Value::alive, 1);
}

TEST(Published, ReadingsNest) {
  Published<Value> published;
  published.Publish(Make(1));
  const auto first = published.Read();
  published.Publish(Make(2));
  const auto second = published.Read();
  published.Publish(Make(3));
  const auto third = published.Read();
  EXPECT_EQ(first->number, 1);
  EXPECT_EQ(second->number, 2);
  EXPECT_EQ(third->number, 3);
  EXPECT_EQ(published.Collect(), 2u);
}

TEST(Published, AReadingOfNothingIsAReadingToo) {
  Published<Value> published;
  const auto nothing = published.Read();
  published.Publish(Make(1));
  const auto something = published.Read();
  EXPECT_EQ(nothing.get(), nullptr);
  EXPECT_EQ(something->number, 1);
}

TEST(Published, AMovedReadingHoldsOn) {
  Published<Value> published;
  published.Publish(Make(1));
  auto reading = published.Read();
  {
    const auto moved = std::move(reading);
    published.Publish(Make(2));
    EXPECT_EQ(moved->number, 1);
    EXPECT_EQ(published.Collect(), 1u);
  }
  EXPECT_EQ(published.Collect(), 0u);
}

TEST(Published, MoreReadingsThanSlots) {
  Published<Value> published;
  std::vector<Published<Value>::Reading> readings;
  for (int i = 0; i < 500; ++i) {
    published.Publish(Make(i));
    readings.push_back(published.Read());
  }
  EXPECT_EQ(Value::alive, 500);
  for (int i = 0; i < 500; ++i) EXPECT_EQ(readings[i]->number, i);
  readings.clear();
  EXPECT_EQ(published.Collect(), 0u);
  EXPECT_EQ(Value::alive, 1);
  // The slots are free again.
  const auto reading = published.Read();
  published.Publish(Make(500));
  EXPECT_EQ(published.Collect(), 1u);
}

TEST(Published, ASharedValueOutlivesEverything) {
  auto published = std::make_unique<Published<Value>>();
  published->Publish(Make(7));
  const auto shared = published->Share();
  published->Publish(Make(8));
  published = nullptr;
  EXPECT_EQ(shared->number, 7);
  EXPECT_EQ(Value::alive, 1);
}

TEST(Published, TheSameValueMayComeBack) {
  Published<Value> published;
  const auto one = Make(1), two = Make(2);
  for (int i = 0; i < 100; ++i) {
    const auto reading = published.Read();
    published.Publish(i % 2 == 0 ? one : two);
    published.Publish(i % 2 == 0 ? one : two);
  }
  EXPECT_EQ(published.Collect(), 0u);
  EXPECT_EQ(one.use_count() + two.use_count(), 3);
}

// Readers see whole values, in the order of their publication.
TEST(Published, ManyReadersAndManyPublications) {
  constexpr int kReaders = 4, kPublications = 20'000;
  Published<Value> published;
  published.Publish(Make(0));
  std::atomic<bool> stop{false};
  std::atomic<int64_t> reads{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < kReaders; ++i) {
    readers.emplace_back([&, i] {
      int latest = 0;
      int64_t count = 0;
      std::optional<Published<Value>::Reading> held;
      while (!stop.load(std::memory_order_relaxed) || count == 0) {
        const auto reading = published.Read();
        ASSERT_EQ(reading->twice, 2 * reading->number);
        ASSERT_GE(reading->number, latest);
        latest = reading->number;
        // One of them holds some of its readings for longer.
        if (i == 0 && count % 64 == 0) held.emplace(published.Read());
        if (held.has_value()) {
          ASSERT_EQ((*held)->twice, 2 * (*held)->number);
        }
        ++count;
      }
      reads += count;
    });
  }
  // More than one thread publishes and collects.
  std::thread collector([&] {
    while (!stop.load(std::memory_order_relaxed)) {
      published.Collect();
      ASSERT_NE(published.Share(), nullptr);
    }
  });
  for (int i = 1; i <= kPublications; ++i) published.Publish(Make(i));
  stop = true;
  for (std::thread& reader : readers) reader.join();
  collector.join();
  EXPECT_GT(reads, 0);
  EXPECT_EQ(published.Collect(), 0u);
  EXPECT_EQ(Value::alive, 1);
}

// More threads than slots: some read through the lock.
TEST(Published, MoreReadersThanSlots) {
  constexpr int kReaders = 160;
  Published<Value> published;
  published.Publish(Make(0));
  std::atomic<int> holding{0};
  std::atomic<bool> stop{false};
  std::vector<std::thread> readers;
  for (int i = 0; i < kReaders; ++i) {
    readers.emplace_back([&] {
      const auto held = published.Read();
      ++holding;
      while (!stop) std::this_thread::yield();
      EXPECT_EQ(held->twice, 2 * held->number);
    });
  }
  for (int i = 1; holding < kReaders; ++i) {
    published.Publish(Make(i));
    std::this_thread::yield();
  }
  stop = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(published.Collect(), 0u);
  EXPECT_EQ(Value::alive, 1);
}

}  // namespace
}  // namespace landed::data
