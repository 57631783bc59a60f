#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/cli/two_places.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

TEST(ReleasesRollback, GoesBackToTheOneBefore) {
  const TwoPlaces places;
  for (const auto& place : places.All()) {
    ASSERT_EQ(Releases({"activate", "two"}, place).exit_code, 0);
    const Ran ran =
        Releases({"rollback", "--by=bob", "--note=too dear"}, place);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(ran.out, "one is in force; before it: two\nby bob: too dear\n");
    EXPECT_TRUE(absl::StartsWith(Releases({"list"}, place).out, "* one"));
  }
}

// Not to and fro between the last two.
TEST(ReleasesRollback, OnceMoreGoesFurtherBack) {
  const TwoPlaces places;
  for (const auto& place : places.All()) {
    for (const char* name : {"two", "one", "two"}) {
      ASSERT_EQ(Releases({"activate", name}, place).exit_code, 0);
    }
    for (const char* name : {"one", "two", "one"}) {
      const Ran ran = Releases({"rollback"}, place);
      EXPECT_EQ(ran.exit_code, 0) << ran.err;
      EXPECT_TRUE(absl::StartsWith(ran.out, absl::StrCat(name, " is in force")))
          << ran.out;
    }
    const Ran ran = Releases({"rollback"}, place);
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_TRUE(absl::StrContains(ran.err, "no other release was in force"))
        << ran.err;
  }
}

TEST(ReleasesRollback, GoesBackToTheOneNamed) {
  const TwoPlaces places;
  for (const auto& place : places.All()) {
    ASSERT_EQ(Releases({"activate", "two"}, place).exit_code, 0);
    const Ran ran = Releases({"rollback", "one", "--format=json"}, place);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(nlohmann::json::parse(ran.out)["entry"]["to"], "one");
    EXPECT_EQ(Releases({"rollback", "three"}, place).exit_code, 2);
  }
}

// Whatever happened while no server ran: what was written to ACTIVE counts
// before the step does.
TEST(ReleasesRollback, FollowsTheActiveFileFirst) {
  const TwoPlaces places;
  const auto place = places.Folder();
  ASSERT_EQ(Releases({"activate", "one"}, place).exit_code, 0);
  support::EditFile(places.root(), "releases/ACTIVE", "one", "two");
  const Ran ran = Releases({"rollback", "--by=bob"}, place);
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out, "one is in force; before it: two\nby bob\n");
}

TEST(ReleasesRollback, NeedsAJournal) {
  const TwoPlaces places;
  const Ran ran =
      Releases({"rollback"}, {absl::StrCat("--data=", places.root())});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_TRUE(absl::StartsWith(ran.err, "--state: missing: ")) << ran.err;
}

}  // namespace
}  // namespace landed::cli
