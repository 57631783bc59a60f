// What a registry sees of the changes that others make.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "data/release/registry.h"
#include "gtest/gtest.h"
#include "tests/data/release/release_folder.h"
#include "tests/support/fake_tables.h"

namespace landed::data {
namespace {

const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);
constexpr absl::Duration kSecond = absl::Seconds(1);

class RegistryRefreshTest : public testing::Test {
 protected:
  void SetUp() override {
    // What serves at the beginning is noted, and then seen as the journal's.
    ASSERT_TRUE(Refresh().ok());
    ASSERT_TRUE(Refresh().ok());
  }
  absl::Status Refresh() {
    now_ += kSecond;
    return registry_->Refresh(now_);
  }
  std::string Active() const { return ActiveOf(*registry_); }

  const ReleaseFolder folder_;
  absl::Time now_ = kNow;
  const std::unique_ptr<Registry> registry_ = folder_.Open(kNow);
};

TEST_F(RegistryRefreshTest, NothingNewPublishesNothing) {
  const auto store = registry_->Share();
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(registry_->Share(), store);
}

TEST_F(RegistryRefreshTest, TheBeginningIsJournalled) {
  const auto entries = Journal(folder_.journal_path()).Read().value();
  EXPECT_EQ(registry_->Entries(), entries);
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].from, "");
  EXPECT_EQ(entries[0].to, "one");
  EXPECT_EQ(entries[0].who, "releases/ACTIVE");
  // So a bad release in the active file does not keep it from serving again.
  folder_.AddBadRelease("three");
  folder_.WriteActive("three");
  const auto again = folder_.Open(now_);
  EXPECT_EQ(ActiveOf(*again), "one");
  EXPECT_TRUE(absl::IsFailedPrecondition(again->Refresh(now_)));
  EXPECT_EQ(ActiveOf(*again), "one");
}

TEST_F(RegistryRefreshTest, TheActiveFileMayBeWrittenWhileNobodyLooks) {
  folder_.WriteActive("two");
  const auto again = folder_.Open(now_);
  ASSERT_TRUE(again->Refresh(now_).ok());
  EXPECT_EQ(ActiveOf(*again), "two");
  EXPECT_EQ(again->Entries().back().who, "releases/ACTIVE");
  // What was activated otherwise is not undone by what the file has long said.
  ASSERT_TRUE(again->Activate("one", now_, "ann", now_).ok());
  const auto third = folder_.Open(now_);
  ASSERT_TRUE(third->Refresh(now_).ok());
  EXPECT_EQ(ActiveOf(*third), "one");
}

TEST_F(RegistryRefreshTest, ANewReleaseIsLoaded) {
  folder_.AddRelease("three");
  EXPECT_EQ(registry_->Read()->Find("three"), nullptr);
  ASSERT_TRUE(Refresh().ok());
  EXPECT_NE(registry_->Read()->Find("three"), nullptr);
  EXPECT_EQ(Active(), "one");
}

TEST_F(RegistryRefreshTest, AReleaseThatWasLoadedIsNotLoadedAgain) {
  const auto two = registry_->Read()->Find("two");
  folder_.AddRelease("three");
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(registry_->Read()->Find("two"), two);
  // Nor are tables that another release has.
  EXPECT_EQ(registry_->Read()->Find("three")->reference, two->reference);
  EXPECT_EQ(registry_->Read()->Find("three")->FindMerchant("acme"),
            two->FindMerchant("acme"));
}

TEST_F(RegistryRefreshTest, AReleaseThatWasRemovedIsFreed) {
  std::weak_ptr<const Release> two = registry_->Read()->Find("two");
  std::weak_ptr<const MerchantTables> acme =
      two.lock()->merchants.find("acme")->second;
  ASSERT_FALSE(two.expired());
  folder_.RemoveRelease("two");
  {
    const auto reading = registry_->Read();
    ASSERT_TRUE(Refresh().ok());
    EXPECT_FALSE(two.expired());
    EXPECT_EQ(registry_->Read()->Find("two"), nullptr);
  }
  ASSERT_TRUE(Refresh().ok());
  EXPECT_TRUE(two.expired());
  EXPECT_TRUE(acme.expired());
}

