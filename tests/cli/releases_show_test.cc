#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

Ran Show(std::vector<std::string> flags) {
  flags.insert(
      flags.begin(),
      {"releases", "show", absl::StrCat("--data=", support::FakeDataRoot())});
  return RunLine(flags);
}

TEST(ReleasesShow, ShowsTheActiveOneUnlessToldAnother) {
  EXPECT_TRUE(absl::StartsWith(Show({}).out, "one (active)\n"));
  EXPECT_TRUE(absl::StartsWith(Show({"two"}).out, "two\n"));
  EXPECT_TRUE(absl::StrContains(Show({"two"}).out, "\n  merchants/acme"));
}

TEST(ReleasesShow, IsJsonForPrograms) {
  const Ran ran = Show({"one", "--format=json"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_TRUE(absl::StrContains(ran.out, "\"sha256\": \"")) << ran.out;
}

TEST(ReleasesShow, RefusesAnUnknownOne) {
  const Ran ran = Show({"three"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.err, "landed: release: there is no release \"three\"\n");
}

}  // namespace
}  // namespace landed::cli
