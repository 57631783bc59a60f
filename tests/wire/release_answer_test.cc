// What the server answers besides is tested through a server, in
// tests/server/release_service_test.cc; what a folder does, in tests/cli.

#include "wire/release_answer.h"

#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"
#include "wire/problems.h"

namespace landed::wire {
namespace {

const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);

class ReleaseAnswerTest : public testing::Test {
 protected:
  ReleaseAnswerTest() {
    support::CopyFakeTables(dir_);
    data::Registry::Options options;
    options.root = dir_.path();
    releases_ = data::Registry::Open(options, kNow).value();
  }

  static std::string FieldOf(const absl::Status& status) {
    const auto problems = ProblemsOf(status);
    return problems.empty() ? "" : problems[0].field;
  }

  support::TempDir dir_;
  std::unique_ptr<data::Registry> releases_;
};

TEST_F(ReleaseAnswerTest, ComparesWithTheActiveOneUnlessToldAnother) {
  v1::CompareReleasesRequest request;
  v1::CompareReleasesResponse response;
  request.set_to("two");
  ASSERT_TRUE(CompareReleases(*releases_->Share(), request, &response).ok());
  EXPECT_EQ(response.from(), "one");
  EXPECT_EQ(response.to(), "two");
  EXPECT_EQ(response.changes_size(), 5);
}

TEST_F(ReleaseAnswerTest, NamesTheFieldOfARequestThatCannotBe) {
  const auto store = releases_->Share();
  v1::CompareReleasesRequest compare;
  v1::CompareReleasesResponse compared;
  EXPECT_EQ(FieldOf(CompareReleases(*store, compare, &compared)), "to");
  compare.set_to(std::string(1'000, 'x'));
  EXPECT_EQ(FieldOf(CompareReleases(*store, compare, &compared)), "to");
  compare.set_page_size(-1);
  EXPECT_EQ(FieldOf(CompareReleases(*store, compare, &compared)), "page_size");
  v1::ActivateReleaseRequest activate;
  v1::ActivateReleaseResponse activated;
  EXPECT_EQ(
      FieldOf(ActivateRelease(activate, kNow, releases_.get(), &activated)),
      "who");
  v1::RollbackReleaseRequest roll_back;
  v1::RollbackReleaseResponse rolled_back;
  EXPECT_EQ(
      FieldOf(RollbackRelease(roll_back, kNow, releases_.get(), &rolled_back)),
      "who");
}

TEST_F(ReleaseAnswerTest, AnUnknownReleaseIsNotFound) {
  const auto store = releases_->Share();
  v1::CompareReleasesRequest compare;
  v1::CompareReleasesResponse compared;
  compare.set_from("three");
  compare.set_to("two");
  const absl::Status status = CompareReleases(*store, compare, &compared);
  EXPECT_TRUE(absl::IsNotFound(status));
  EXPECT_EQ(status.message(), "from: there is no release \"three\"");
  v1::GetReleaseRequest get;
  v1::GetReleaseResponse got;
  get.set_name("three");
  EXPECT_TRUE(absl::IsNotFound(GetRelease(*store, get, &got)));
}

TEST_F(ReleaseAnswerTest, TheNoteIsJournalled) {
  v1::ActivateReleaseRequest activate;
  v1::ActivateReleaseResponse activated;
  activate.set_name("two");
  activate.set_who("ann");
  activate.set_note("new prices");
  ASSERT_TRUE(
      ActivateRelease(activate, kNow, releases_.get(), &activated).ok());
  EXPECT_EQ(activated.entry().note(), "new prices");
  v1::RollbackReleaseRequest roll_back;
  v1::RollbackReleaseResponse rolled_back;
  roll_back.set_who("bob");
  roll_back.set_note("too dear");
  ASSERT_TRUE(
      RollbackRelease(roll_back, kNow, releases_.get(), &rolled_back).ok());
  const auto entries = releases_->Entries();
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].note, "new prices");
  EXPECT_EQ(entries[1].note, "too dear");
}

// What is loaded serves on, but it was not checked and compiled from what the
// folder holds.
TEST_F(ReleaseAnswerTest, AReleaseWithFindingsIsNotStaged) {
  support::EditFile(dir_.path(), "tables/merchants/acme/2/methods.csv",
                    "standard", "Standard");
  v1::StageReleaseRequest request;
  v1::StageReleaseResponse response;
  request.set_name("two");
  ASSERT_TRUE(StageRelease(request, releases_.get(), &response).ok());
  EXPECT_FALSE(response.staged());
  EXPECT_GT(response.findings_size(), 0);
  EXPECT_EQ(response.release().table_sets_size(), 3);
}

}  // namespace
}  // namespace landed::wire
