#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/cli/two_places.h"

namespace landed::cli {
namespace {

constexpr char kPage[] =
    R"(one to two                                                                         5 changed
============================================================================================
Quotes may change for acme.

merchants/acme/shipping_prices
  changed  express / canada [line 2]
    amount  30.00 -> 33.00
  changed  express / home, from 2026-07-01 [line 5]
    amount  27.50 -> 28.00
  changed  express / near [line 6]
    amount  40.00 -> 42.00
  changed  standard / home [line 11]
    state     free -> charged
    amount    (empty) -> 5.00
    currency  (empty) -> USD
  changed  standard / near [line 12]
    amount  12.00 -> 13.00
)";

std::vector<std::string> Folder(const TwoPlaces& places) {
  return {"--data=" + places.root()};
}

TEST(ReleasesCompare, ShowsEachRowAndWhomItConcerns) {
  const TwoPlaces places;
  for (const auto& place : {Folder(places), places.Server()}) {
    const Ran ran = Releases({"compare", "one", "two"}, place);
    EXPECT_EQ(ran.exit_code, 1) << ran.err;
    EXPECT_EQ(ran.out, kPage);
  }
}

TEST(ReleasesCompare, TheSameIsTheSame) {
  const TwoPlaces places;
  for (const auto& place : {Folder(places), places.Server()}) {
    const Ran ran = Releases({"compare", "two", "two"}, place);
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(ran.out, "two to two: every row is the same\n");
  }
}

TEST(ReleasesCompare, IsTheServersAnswerForPrograms) {
  const TwoPlaces places;
  const std::vector<std::string> line = {"compare", "one", "two",
                                         "--format=json"};
  const Ran local = Releases(line, Folder(places));
  const Ran remote = Releases(line, places.Server());
  EXPECT_EQ(local.exit_code, 1);
  EXPECT_EQ(local.out, remote.out);
  const auto json = nlohmann::json::parse(local.out);
  EXPECT_EQ(json["from"], "one");
  EXPECT_EQ(json["merchants"], nlohmann::json({"acme"}));
  EXPECT_EQ(json["changes"].size(), 5u);
  EXPECT_EQ(json["changes"][0]["kind"], "CHANGED");
  EXPECT_EQ(json["changes"][0]["before"][0]["value"], "30.00");
}

TEST(ReleasesCompare, RefusesAnUnknownOne) {
  const TwoPlaces places;
  for (const auto& place : {Folder(places), places.Server()}) {
    const Ran ran = Releases({"compare", "one", "three"}, place);
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_TRUE(absl::StrContains(ran.err, "no release \"three\"")) << ran.err;
    EXPECT_EQ(Releases({"compare", "one"}, place).exit_code, 2);
  }
}

TEST(ReleasesCompare, TablesThatWereTouchedCannotBeCompared) {
  const TwoPlaces places;
  places.SpoilTwo();
  for (const auto& place : {Folder(places), places.Server()}) {
    const Ran ran = Releases({"compare", "one", "two"}, place);
    EXPECT_EQ(ran.exit_code, 3) << ran.out;
    EXPECT_NE(ran.err, "");
  }
}

}  // namespace
}  // namespace landed::cli
