#include "server/slow_lane.h"

#include <vector>

#include "absl/synchronization/notification.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "units/limits.h"

namespace landed::server {
namespace {

TEST(SlowLaneTest, WorksInOrderAndEndsWithNothingWaiting) {
  std::vector<int> done;
  {
    SlowLane lane;
    for (int i = 0; i < 5; ++i) {
      ASSERT_TRUE(lane.Add([&done, i] { done.push_back(i); }));
    }
  }
  EXPECT_THAT(done, testing::ElementsAre(0, 1, 2, 3, 4));
}

TEST(SlowLaneTest, TakesNoMoreThanMayWait) {
  absl::Notification begun, go_on;
  SlowLane lane;
  ASSERT_TRUE(lane.Add([&] {
    begun.Notify();
    go_on.WaitForNotification();
  }));
  begun.WaitForNotification();
  size_t added = 0;
  while (lane.Add([] {})) ++added;
  EXPECT_EQ(added, limits::kSlowCallsWaiting);
  go_on.Notify();
}

}  // namespace
}  // namespace landed::server
