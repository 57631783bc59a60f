#include "server/release_watch.h"

#include <memory>

#include "absl/synchronization/notification.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "tests/server/harness.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::server {
namespace {

TEST(ReleaseWatchTest, SeesWhatSomebodyElseActivates) {
  support::TempDir data;
  support::CopyFakeTables(data);
  const Environment environment = MakeEnvironment(data.path(), "none");
  ASSERT_EQ(environment.releases->Share()->Active()->name(), "one");
  absl::Notification seen;
  const ReleaseWatch watch(environment, [&](const absl::Status& status) {
    EXPECT_TRUE(status.ok()) << status;
    const auto store = environment.releases->Share();
    if (store->Active()->name() == "two" && !seen.HasBeenNotified()) {
      seen.Notify();
    }
  });
  data.Write("releases/ACTIVE", "two\n");
  EXPECT_TRUE(seen.WaitForNotificationWithTimeout(absl::Seconds(30)));
}

}  // namespace
}  // namespace landed::server
