// Quotes are answered while releases are swapped.

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/time/time.h"
#include "data/release/registry.h"
#include "gtest/gtest.h"
#include "tests/data/release/release_folder.h"

namespace landed::data {
namespace {

constexpr int kSwaps = 1'000;
constexpr int kReaders = 3;
const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);

class SwapTest : public testing::Test {
 protected:
  // Answers until `stop`, and at least once: each answer is wholly that of the
  // release that it is from.
  void Answer(const std::atomic<bool>& stop, bool is_pinned) {
    int64_t answers = 0;
    do {
      const auto reading = registry_->Read();
      const std::shared_ptr<const Release> release =
          is_pinned ? reading->Find("one") : reading->Active();
      ASSERT_NE(release, nullptr);
      const std::string& expected = release->name() == "one" ? one_ : two_;
      ASSERT_EQ(AnswerOf(*release), expected);
      ++answers;
    } while (!stop);
    answers_ += answers;
  }

  // As a stream does: holds what it began with.
  void AnswerFromOneRelease(const std::atomic<bool>& stop) {
    const std::shared_ptr<const Store> store = registry_->Share();
    const std::string first = AnswerOf(*store->Active());
    do {
      ASSERT_EQ(AnswerOf(*store->Active()), first);
    } while (!stop);
  }

  const ReleaseFolder folder_;
  const std::unique_ptr<Registry> registry_ = folder_.Open(kNow);
  const std::string one_ = AnswerOf(*registry_->Read()->Find("one"));
  const std::string two_ = AnswerOf(*registry_->Read()->Find("two"));
  std::atomic<int64_t> answers_{0};
};

TEST_F(SwapTest, EveryAnswerIsOfOneRelease) {
  std::weak_ptr<const Store> first = registry_->Share();
  std::atomic<bool> stop{false};
  std::vector<std::thread> threads;
  for (int i = 0; i < kReaders; ++i) {
    threads.emplace_back([&, i] { Answer(stop, i == 0); });
  }
  threads.emplace_back([&] { AnswerFromOneRelease(stop); });
  int failed = 0;
  for (int i = 0; i < kSwaps; ++i) {
    const char* to = i % 2 == 0 ? "two" : "one";
    if (!registry_->Activate(to, kNow, "ann", kNow).ok()) ++failed;
    if (i % 100 == 0 && !registry_->Refresh(kNow).ok()) ++failed;
  }
  stop = true;
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failed, 0);
  EXPECT_GT(answers_, 0);
  EXPECT_EQ(registry_->Entries().size(), size_t{kSwaps});
  ASSERT_TRUE(registry_->Refresh(kNow).ok());
  EXPECT_TRUE(first.expired());
}

// Releases come and go; those that are gone are freed.
TEST_F(SwapTest, ReleasedMemoryComesBack) {
  constexpr int kReleases = 50;
  std::vector<std::weak_ptr<const Release>> releases;
  std::atomic<bool> stop{false};
  std::thread reader([&] {
    do {
      const auto reading = registry_->Read();
      ASSERT_NE(reading->Active(), nullptr);
      ASSERT_NE(reading->Active()->FindMerchant("acme"), nullptr);
    } while (!stop);
  });
  for (int i = 0; i < kReleases; ++i) {
    const std::string name = "release" + std::to_string(i);
    folder_.AddRelease(name);
    ASSERT_TRUE(registry_->Activate(name, kNow, "ann", kNow).ok());
    releases.push_back(registry_->Share()->Active());
    if (i > 0) folder_.RemoveRelease("release" + std::to_string(i - 1));
  }
  ASSERT_TRUE(registry_->Refresh(kNow).ok());
  stop = true;
  reader.join();
  ASSERT_TRUE(registry_->Refresh(kNow).ok());
  for (int i = 0; i + 1 < kReleases; ++i) {
    EXPECT_TRUE(releases[i].expired()) << i;
  }
  EXPECT_FALSE(releases.back().expired());
  EXPECT_EQ(registry_->Read()->Names().size(), 3u);
}

}  // namespace
}  // namespace landed::data
