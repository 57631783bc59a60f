#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

Ran Ask(std::vector<std::string> flags) {
  flags.insert(flags.begin(),
               {"order-by", "--release=three", "--merchant=acme",
                "--item=:10.00USD:1", "--placed-at=2026-11-16T12:00:00Z",
                absl::StrCat("--data=", support::DatedDataRoot())});
  return RunLine(flags);
}

TEST(OrderByCommand, TellsTheLastMomentOfEachMethod) {
  const Ran ran = Ask({"--to=US:NY", "--by=2026-11-25"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_TRUE(absl::StrContains(ran.out, "by Wed 2026-11-25")) << ran.out;
  EXPECT_TRUE(absl::StrContains(
      ran.out,
      "express   order before 2026-11-20 17:00:00 UTC: it should then "
      "be there by Wed"))
      << ran.out;
}

TEST(OrderByCommand, IsJsonForPrograms) {
  const Ran ran = Ask({"--to=US:NY", "--by=2026-11-25", "--format=json"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  const auto answer = nlohmann::json::parse(ran.out);
  EXPECT_EQ(answer["options"][0]["state"], "POSSIBLE");
  EXPECT_EQ(answer["options"][0]["orderBy"], "2026-11-20T17:00:00Z");
}

TEST(OrderByCommand, TooLateIsANo) {
  const Ran ran = Ask({"--to=US:NY", "--by=2026-11-17"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(absl::StrContains(ran.out, "too late: ordered at once"))
      << ran.out;
  EXPECT_EQ(Ask({"--to=XD", "--by=2026-12-24"}).exit_code, 1);  // not known
}

TEST(OrderByCommand, RefusesWhatCannotBe) {
  EXPECT_EQ(Ask({"--to=US:NY"}).exit_code, 2);
  EXPECT_EQ(Ask({"--to=US:NY", "--by=Christmas"}).exit_code, 2);
  EXPECT_EQ(Ask({"--to=US:NY", "--by=2030-01-01"}).exit_code, 2);
  EXPECT_EQ(Ask({"--to=QQ", "--by=2026-11-25"}).exit_code, 2);
}

}  // namespace
}  // namespace landed::cli
