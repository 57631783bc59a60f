// Correct uses of Abseil's locks, which --config=tsan must not report.

#include <thread>
#include <vector>

#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"

namespace {

constexpr int kThreads = 4;
constexpr int kRounds = 1000;

template <typename Body>
void InThreads(Body body) {
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) threads.emplace_back(body);
  for (std::thread& thread : threads) thread.join();
}

TEST(Sanitizers, SeeALockedCounter) {
  absl::Mutex mu;
  int counter = 0;
  InThreads([&] {
    for (int i = 0; i < kRounds; ++i) {
      absl::MutexLock lock(&mu);
      ++counter;
    }
  });
  EXPECT_EQ(counter, kThreads * kRounds);
}

TEST(Sanitizers, SeeReadersAndATryLock) {
  absl::Mutex mu;
  int counter = 0;
  InThreads([&] {
    for (int done = 0; done < kRounds;) {
      {
        absl::ReaderMutexLock lock(&mu);
        EXPECT_GE(counter, 0);
      }
      if (!mu.TryLock()) continue;
      ++counter;
      ++done;
      mu.Unlock();
    }
  });
  EXPECT_EQ(counter, kThreads * kRounds);
}

TEST(Sanitizers, SeeAConditionVariable) {
  absl::Mutex mu;
  absl::CondVar turn;
  int arrived = 0;
  InThreads([&] {
    absl::MutexLock lock(&mu);
    ++arrived;
    turn.SignalAll();
    while (arrived < kThreads) turn.WaitWithTimeout(&mu, absl::Seconds(1));
  });
  EXPECT_EQ(arrived, kThreads);
}

}  // namespace
