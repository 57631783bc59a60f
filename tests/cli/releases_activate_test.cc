#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/cli/two_places.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

using nlohmann::json;

TEST(ReleasesActivate, PutsAReleaseInForce) {
  const TwoPlaces places;
  for (const auto& place : places.All()) {
    const Ran ran =
        Releases({"activate", "two", "--by=ann", "--note=new prices"}, place);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(ran.out, "two is in force; before it: one\nby ann: new prices\n");
    EXPECT_EQ(Releases({"list"}, place).out,
              "  one  3 table sets\n* two  3 table sets\n");
    EXPECT_TRUE(
        absl::StartsWith(Releases({"show"}, place).out, "two (active)\n"));
  }
}

TEST(ReleasesActivate, IsJournalled) {
  const TwoPlaces places;
  ASSERT_EQ(Releases({"activate", "two", "--by=ann", "--note=new prices"},
                     places.Folder())
                .exit_code,
            0);
  const std::string journal = support::ReadText(places.state(), "journal");
  EXPECT_TRUE(absl::StrContains(journal, "\treleases/ACTIVE\t")) << journal;
  EXPECT_TRUE(absl::StrContains(journal, "\tone\ttwo\t")) << journal;
  EXPECT_TRUE(absl::StrContains(journal, "\tann\tnew prices\t")) << journal;
}

TEST(ReleasesActivate, FromALaterMomentOn) {
  const TwoPlaces places;
  for (const auto& place : places.All()) {
    const Ran ran = Releases(
        {"activate", "two", "--at=2090-01-01T01:00:00+01:00", "--by=ann"},
        place);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(ran.out,
              "two will be in force from 2090-01-01T00:00:00Z; until then: "
              "one\nby ann\n");
    EXPECT_EQ(Releases({"list"}, place).out,
              "* one  3 table sets\n  two  3 table sets\n");
  }
}

TEST(ReleasesActivate, IsJsonForPrograms) {
  const TwoPlaces places;
  for (const auto& place : places.All()) {
    const Ran ran =
        Releases({"activate", "two", "--by=ann", "--format=json"}, place);
    EXPECT_EQ(ran.exit_code, 0);
    const json entry = json::parse(ran.out)["entry"];
    EXPECT_EQ(entry["from"], "one");
    EXPECT_EQ(entry["to"], "two");
    EXPECT_EQ(entry["who"], "ann");
    EXPECT_EQ(entry["sha256"].get<std::string>().size(), 64u);
    EXPECT_EQ(entry["effectiveAt"], entry["recordedAt"]);
  }
}

TEST(ReleasesActivate, ABadReleaseChangesNothing) {
  const TwoPlaces places;
  places.SpoilTwo();
  const Ran ran = Releases({"activate", "two"}, places.Folder());
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(absl::StrContains(ran.err, "release two is not good")) << ran.err;
  EXPECT_TRUE(
      absl::StartsWith(Releases({"list"}, places.Folder()).out, "* one"));
}

TEST(ReleasesActivate, RefusesWhatCannotBe) {
  const TwoPlaces places;
  for (const auto& place : places.All()) {
    EXPECT_EQ(Releases({"activate", "three"}, place).exit_code, 2);
    EXPECT_EQ(Releases({"activate"}, place).exit_code, 2);
    EXPECT_EQ(Releases({"activate", "two", "--by="}, place).exit_code, 2);
    EXPECT_EQ(Releases({"activate", "two", "--note=a\nb"}, place).exit_code, 2);
    const Ran ran = Releases({"activate", "two", "--at=tomorrow"}, place);
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_TRUE(absl::StartsWith(ran.err, "--at: \"tomorrow\" is not a time"))
        << ran.err;
    EXPECT_TRUE(absl::StartsWith(Releases({"list"}, place).out, "* one"));
  }
}

// It would hold until the end of the command.
TEST(ReleasesActivate, NeedsAJournal) {
  const TwoPlaces places;
  const std::vector<std::string> no_state = {
      absl::StrCat("--data=", places.root())};
  const Ran ran = Releases({"activate", "two"}, no_state);
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_TRUE(absl::StartsWith(ran.err, "--state: missing: ")) << ran.err;
  const Ran away =
      Releases({"activate", "two", "--state=/nowhere/state"}, no_state);
  EXPECT_EQ(away.exit_code, 3);
  EXPECT_TRUE(absl::StrContains(away.err, "/nowhere/state")) << away.err;
}

}  // namespace
}  // namespace landed::cli
