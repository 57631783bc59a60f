#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

TEST(ReleasesList, MarksTheActiveOne) {
  const Ran ran = RunLine(
      {"releases", "list", absl::StrCat("--data=", support::FakeDataRoot())});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out, "* one  3 table sets\n  two  3 table sets\n");
}

TEST(ReleasesList, IsJsonForPrograms) {
  const Ran ran = RunLine({"releases", "list", "--format=json",
                           absl::StrCat("--data=", support::FakeDataRoot())});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_TRUE(absl::StrContains(ran.out, "\"active\": true"));
}

TEST(ReleasesList, NeedsAFolder) {
  EXPECT_EQ(RunLine({"releases", "list", "--data=/nowhere"}).exit_code, 3);
}

}  // namespace
}  // namespace landed::cli
