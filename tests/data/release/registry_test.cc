#include "data/release/registry.h"

#include <cerrno>
#include <filesystem>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "tests/data/release/faulty_journal_file.h"
#include "tests/data/release/release_folder.h"
#include "tests/support/fake_tables.h"

namespace landed::data {
namespace {

using Names = std::vector<std::string>;

const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);
constexpr absl::Duration kSecond = absl::Seconds(1);

std::vector<JournalEntry> EntriesOf(const ReleaseFolder& folder) {
  return Journal(folder.journal_path()).Read().value();
}

TEST(RegistryOpen, ServesTheReleaseOfTheActiveFile) {
  const ReleaseFolder folder;
  const auto registry = folder.Open(kNow);
  EXPECT_EQ(ActiveOf(*registry), "one");
  EXPECT_EQ(registry->Read()->Names(), (Names{"one", "two"}));
  EXPECT_TRUE(registry->Read()->status().ok());
  EXPECT_TRUE(registry->Read()->passed_over().ok());
  EXPECT_TRUE(registry->Entries().empty());
  EXPECT_EQ(registry->NextChange(kNow), absl::InfiniteFuture());
  EXPECT_EQ(registry->Share().get(), registry->Read().get());
  // Looking is not a step.
  EXPECT_FALSE(std::filesystem::exists(folder.journal_path()));
}

TEST(RegistryOpen, AFolderWithoutReleasesIsAnError) {
  const support::TempDir dir;
  EXPECT_TRUE(
      absl::IsNotFound(Registry::Open({dir.path(), "", ""}, kNow).status()));
}

TEST(RegistryOpen, NothingIsActiveWithoutAnActiveFile) {
  const ReleaseFolder folder;
  std::filesystem::remove(folder.root() + "/releases/ACTIVE");
  auto registry = folder.Open(kNow);
  EXPECT_EQ(ActiveOf(*registry), "");
  EXPECT_TRUE(absl::IsNotFound(registry->Read()->status()));
  ASSERT_TRUE(registry->Activate("two", kNow, "ann", kNow).ok());
  EXPECT_EQ(ActiveOf(*registry), "two");
  EXPECT_TRUE(registry->Read()->status().ok());
}

TEST(RegistryOpen, NothingIsActiveWithoutAGoodRelease) {
  const ReleaseFolder folder;
  folder.RemoveRelease("one");
  folder.RemoveRelease("two");
  folder.AddBadRelease("three");
  folder.WriteActive("three");
  const auto registry = folder.Open(kNow);
  EXPECT_EQ(ActiveOf(*registry), "");
  const absl::Status status = registry->Read()->status();
  EXPECT_TRUE(absl::IsFailedPrecondition(status));
  EXPECT_TRUE(absl::StrContains(status.message(), "three is not good"))
      << status;
}

TEST(RegistryOpen, ABadReleaseThatIsNotActiveDoesNoHarm) {
  const ReleaseFolder folder;
  folder.AddBadRelease("bad");
  const auto registry = folder.Open(kNow);
  EXPECT_EQ(ActiveOf(*registry), "one");
  EXPECT_TRUE(registry->Read()->passed_over().ok());
  EXPECT_NE(registry->Read()->Refused("bad"), nullptr);
  EXPECT_EQ(registry->Read()->Find("bad"), nullptr);
}

TEST(RegistryOpen, TheLastGoodReleaseServesInTheBadOnesPlace) {
  const ReleaseFolder folder;
  folder.AddRelease("three");
  for (const char* name : {"two", "three"}) {
    ASSERT_TRUE(folder.Open(kNow)->Activate(name, kNow, "ann", kNow).ok());
  }
  folder.AddBadRelease("three");
  auto registry = folder.Open(kNow);
  EXPECT_EQ(ActiveOf(*registry), "two");
  EXPECT_TRUE(registry->Read()->status().ok());
  EXPECT_TRUE(absl::IsFailedPrecondition(registry->Read()->passed_over()));
  folder.RemoveRelease("two");
  registry = folder.Open(kNow);
  EXPECT_EQ(ActiveOf(*registry), "one");
  // Told of is the one that should be in force.
  EXPECT_TRUE(absl::StrContains(registry->Read()->passed_over().message(),
                                "releases/three.csv"));
}

TEST(RegistryOpen, TablesThatWereTouchedAreRefused) {
  const ReleaseFolder folder;
  ASSERT_TRUE(folder.Open(kNow)->Activate("two", kNow, "ann", kNow).ok());
  support::EditFile(folder.root(), "tables/merchants/acme/2/merchant.csv",
                    "Acme Fake Goods", "Acme");
  const auto registry = folder.Open(kNow);
  EXPECT_EQ(ActiveOf(*registry), "one");
  ASSERT_NE(registry->Read()->Refused("two"), nullptr);
  EXPECT_EQ(registry->Read()->Refused("two")->front().rule, "hash");
}

// A quote that is pinned to a name means the same tables for ever.
TEST(RegistryOpen, AnActivatedNameWithAnotherManifestIsRefused) {
  const ReleaseFolder folder;
  ASSERT_TRUE(folder.Open(kNow)->Activate("two", kNow, "ann", kNow).ok());
  support::EditFile(folder.root(), "tables/merchants/acme/2/merchant.csv",
                    "Acme Fake Goods", "Acme");
  support::Reseal(folder.root(), "two");
  auto registry = folder.Open(kNow);
  EXPECT_EQ(ActiveOf(*registry), "one");
  EXPECT_TRUE(absl::StrContains(registry->Read()->passed_over().message(),
                                "a release never changes"));
  EXPECT_TRUE(absl::IsFailedPrecondition(
      registry->Activate("two", kNow, "ann", kNow).status()));
}

TEST(RegistryOpen, AFixedReleaseRules) {
  const ReleaseFolder folder;
  Registry::Options options = folder.options();
  options.release = "two";
  auto registry = Registry::Open(options, kNow).value();
  EXPECT_EQ(ActiveOf(*registry), "two");
  EXPECT_TRUE(absl::IsFailedPrecondition(
      registry->Activate("one", kNow, "ann", kNow).status()));
  EXPECT_TRUE(absl::IsFailedPrecondition(
      registry->RollBack("one", "ann", kNow).status()));
  EXPECT_EQ(ActiveOf(*registry), "two");
  EXPECT_TRUE(EntriesOf(folder).empty());
}

TEST(RegistryOpen, ADamagedJournalServesNothingUntilItIsMended) {
  const ReleaseFolder folder;
  ASSERT_TRUE(folder.Open(kNow)->Activate("two", kNow, "ann", kNow).ok());
  const std::string good = support::ReadText(folder.root(), "journal");
  folder.WriteJournal("damage\n" + good);
  auto registry = folder.Open(kNow);
  EXPECT_EQ(ActiveOf(*registry), "");
  EXPECT_TRUE(absl::IsDataLoss(registry->Read()->status()));
  EXPECT_NE(registry->Read()->Find("two"), nullptr);
  EXPECT_TRUE(absl::IsDataLoss(registry->Refresh(kNow)));
  EXPECT_TRUE(
      absl::IsDataLoss(registry->Activate("one", kNow, "ann", kNow).status()));
  EXPECT_EQ(ActiveOf(*registry), "");
  folder.WriteJournal(good);
  EXPECT_TRUE(registry->Refresh(kNow).ok());
  EXPECT_EQ(ActiveOf(*registry), "two");
  EXPECT_TRUE(registry->Read()->status().ok());
}

TEST(RegistryActivate, AtOnce) {
  const ReleaseFolder folder;
  const auto registry = folder.Open(kNow);
  const auto entry = registry->Activate("two", absl::InfinitePast(), "ann",
                                        kNow + absl::Nanoseconds(700));
  ASSERT_TRUE(entry.ok()) << entry.status();
  EXPECT_EQ(ActiveOf(*registry), "two");
  EXPECT_EQ(entry->step, JournalStep::kActivate);
  EXPECT_EQ(entry->from, "one");
  EXPECT_EQ(entry->to, "two");
  EXPECT_EQ(entry->who, "ann");
  EXPECT_EQ(entry->recorded_at, kNow);
  EXPECT_EQ(entry->effective_at, kNow);
  EXPECT_EQ(entry->sha256, registry->Read()->Find("two")->manifest.sha256);
  EXPECT_EQ(EntriesOf(folder), std::vector<JournalEntry>{*entry});
  EXPECT_EQ(registry->Entries(), std::vector<JournalEntry>{*entry});
  EXPECT_EQ(ActiveOf(*folder.Open(kNow)), "two");
}

TEST(RegistryActivate, FromALaterMomentOn) {
  const ReleaseFolder folder;
  const auto registry = folder.Open(kNow);
  const absl::Time later = kNow + absl::Hours(1);
  ASSERT_TRUE(registry->Activate("two", later, "ann", kNow).ok());
  EXPECT_EQ(ActiveOf(*registry), "one");
  EXPECT_EQ(registry->NextChange(kNow), later);
  ASSERT_TRUE(registry->Refresh(later - kSecond).ok());
  EXPECT_EQ(ActiveOf(*registry), "one");
  ASSERT_TRUE(registry->Refresh(later).ok());
  EXPECT_EQ(ActiveOf(*registry), "two");
  EXPECT_EQ(registry->NextChange(later), absl::InfiniteFuture());
  EXPECT_EQ(ActiveOf(*folder.Open(later - kSecond)), "one");
  EXPECT_EQ(ActiveOf(*folder.Open(later)), "two");
}

TEST(RegistryActivate, ABadReleaseIsRefused) {
  const ReleaseFolder folder;
  folder.AddBadRelease("bad");
  const auto registry = folder.Open(kNow);
  EXPECT_TRUE(absl::IsFailedPrecondition(
      registry->Activate("bad", kNow, "ann", kNow).status()));
  for (const char* name : {"none", "", "../one", "ACTIVE"}) {
    EXPECT_TRUE(
        absl::IsNotFound(registry->Activate(name, kNow, "ann", kNow).status()))
        << name;
  }
  EXPECT_TRUE(absl::IsInvalidArgument(
      registry->Activate("two", kNow, "a\tb", kNow).status()));
  EXPECT_EQ(ActiveOf(*registry), "one");
  EXPECT_TRUE(EntriesOf(folder).empty());
}

TEST(RegistryActivate, AReleaseThatCameSince) {
  const ReleaseFolder folder;
  folder.AddBadRelease("four");
  const auto registry = folder.Open(kNow);
  folder.AddRelease("three");
  folder.AddRelease("four");
  for (const char* name : {"three", "four"}) {
    EXPECT_TRUE(registry->Activate(name, kNow, "ann", kNow).ok()) << name;
    EXPECT_EQ(ActiveOf(*registry), name);
  }
}

TEST(RegistryActivate, WithoutAFileTheJournalIsInMemory) {
  const ReleaseFolder folder;
  Registry::Options options = folder.options();
  options.journal_path.clear();
  auto registry = Registry::Open(options, kNow).value();
  ASSERT_TRUE(registry->Activate("two", kNow, "ann", kNow).ok());
  EXPECT_TRUE(absl::IsInvalidArgument(
      registry->Activate("two", kNow, "a\tb", kNow).status()));
  EXPECT_EQ(ActiveOf(*registry), "two");
  EXPECT_EQ(registry->Entries().size(), 1u);
  ASSERT_TRUE(registry->Refresh(kNow).ok());
  EXPECT_EQ(ActiveOf(*registry), "two");
  ASSERT_TRUE(registry->RollBack("", "ann", kNow).ok());
  EXPECT_EQ(ActiveOf(*registry), "one");
}

TEST(RegistryActivate, AClockThatWasPutBackDoesNotUndoIt) {
  const ReleaseFolder folder;
  const auto registry = folder.Open(kNow);
  ASSERT_TRUE(registry->Activate("two", kNow, "ann", kNow).ok());
  const absl::Time before = kNow - absl::Minutes(5);
  ASSERT_TRUE(registry->Activate("one", before, "ann", before).ok());
  for (const absl::Time now : {before, kNow, kNow + kSecond}) {
    ASSERT_TRUE(registry->Refresh(now).ok());
    EXPECT_EQ(ActiveOf(*registry), "one");
    EXPECT_EQ(ActiveOf(*folder.Open(now)), "one");
  }
}

// Each call of an activation fails: nothing has changed, now and later.
TEST(RegistryActivate, WithoutTheJournalNothingChanges) {
  const ReleaseFolder folder;
  Registry::Options options = folder.options();
  options.journal_file = &FaultyJournalFile();
  const auto registry = Registry::Open(options, kNow).value();
  for (int call = 0; call < 3; ++call) {
    Fault fault;
    fault.kind = Fault::Kind::kError;
    fault.call = call;
    fault.error = ENOSPC;
    SetFault(fault);
    EXPECT_TRUE(absl::IsUnavailable(
        registry->Activate("two", kNow, "ann", kNow).status()))
        << call;
    SetFault({});
    EXPECT_EQ(ActiveOf(*registry), "one");
    EXPECT_TRUE(registry->Entries().empty());
    EXPECT_EQ(ActiveOf(*folder.Open(kNow)), "one");
  }
  ASSERT_TRUE(registry->Refresh(kNow + kSecond).ok());
  EXPECT_EQ(ActiveOf(*registry), "one");
  EXPECT_TRUE(registry->Activate("two", kNow, "ann", kNow).ok());
}

TEST(RegistryRollBack, ToANamedRelease) {
  const ReleaseFolder folder;
  folder.AddRelease("three");
  const auto registry = folder.Open(kNow);
  ASSERT_TRUE(registry->Activate("two", kNow, "ann", kNow).ok());
  ASSERT_TRUE(registry->Activate("three", kNow, "ann", kNow).ok());
  const auto entry = registry->RollBack("one", "bob", kNow + kSecond);
  ASSERT_TRUE(entry.ok()) << entry.status();
  EXPECT_EQ(entry->step, JournalStep::kRollBack);
  EXPECT_EQ(entry->from, "three");
  EXPECT_EQ(entry->to, "one");
  EXPECT_EQ(ActiveOf(*registry), "one");
  EXPECT_TRUE(
      absl::IsNotFound(registry->RollBack("none", "bob", kNow).status()));
}

TEST(RegistryRollBack, ToTheOneBeforeAndOnceMore) {
  const ReleaseFolder folder;
  folder.AddRelease("three");
  for (const char* name : {"two", "three"}) {
    ASSERT_TRUE(folder.Open(kNow)->Activate(name, kNow, "ann", kNow).ok());
  }
  const auto registry = folder.Open(kNow);
  for (const char* name : {"two", "one"}) {
    ASSERT_TRUE(registry->RollBack("", "bob", kNow).ok());
    EXPECT_EQ(ActiveOf(*registry), name);
    EXPECT_EQ(ActiveOf(*folder.Open(kNow)), name);
  }
  const absl::Status none = registry->RollBack("", "bob", kNow).status();
  EXPECT_TRUE(absl::IsFailedPrecondition(none)) << none;
  EXPECT_EQ(EntriesOf(folder).size(), 4u);
}

TEST(RegistryRollBack, PassesOverABadRelease) {
  const ReleaseFolder folder;
  folder.AddRelease("three");
  for (const char* name : {"two", "three"}) {
    ASSERT_TRUE(folder.Open(kNow)->Activate(name, kNow, "ann", kNow).ok());
  }
  folder.RemoveRelease("two");
  const auto registry = folder.Open(kNow);
  ASSERT_TRUE(registry->RollBack("", "bob", kNow).ok());
  EXPECT_EQ(ActiveOf(*registry), "one");
}

TEST(RegistryRollBack, NeedsSomethingBefore) {
  const ReleaseFolder folder;
  EXPECT_TRUE(absl::IsFailedPrecondition(
      folder.Open(kNow)->RollBack("", "bob", kNow).status()));
}

TEST(RegistryStage, TellsWhatIsWrong) {
  const ReleaseFolder folder;
  const auto registry = folder.Open(kNow);
  folder.AddBadRelease("three");
  EXPECT_FALSE(registry->Stage("three")->empty());
  EXPECT_TRUE(absl::IsNotFound(registry->Stage("none").status()));
  EXPECT_TRUE(registry->Stage("two")->empty());
  // Mended, it can be activated; that it is staged changes nothing.
  folder.AddRelease("three");
  EXPECT_TRUE(registry->Stage("three")->empty());
  EXPECT_NE(registry->Read()->Find("three"), nullptr);
  EXPECT_EQ(ActiveOf(*registry), "one");
  EXPECT_TRUE(EntriesOf(folder).empty());
}

TEST(RegistryStage, ReadsTheTablesAgain) {
  const ReleaseFolder folder;
  const auto registry = folder.Open(kNow);
  support::EditFile(folder.root(), "tables/merchants/acme/2/merchant.csv",
                    "Acme Fake Goods", "Acme");
  const auto findings = registry->Stage("two");
  ASSERT_TRUE(findings.ok()) << findings.status();
  ASSERT_EQ(findings->size(), 1u);
  EXPECT_EQ(findings->front().rule, "hash");
}

TEST(RegistryPin, AnAnswerStaysTheSameWhateverIsActive) {
  const ReleaseFolder folder;
  const auto registry = folder.Open(kNow);
  const std::string one = AnswerOf(*registry->Read()->Find("one"));
  const std::string two = AnswerOf(*registry->Read()->Find("two"));
  EXPECT_NE(one, two);
  for (const char* active : {"two", "one", "two"}) {
    ASSERT_TRUE(registry->Activate(active, kNow, "ann", kNow).ok());
    EXPECT_EQ(AnswerOf(*registry->Read()->Find("one")), one);
    EXPECT_EQ(AnswerOf(*registry->Read()->Find("two")), two);
    EXPECT_EQ(AnswerOf(*folder.Open(kNow)->Read()->Find("one")), one);
  }
}

}  // namespace
}  // namespace landed::data
