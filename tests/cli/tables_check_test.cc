#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::cli {
namespace {

constexpr char kTransit[] = "tables/merchants/acme/2/transit.csv";

class TablesCheck : public testing::Test {
 protected:
  TablesCheck() { support::CopyFakeTables(dir_); }

  Ran Check(std::vector<std::string> flags = {}) const {
    flags.insert(flags.begin(), {"tables", "check", "--on=2026-02-01",
                                 absl::StrCat("--data=", dir_.path())});
    return RunLine(flags);
  }

  support::TempDir dir_;
};

TEST_F(TablesCheck, FindsNothingInGoodTables) {
  const Ran ran = Check();
  EXPECT_EQ(ran.exit_code, 0) << ran.out;
  EXPECT_TRUE(absl::StartsWith(ran.err, "Good: one, two")) << ran.err;
}

TEST_F(TablesCheck, TellsEveryFindingWithItsPlace) {
  support::EditFile(dir_.path(), kTransit, "express,far,not_published",
                    "express,far,unpublished");
  support::EditFile(dir_.path(), kTransit, "standard,home,published,3,5",
                    "standard,home,published,5,3");
  const Ran ran = Check();
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(absl::StrContains(ran.out, absl::StrCat(kTransit, ":3:13: ")))
      << ran.out;
  EXPECT_TRUE(absl::StrContains(ran.out, absl::StrCat(kTransit, ":10:")))
      << ran.out;
  EXPECT_TRUE(absl::StrContains(ran.out, "releases/two.csv: hash: "));
  EXPECT_TRUE(absl::StartsWith(ran.err, "Not good: one, two; errors: "));
}

TEST_F(TablesCheck, RunsTheExamples) {
  support::EditFile(dir_.path(), "tables/merchants/acme/2/service.csv",
                    "nowhere,not_served", "nowhere,served");
  support::Reseal(dir_.path(), "two");
  const Ran ran = Check();
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out,
            "tables/merchants/acme/2/examples.csv:6:66: failing-example: "
            "service: served came out, not not_served: mend the tables or the "
            "example\n");
}

TEST_F(TablesCheck, ChecksOneReleaseWhenToldSo) {
  support::EditFile(dir_.path(), kTransit, "Beta", "Gamma");
  EXPECT_EQ(Check({"--release=one"}).exit_code, 0);
  EXPECT_EQ(Check({"--release=two"}).exit_code, 1);
  EXPECT_EQ(Check({"--release=three"}).exit_code, 2);
}

TEST_F(TablesCheck, IsJsonForPrograms) {
  support::EditFile(dir_.path(), kTransit, "Beta", "Gamma");
  const Ran ran = Check({"--format=json"});
  EXPECT_EQ(ran.exit_code, 1);
  const auto answer = nlohmann::json::parse(ran.out);
  EXPECT_EQ(answer["ok"], false);
  EXPECT_EQ(answer["releases"], (std::vector<std::string>{"one", "two"}));
  ASSERT_FALSE(answer["findings"].empty());
  const auto& finding = answer["findings"][0];
  EXPECT_EQ(finding["file"], "releases/two.csv");
  EXPECT_EQ(finding["rule"], "hash");
  EXPECT_EQ(finding["warning"], false);
  EXPECT_NE(finding["message"], "");
}

TEST_F(TablesCheck, AWarningIsNotANo) {
  // Of the source page.old, which was to be read again by then.
  const Ran ran = Check({"--on=2027-01-01"});
  EXPECT_EQ(ran.exit_code, 2) << "a flag was given twice";
  const Ran later =
      RunLine({"tables", "check", "--on=2027-01-01", "--format=json",
               absl::StrCat("--data=", dir_.path())});
  EXPECT_EQ(later.exit_code, 0) << later.out;
  const auto answer = nlohmann::json::parse(later.out);
  EXPECT_EQ(answer["ok"], true);
  EXPECT_FALSE(answer["findings"].empty());
}

TEST_F(TablesCheck, RefusesADayThatIsNone) {
  EXPECT_EQ(RunLine({"tables", "check", "--on=2026-02-30",
                     absl::StrCat("--data=", dir_.path())})
                .exit_code,
            2);
}

TEST(TablesCheckFolder, NeedsAFolder) {
  EXPECT_EQ(RunLine({"tables", "check", "--data=/nowhere"}).exit_code, 3);
}

}  // namespace
}  // namespace landed::cli
