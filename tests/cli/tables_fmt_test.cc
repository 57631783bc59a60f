#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::cli {
namespace {

constexpr char kMethods[] = "tables/merchants/acme/2/methods.csv";
constexpr char kExpress[] =
    "express,Express,Falcon,applies,,,,page.shipping,\n";
constexpr char kStandard[] = "standard,Standard,,applies,,,,page.shipping,\n";

class TablesFmt : public testing::Test {
 protected:
  TablesFmt() { support::CopyFakeTables(dir_); }

  Ran Fmt(std::vector<std::string> flags = {}) const {
    flags.insert(flags.begin(),
                 {"tables", "fmt", absl::StrCat("--data=", dir_.path())});
    return RunLine(flags);
  }
  std::string Methods() const {
    return support::ReadText(dir_.path(), kMethods);
  }
  void Disorder() const {
    support::EditFile(dir_.path(), kMethods, absl::StrCat(kExpress, kStandard),
                      absl::StrCat(kStandard, kExpress));
  }

  support::TempDir dir_;
};

TEST_F(TablesFmt, LeavesCanonicalTablesAlone) {
  const Ran ran = Fmt();
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out, "");
}

TEST_F(TablesFmt, SortsRowsAndSaysWhereTwiceChangesNothing) {
  const std::string canonical = Methods();
  Disorder();
  const Ran ran = Fmt();
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out, absl::StrCat(dir_.Path(kMethods), "\n"));
  EXPECT_EQ(Methods(), canonical);
  EXPECT_EQ(Fmt().out, "");
}

TEST_F(TablesFmt, CheckChangesNothing) {
  Disorder();
  const std::string before = Methods();
  const Ran ran = Fmt({"--check"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out, absl::StrCat(dir_.Path(kMethods), "\n"));
  EXPECT_EQ(Methods(), before);
}

TEST_F(TablesFmt, TakesFilesByTheirPaths) {
  Disorder();
  EXPECT_EQ(
      Fmt({"--check", dir_.Path("tables/reference/1/countries.csv")}).exit_code,
      0);
  EXPECT_EQ(Fmt({"--check", dir_.Path(kMethods)}).exit_code, 1);
  EXPECT_EQ(Fmt({dir_.Path("releases/one.csv")}).exit_code, 2);
  EXPECT_EQ(Fmt({dir_.Path("tables/merchants/acme/9/methods.csv")}).exit_code,
            3);
}

TEST_F(TablesFmt, NeverWritesATableThatItCannotRead) {
  support::EditFile(dir_.path(), kMethods, "Express,Falcon,applies",
                    "Express,\"Falcon,applies");
  const std::string before = Methods();
  const Ran ran = Fmt();
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_TRUE(absl::StrContains(ran.err, absl::StrCat(kMethods, ":2:")))
      << ran.err;
  EXPECT_EQ(Methods(), before);
}

TEST_F(TablesFmt, NeverWritesATableWithOtherColumns) {
  support::EditFile(dir_.path(), kMethods, "method,name", "method,title");
  const std::string before = Methods();
  EXPECT_EQ(Fmt().exit_code, 1);
  EXPECT_EQ(Methods(), before);
}

TEST(TablesFmtFolder, NeedsAFolder) {
  EXPECT_EQ(RunLine({"tables", "fmt", "--data=/nowhere"}).exit_code, 3);
}

}  // namespace
}  // namespace landed::cli