TEST_F(RegistryRefreshTest, AReleaseThatGoesBadBeforeItIsActivatedIsRefused) {
  folder_.AddBadRelease("two");
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(registry_->Read()->Find("two"), nullptr);
  EXPECT_NE(registry_->Read()->Refused("two"), nullptr);
}

// The one that serves goes on, whatever becomes of its files.
TEST_F(RegistryRefreshTest, TheReleaseThatServesGoesOn) {
  const auto one = registry_->Read()->Find("one");
  const std::string answer = AnswerOf(*one);
  folder_.AddBadRelease("one");
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(registry_->Read()->Active(), one);
  EXPECT_EQ(registry_->Read()->Find("one"), one);
  ASSERT_NE(registry_->Read()->Refused("one"), nullptr);
  folder_.RemoveRelease("one");
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(Refresh().ok());
    folder_.AddRelease("other" + std::to_string(i));
  }
  EXPECT_EQ(registry_->Read()->Active(), one);
  EXPECT_NE(registry_->Read()->Refused("one"), nullptr);
  EXPECT_EQ(AnswerOf(*registry_->Read()->Active()), answer);
  // It cannot be activated: after a restart it would not be there.
  EXPECT_TRUE(absl::IsFailedPrecondition(
      registry_->Activate("one", now_, "ann", now_).status()));
  // Once another takes its place, it is gone.
  ASSERT_TRUE(registry_->Activate("two", now_, "ann", now_).ok());
  folder_.AddRelease("last");
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(registry_->Read()->Find("one"), nullptr);
  EXPECT_EQ(Active(), "two");
}

TEST_F(RegistryRefreshTest, ResealingTheReleaseThatServesChangesNothing) {
  const auto one = registry_->Read()->Find("one");
  support::EditFile(folder_.root(), "tables/merchants/acme/1/merchant.csv",
                    "Acme Fake Goods", "Acme");
  support::Reseal(folder_.root(), "one");
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(registry_->Read()->Find("one"), one);
  ASSERT_NE(registry_->Read()->Refused("one"), nullptr);
  EXPECT_EQ(registry_->Read()->Refused("one")->front().rule, "hash");
}

TEST_F(RegistryRefreshTest, AFolderThatIsAwayLeavesThingsAsTheyWere) {
  namespace fs = std::filesystem;
  fs::rename(folder_.root() + "/releases", folder_.root() + "/away");
  EXPECT_FALSE(Refresh().ok());
  EXPECT_EQ(Active(), "one");
  fs::rename(folder_.root() + "/away", folder_.root() + "/releases");
  EXPECT_TRUE(Refresh().ok());
  EXPECT_EQ(Active(), "one");
}

TEST_F(RegistryRefreshTest, AnotherNameInTheActiveFileIsAnActivation) {
  folder_.WriteActive("two");
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(Active(), "two");
  const auto entries = registry_->Entries();
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[1].from, "one");
  EXPECT_EQ(entries[1].to, "two");
  EXPECT_EQ(entries[1].who, "releases/ACTIVE");
  EXPECT_EQ(Journal(folder_.journal_path()).Read().value(), entries);
  // Once.
  ASSERT_TRUE(registry_->RollBack("", "ann", now_).ok());
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(Active(), "one");
}

TEST_F(RegistryRefreshTest, TheSameNameIsNone) {
  folder_.WriteActive("one");
  ASSERT_TRUE(Refresh().ok());
  ASSERT_TRUE(registry_->Activate("two", now_, "ann", now_).ok());
  folder_.WriteActive("two");
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(registry_->Entries().size(), 2u);
}

TEST_F(RegistryRefreshTest, ABadNameInTheActiveFileIsToldAndTriedAgain) {
  folder_.AddBadRelease("three");
  folder_.WriteActive("three");
  EXPECT_TRUE(absl::IsFailedPrecondition(Refresh()));
  EXPECT_EQ(Active(), "one");
  EXPECT_TRUE(Refresh().ok());  // told once
  folder_.AddRelease("three");
  EXPECT_TRUE(Refresh().ok());
  EXPECT_EQ(Active(), "three");
  folder_.WriteActive("no name");
  EXPECT_TRUE(absl::IsInvalidArgument(Refresh()));
  std::filesystem::remove(folder_.root() + "/releases/ACTIVE");
  EXPECT_TRUE(Refresh().ok());
  EXPECT_EQ(Active(), "three");
}

