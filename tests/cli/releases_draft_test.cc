#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::cli {
namespace {

class ReleasesDraft : public testing::Test {
 protected:
  ReleasesDraft() { support::CopyFakeTables(dir_); }

  Ran Draft(std::vector<std::string> flags) const {
    flags.insert(flags.begin(), {"releases", "draft"});
    flags.push_back(absl::StrCat("--data=", dir_.path()));
    return RunLine(flags);
  }
  int Check(const std::string& release) const {
    return RunLine({"tables", "check", absl::StrCat("--release=", release),
                    absl::StrCat("--data=", dir_.path())})
        .exit_code;
  }

  support::TempDir dir_;
};

TEST_F(ReleasesDraft, WritesAReleaseThatChecksOut) {
  const Ran ran = Draft({"three", "--from=one", "--set=merchants/acme=2"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out, absl::StrCat(dir_.path(), "/releases/three.csv\n"));
  // Release two is one with that version.
  EXPECT_EQ(support::ReadText(dir_.path(), "releases/three.csv"),
            support::ReadText(dir_.path(), "releases/two.csv"));
  EXPECT_EQ(Check("three"), 0);
}

TEST_F(ReleasesDraft, SealsAFolderAgainAfterAnEdit) {
  ASSERT_EQ(Draft({"three", "--from=two"}).exit_code, 0);
  support::EditFile(dir_.path(), "tables/merchants/acme/2/methods.csv",
                    "Falcon", "Hawk");
  EXPECT_EQ(Check("three"), 1);
  EXPECT_EQ(Draft({"three", "--from=three"}).exit_code, 2);
  EXPECT_EQ(Draft({"three", "--from=three", "--replace"}).exit_code, 0);
  EXPECT_EQ(Check("three"), 0);
  EXPECT_EQ(Check("two"), 1);
}

TEST_F(ReleasesDraft, WritesNothingWhenASetIsMissing) {
  const Ran ran = Draft({"three", "--from=one", "--set=merchants/acme=9"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(absl::StartsWith(ran.out, "tables/merchants/acme/9: table-set:"))
      << ran.out;
  EXPECT_EQ(Check("three"), 2);
}

TEST_F(ReleasesDraft, RefusesNamesThatCannotBe) {
  EXPECT_EQ(Draft({"three"}).exit_code, 2);
  EXPECT_EQ(Draft({"three", "--from=four"}).exit_code, 2);
  EXPECT_EQ(Draft({"../three", "--from=one"}).exit_code, 2);
  EXPECT_EQ(Draft({"one", "--from=two"}).exit_code, 2);
  for (const char* set :
       {"acme", "merchants/acme=", "=2", "../x=2", "merchants/acme=../2"}) {
    EXPECT_EQ(
        Draft({"three", "--from=one", absl::StrCat("--set=", set)}).exit_code,
        2)
        << set;
  }
}

TEST_F(ReleasesDraft, SaysWhenItCannotWrite) {
  dir_.MakeFolder("releases/three.csv.new");
  const Ran ran = Draft({"three", "--from=one"});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_TRUE(absl::StrContains(ran.err, "releases/three.csv: ")) << ran.err;
}

}  // namespace
}  // namespace landed::cli
