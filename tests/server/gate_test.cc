#include "server/gate.h"

#include <atomic>
#include <thread>
#include <vector>

#include "absl/time/clock.h"
#include "gtest/gtest.h"

namespace landed::server {
namespace {

TEST(GateTest, CountsWhoIsIn) {
  Gate gate;
  EXPECT_EQ(gate.calls(), 0);
  EXPECT_TRUE(gate.Enter());
  EXPECT_TRUE(gate.Enter());
  EXPECT_EQ(gate.calls(), 2);
  gate.Leave();
  EXPECT_EQ(gate.calls(), 1);
}

TEST(GateTest, ClosedItLetsNobodyIn) {
  Gate gate;
  EXPECT_TRUE(gate.Enter());
  gate.Close();
  gate.Close();
  EXPECT_FALSE(gate.Enter());
  EXPECT_EQ(gate.calls(), 1);
  EXPECT_FALSE(gate.WaitUntilEmpty(absl::Milliseconds(5)));
  gate.Leave();
  EXPECT_EQ(gate.calls(), 0);
  EXPECT_TRUE(gate.WaitUntilEmpty(absl::ZeroDuration()));
  EXPECT_FALSE(gate.Enter());
}

TEST(GateTest, WaitsForTheLast) {
  Gate gate;
  ASSERT_TRUE(gate.Enter());
  gate.Close();
  std::atomic<bool> has_left = false;
  std::thread call([&] {
    absl::SleepFor(absl::Milliseconds(50));
    has_left = true;
    gate.Leave();
  });
  EXPECT_TRUE(gate.WaitUntilEmpty(absl::Seconds(60)));
  EXPECT_TRUE(has_left);
  call.join();
}

// Whoever was let in is seen by who waits after closing.
TEST(GateTest, NobodySlipsThrough) {
  for (int turn = 0; turn < 200; ++turn) {
    Gate gate;
    std::atomic<int> inside = 0;
    std::vector<std::thread> callers;
    for (int i = 0; i < 3; ++i) {
      callers.emplace_back([&] {
        while (gate.Enter()) {
          ++inside;
          --inside;
          gate.Leave();
        }
      });
    }
    gate.Close();
    EXPECT_TRUE(gate.WaitUntilEmpty(absl::Seconds(60)));
    EXPECT_EQ(inside, 0);
    for (std::thread& caller : callers) caller.join();
    EXPECT_EQ(gate.calls(), 0);
  }
}

}  // namespace
}  // namespace landed::server
