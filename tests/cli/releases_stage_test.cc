#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/cli/two_places.h"

namespace landed::cli {
namespace {

TEST(ReleasesStage, SaysThatItIsGood) {
  const TwoPlaces places;
  for (const auto& place : places.All()) {
    const Ran ran = Releases({"stage", "two"}, place);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(ran.out, "two is good: it can be activated\n");
  }
}

TEST(ReleasesStage, SaysWhatIsWrongAndWhere) {
  const TwoPlaces places;
  places.SpoilTwo();
  for (const auto& place : places.All()) {
    const Ran ran = Releases({"stage", "two"}, place);
    EXPECT_EQ(ran.exit_code, 1) << ran.err;
    EXPECT_TRUE(absl::StrContains(ran.out, "releases/two.csv: hash: "))
        << ran.out;
    EXPECT_TRUE(
        absl::EndsWith(ran.out, "\ntwo is not good: it does not serve\n"));
  }
}

TEST(ReleasesStage, IsJsonForPrograms) {
  const TwoPlaces places;
  places.SpoilTwo();
  for (const auto& place : places.All()) {
    const Ran ran = Releases({"stage", "two", "--format=json"}, place);
    EXPECT_EQ(ran.exit_code, 1);
    const auto json = nlohmann::json::parse(ran.out);
    EXPECT_FALSE(json.value("staged", false));
    EXPECT_GT(json["findings"].size(), 0u);
    EXPECT_NE(json["findings"][0]["rule"], "");
  }
}

TEST(ReleasesStage, RefusesAnUnknownOne) {
  const TwoPlaces places;
  for (const auto& place : places.All()) {
    const Ran ran = Releases({"stage", "three"}, place);
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_TRUE(absl::StrContains(ran.err, "no release \"three\"")) << ran.err;
  }
}

}  // namespace
}  // namespace landed::cli