TEST_F(RegistryRefreshTest, AnActiveFileThatComesLaterIsFollowed) {
  std::filesystem::remove(folder_.root() + "/releases/ACTIVE");
  std::filesystem::remove(folder_.journal_path());
  const auto registry = folder_.Open(now_);
  EXPECT_TRUE(absl::IsNotFound(registry->Read()->status()));
  folder_.AddBadRelease("three");
  folder_.WriteActive("three");
  EXPECT_TRUE(absl::IsFailedPrecondition(registry->Refresh(now_)));
  EXPECT_TRUE(absl::IsFailedPrecondition(registry->Read()->status()));
  EXPECT_EQ(ActiveOf(*registry), "");
  folder_.AddRelease("three");
  EXPECT_TRUE(registry->Refresh(now_).ok());
  EXPECT_EQ(ActiveOf(*registry), "three");
  EXPECT_TRUE(registry->Read()->status().ok());
}

TEST_F(RegistryRefreshTest, WhatAnotherProcessActivatedIsFollowed) {
  const auto other = folder_.Open(now_);
  ASSERT_TRUE(other->Activate("two", now_, "bob", now_).ok());
  EXPECT_EQ(Active(), "one");
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(Active(), "two");
  EXPECT_EQ(registry_->Entries(), other->Entries());
  ASSERT_TRUE(other->Activate("one", now_ + 10 * kSecond, "bob", now_).ok());
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(Active(), "two");
  now_ += 10 * kSecond;
  ASSERT_TRUE(Refresh().ok());
  EXPECT_EQ(Active(), "one");
}

TEST_F(RegistryRefreshTest, AStepKnowsWhatAnotherProcessDidJustNow) {
  const auto other = folder_.Open(now_);
  ASSERT_TRUE(other->Activate("two", now_, "bob", now_).ok());
  const auto entry = registry_->RollBack("", "ann", now_);
  ASSERT_TRUE(entry.ok()) << entry.status();
  EXPECT_EQ(entry->from, "two");
  EXPECT_EQ(Active(), "one");
}

// Two processes look at one folder.
TEST_F(RegistryRefreshTest, TheActiveFileIsFollowedByOneProcessAlone) {
  const auto other = folder_.Open(now_);
  folder_.WriteActive("two");
  ASSERT_TRUE(Refresh().ok());
  // Rolled back at once, before the other process has looked.
  ASSERT_TRUE(registry_->RollBack("", "ann", now_).ok());
  ASSERT_TRUE(other->Refresh(now_).ok());
  EXPECT_EQ(ActiveOf(*other), "one");
  EXPECT_EQ(other->Entries().size(), 3u);
}

TEST_F(RegistryRefreshTest, AJournalThatLostEntriesIsNotBelieved) {
  ASSERT_TRUE(registry_->Activate("two", now_, "ann", now_).ok());
  ASSERT_TRUE(Refresh().ok());
  std::filesystem::remove(folder_.journal_path());
  EXPECT_TRUE(absl::IsDataLoss(Refresh()));
  EXPECT_EQ(Active(), "two");
  folder_.WriteJournal("");
  EXPECT_TRUE(absl::IsDataLoss(Refresh()));
  EXPECT_EQ(Active(), "two");
}

TEST_F(RegistryRefreshTest, ADamagedJournalLeavesThingsAsTheyWere) {
  ASSERT_TRUE(registry_->Activate("two", now_, "ann", now_).ok());
  const std::string good = support::ReadText(folder_.root(), "journal");
  folder_.WriteJournal("damaged\n" + good);
  EXPECT_TRUE(absl::IsDataLoss(Refresh()));
  EXPECT_EQ(Active(), "two");
  EXPECT_TRUE(Refresh().ok());  // told once
  folder_.WriteJournal("otherwise damaged\n" + good);
  EXPECT_TRUE(absl::IsDataLoss(Refresh()));
  folder_.WriteJournal(good);
  EXPECT_TRUE(Refresh().ok());
  EXPECT_EQ(Active(), "two");
}

}  // namespace
}  // namespace landed::data
