#include "data/release/timeline.h"

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

using Names = std::vector<std::string>;

absl::Time At(int64_t seconds) { return absl::FromUnixSeconds(seconds); }

JournalEntry Activated(int64_t recorded, const char* from, const char* to,
                       int64_t effective) {
  JournalEntry entry;
  entry.recorded_at = At(recorded);
  entry.effective_at = At(effective);
  entry.from = from;
  entry.to = to;
  return entry;
}

JournalEntry Activated(int64_t recorded, const char* from, const char* to) {
  return Activated(recorded, from, to, recorded);
}

JournalEntry RolledBack(int64_t recorded, const char* from, const char* to) {
  JournalEntry entry = Activated(recorded, from, to);
  entry.step = JournalStep::kRollBack;
  return entry;
}

TEST(InForce, NothingWithoutAnEntry) {
  EXPECT_EQ(InForce({}, At(100)), Names());
}

TEST(InForce, TheLatestThenThoseBefore) {
  EXPECT_EQ(InForce({Activated(10, "a", "b"), Activated(20, "b", "c")}, At(30)),
            (Names{"c", "b", "a"}));
  EXPECT_EQ(InForce({Activated(10, "", "b")}, At(30)), Names{"b"});
}

TEST(InForce, NoReleaseFollowsItself) {
  EXPECT_EQ(InForce({Activated(10, "a", "a"), Activated(20, "a", "b"),
                     Activated(30, "b", "b")},
                    At(30)),
            (Names{"b", "a"}));
}

TEST(InForce, ARollBackTakesBackWhatCameAfter) {
  const std::vector<JournalEntry> entries = {
      Activated(10, "a", "b"), Activated(20, "b", "c"), Activated(30, "c", "d"),
      RolledBack(40, "d", "b")};
  EXPECT_EQ(InForce(entries, At(50)), (Names{"b", "a"}));
}

TEST(InForce, ARollBackGoesToTheLatestOfThatName) {
  const std::vector<JournalEntry> entries = {
      Activated(10, "a", "b"), Activated(20, "b", "a"), Activated(30, "a", "c"),
      RolledBack(40, "c", "a")};
  EXPECT_EQ(InForce(entries, At(50)), (Names{"a", "b", "a"}));
}

TEST(InForce, ARollBackToWhatNeverWasIsAnActivation) {
  EXPECT_EQ(
      InForce({Activated(10, "a", "b"), RolledBack(20, "b", "x")}, At(50)),
      (Names{"x", "b", "a"}));
}

TEST(InForce, AScheduledEntryWaitsForItsMoment) {
  const std::vector<JournalEntry> entries = {Activated(10, "a", "b", 100)};
  EXPECT_EQ(InForce(entries, At(99)), Names{"a"});
  EXPECT_EQ(InForce(entries, At(100)), (Names{"b", "a"}));
}

TEST(InForce, ScheduledEntriesCountInTheOrderOfTheirMoments) {
  const std::vector<JournalEntry> entries = {Activated(10, "a", "late", 200),
                                             Activated(11, "a", "early", 100),
                                             Activated(12, "a", "now")};
  EXPECT_EQ(InForce(entries, At(50)), (Names{"now", "a"}));
  EXPECT_EQ(InForce(entries, At(150)), (Names{"early", "now", "a"}));
  EXPECT_EQ(InForce(entries, At(200)), (Names{"late", "early", "now", "a"}));
}

TEST(InForce, OfTwoAtOneMomentTheLaterWrittenWins) {
  const std::vector<JournalEntry> entries = {Activated(10, "a", "b", 100),
                                             Activated(11, "a", "c", 100),
                                             Activated(100, "b", "d")};
  EXPECT_EQ(InForce(entries, At(100)), (Names{"d", "c", "b", "a"}));
}

// A clock that was put back, or two processes whose clocks differ.
TEST(InForce, WhatIsWrittenLaterIsLater) {
  const std::vector<JournalEntry> entries = {Activated(100, "a", "b"),
                                             Activated(90, "b", "c")};
  for (const int64_t now : {90, 95, 100, 110}) {
    EXPECT_EQ(InForce(entries, At(now)), (Names{"c", "b", "a"})) << now;
  }
}

TEST(InForce, AScheduledEntryHoldsAfterAClockThatWasFarAhead) {
  const std::vector<JournalEntry> entries = {Activated(9'999, "a", "b"),
                                             Activated(90, "b", "c", 200)};
  EXPECT_EQ(InForce(entries, At(199)), (Names{"b", "a"}));
  EXPECT_EQ(InForce(entries, At(200)), (Names{"c", "b", "a"}));
}

TEST(IsScheduled, FromALaterMoment) {
  EXPECT_FALSE(IsScheduled(Activated(10, "a", "b")));
  EXPECT_TRUE(IsScheduled(Activated(10, "a", "b", 11)));
}

}  // namespace
}  // namespace landed::data
