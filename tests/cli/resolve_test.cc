#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

Ran Resolve(std::vector<std::string> flags) {
  flags.insert(flags.begin(),
               {"resolve", absl::StrCat("--data=", support::FakeDataRoot())});
  return RunLine(flags);
}

TEST(Resolve, SaysWhereAnAddressLies) {
  const Ran ran = Resolve({"--to=XA", "--merchant=acme"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_TRUE(absl::StartsWith(ran.out, "Alpha "));
  EXPECT_TRUE(absl::StrContains(ran.out, "region near"));
}

TEST(Resolve, IsJsonForPrograms) {
  const Ran ran = Resolve({"--to=XA", "--release=two", "--format=json"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_TRUE(absl::StartsWith(ran.out, "{\n \"release\": \"two\",\n"));
}

TEST(Resolve, RefusesWhatCannotBe) {
  EXPECT_EQ(Resolve({}).exit_code, 2);
  EXPECT_EQ(Resolve({"--to=:"}).exit_code, 2);
  EXPECT_EQ(Resolve({"--to=ZZ"}).exit_code, 2);
  EXPECT_EQ(Resolve({"--to=XA", "--merchant=nobody"}).exit_code, 2);
  EXPECT_EQ(Resolve({"--to=XA", "--release=three"}).exit_code, 2);
  EXPECT_EQ(RunLine({"resolve", "--to=XA", "--data=/nowhere"}).exit_code, 3);
}

}  // namespace
}  // namespace landed::cli
