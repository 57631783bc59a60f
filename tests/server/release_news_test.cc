#include "server/release_news.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "data/release/prover.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"

namespace landed::server {
namespace {

using Lines = std::vector<std::string>;

class ReleaseNewsTest : public testing::Test {
 protected:
  ReleaseNewsTest() {
    auto store =
        data::Store::Open(support::FakeDataRoot(), "one", data::ProveNothing);
    EXPECT_TRUE(store.ok()) << store.status();
    good_ = *std::move(store);
  }

  Lines Look(const data::Store& store,
             const absl::Status& looked = absl::OkStatus()) {
    Lines lines;
    for (const Event& event : news_.Look(store, looked)) {
      lines.push_back(
          absl::StrCat(event.name, " [", event.release, "] ", event.message));
    }
    return lines;
  }

  std::unique_ptr<const data::Store> good_;
  ReleaseNews news_;
};

TEST_F(ReleaseNewsTest, OfAGoodReleaseThereIsNone) {
  EXPECT_EQ(Look(*good_), Lines());
}

TEST_F(ReleaseNewsTest, APassedOverReleaseIsToldOnceAndAgainWhenItComesBack) {
  const auto passed_over =
      good_->WithActive("one", absl::FailedPreconditionError("two is bad"));
  const Lines told = {"release_passed_over [one] two is bad"};
  EXPECT_EQ(Look(**passed_over), told);
  EXPECT_EQ(Look(**passed_over), Lines());
  EXPECT_EQ(Look(*good_), Lines());
  EXPECT_EQ(Look(**passed_over), told);
  const auto otherwise =
      good_->WithActive("one", absl::FailedPreconditionError("two is gone"));
  EXPECT_EQ(Look(**otherwise), Lines{"release_passed_over [one] two is gone"});
}

TEST_F(ReleaseNewsTest, WithoutAReleaseThereIsWhy) {
  const auto none = good_->WithoutActive(absl::NotFoundError("no release"));
  EXPECT_EQ(Look(*none), Lines{"no_release [] no release"});
  EXPECT_EQ(Look(*none), Lines());
}

TEST_F(ReleaseNewsTest, ALookThatFailed) {
  const absl::Status failed = absl::UnavailableError("the disk is full");
  EXPECT_EQ(Look(*good_, failed),
            Lines{"releases_not_read [one] the disk is full"});
  EXPECT_EQ(Look(*good_, failed), Lines());
  EXPECT_EQ(Look(*good_), Lines());
}

}  // namespace
}  // namespace landed::server
