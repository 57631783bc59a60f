#include "data/release/compare.h"

#include <filesystem>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using support::TempDir;
using Lines = std::vector<std::string>;

constexpr char kAcme[] = "tables/merchants/acme/2/";

std::string Text(const std::vector<NamedCell>& cells) {
  return absl::StrJoin(cells, " ", absl::PairFormatter("="));
}

// "changed merchants/acme/transit 3->4 [method=… region=…] [max=3] [max=4]".
Lines LinesOf(const ReleaseComparison& comparison) {
  Lines lines;
  for (const RowChange& change : comparison.changes) {
    const char* kind = change.kind == RowChangeKind::kAdded     ? "added"
                       : change.kind == RowChangeKind::kRemoved ? "removed"
                                                                : "changed";
    lines.push_back(absl::StrCat(
        kind, " ", change.table_set, "/", change.table, " ", change.line_before,
        "->", change.line_after, " [", Text(change.key), "] [",
        Text(change.before), "] [", Text(change.after), "]"));
  }
  return lines;
}

class CompareTest : public testing::Test {
 protected:
  void SetUp() override { support::CopyFakeTables(dir_); }

  // Compares one with two after an edit of acme's tables in two.
  ReleaseComparison Compare() const {
    const auto comparison = CompareReleases(dir_.path(), "one", "two");
    EXPECT_TRUE(comparison.ok()) << comparison.status();
    return comparison.value_or(ReleaseComparison());
  }

  // Makes acme's tables of two those of one, so that only edits differ.
  void EqualiseReleases() const {
    namespace fs = std::filesystem;
    for (const auto& file :
         fs::directory_iterator(dir_.Path("tables/merchants/acme/1"))) {
      dir_.Write(
          absl::StrCat(kAcme, file.path().filename().string()),
          support::ReadText(dir_.path(),
                            absl::StrCat("tables/merchants/acme/1/",
                                         file.path().filename().string())));
    }
    support::Reseal(dir_.path(), "two");
  }

  void Edit(absl::string_view file, absl::string_view from,
            absl::string_view to) const {
    support::EditFile(dir_.path(), absl::StrCat(kAcme, file), from, to);
    support::Reseal(dir_.path(), "two");
  }

  const TempDir dir_;
};

TEST_F(CompareTest, NothingBetweenAReleaseAndItself) {
  const auto comparison = CompareReleases(dir_.path(), "one", "one");
  ASSERT_TRUE(comparison.ok()) << comparison.status();
  EXPECT_TRUE(comparison->changes.empty());
  EXPECT_TRUE(comparison->merchants.empty());
}

TEST_F(CompareTest, TheFakeReleasesDifferInAcmesPrices) {
  const ReleaseComparison comparison = Compare();
  const std::string set = "changed merchants/acme/shipping_prices ";
  EXPECT_EQ(LinesOf(comparison),
            (Lines{set + "2->2 [method=express region=canada standing=applies "
                         "valid_from=] [amount=30.00] [amount=33.00]",
                   set + "5->5 [method=express region=home standing=applies "
                         "valid_from=2026-07-01] [amount=27.50] [amount=28.00]",
                   set + "6->6 [method=express region=near standing=applies "
                         "valid_from=] [amount=40.00] [amount=42.00]",
                   set + "11->11 [method=standard region=home standing=applies "
                         "valid_from=] [state=free amount= currency=] "
                         "[state=charged amount=5.00 currency=USD]",
                   set + "12->12 [method=standard region=near standing=applies "
                         "valid_from=] [amount=12.00] [amount=13.00]"}));
  EXPECT_EQ(comparison.merchants, Lines{"acme"});
}

TEST_F(CompareTest, TheOtherWayRound) {
  const auto comparison = CompareReleases(dir_.path(), "two", "one");
  ASSERT_EQ(comparison->changes.size(), 5u);
  EXPECT_EQ(LinesOf(*comparison)[0],
            "changed merchants/acme/shipping_prices 2->2 [method=express "
            "region=canada standing=applies valid_from=] [amount=33.00] "
            "[amount=30.00]");
}

TEST_F(CompareTest, RowsAddedAndRemoved) {
  EqualiseReleases();
  Edit("duties.csv", "canada,merchant,ddp,applies,,,,page.customs,\n",
       "asia,buyer,dap,applies,,2026-01-01,,page.customs,Added.\n");
  EXPECT_EQ(
      LinesOf(Compare()),
      (Lines{"added merchants/acme/duties 0->2 [region=asia standing=applies "
             "valid_from=2026-01-01] [] [payer=buyer terms=dap notice= "
             "valid_to= source=page.customs note=Added.]",
             "removed merchants/acme/duties 2->0 [region=canada "
             "standing=applies valid_from=] [payer=merchant terms=ddp notice= "
             "valid_to= source=page.customs note=] []"}));
}

// A new rate: the old row is closed, and a row is added.
TEST_F(CompareTest, ARowThatEndsAndTheNext) {
  EqualiseReleases();
  Edit("duties.csv", "canada,merchant,ddp,applies,,,,page.customs,\n",
       "canada,merchant,ddp,applies,,,2027-01-01,page.customs,\n"
       "canada,buyer,dap,applies,,2027-01-01,,page.customs,\n");
  EXPECT_EQ(
      LinesOf(Compare()),
      (Lines{"changed merchants/acme/duties 2->2 [region=canada "
             "standing=applies valid_from=] [valid_to=] [valid_to=2027-01-01]",
             "added merchants/acme/duties 0->3 [region=canada "
             "standing=applies valid_from=2027-01-01] [] [payer=buyer "
             "terms=dap notice= valid_to= source=page.customs note=]"}));
}

TEST_F(CompareTest, ARowThatMovedDidNotChange) {
  EqualiseReleases();
  Edit("duties.csv", "canada,merchant,ddp,applies,,,,page.customs,\n", "");
  Edit("duties.csv", "near,buyer,dap,applies,,,,page.customs,\n",
       "near,buyer,dap,applies,,,,page.customs,\n"
       "canada,merchant,ddp,applies,,,,page.customs,\n");
  const ReleaseComparison comparison = Compare();
  EXPECT_TRUE(comparison.changes.empty());
  EXPECT_TRUE(comparison.merchants.empty());
}

TEST_F(CompareTest, RepeatedRowsAreToldApartByTheirOrder) {
  EqualiseReleases();
  const std::string row = "canada,merchant,ddp,applies,,,,page.customs,\n";
  Edit("duties.csv", row, row + row + row);
  const Lines lines = LinesOf(Compare());
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(absl::StrContains(lines[0], "added merchants/acme/duties 0->3"));
  EXPECT_TRUE(absl::StrContains(lines[1], "added merchants/acme/duties 0->4"));
}

TEST_F(CompareTest, AReferenceTableConcernsEveryMerchant) {
  EqualiseReleases();
  const std::string folder = "tables/reference/2/";
  std::filesystem::copy(dir_.Path("tables/reference/1"), dir_.Path(folder),
                        std::filesystem::copy_options::recursive);
  support::EditFile(dir_.path(), folder + "us_sales_tax.csv", "CT,0.06,none",
                    "CT,0.07,none");
  support::EditFile(dir_.path(), "releases/two.csv", "reference,1",
                    "reference,2");
  support::Reseal(dir_.path(), "two");
  const ReleaseComparison comparison = Compare();
  const Lines lines = LinesOf(comparison);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_TRUE(absl::StartsWith(lines[0],
                               "changed reference/us_sales_tax 3->3 "
                               "[state=CT"))
      << lines[0];
  EXPECT_TRUE(absl::EndsWith(lines[0], "[rate=0.06] [rate=0.07]")) << lines[0];
  EXPECT_EQ(comparison.merchants, (Lines{"acme", "bazaar"}));
}

TEST_F(CompareTest, AMerchantThatIsNew) {
  const std::string manifest =
      support::ReadText(dir_.path(), "releases/one.csv");
  std::string without;
  for (size_t begin = 0; begin < manifest.size();) {
    const size_t end = manifest.find('\n', begin) + 1;
    const std::string row = manifest.substr(begin, end - begin);
    if (!absl::StartsWith(row, "merchants/bazaar")) without += row;
    begin = end;
  }
  dir_.Write("releases/small.csv", without);
  const auto grown = CompareReleases(dir_.path(), "small", "one");
  ASSERT_TRUE(grown.ok()) << grown.status();
  EXPECT_EQ(grown->merchants, Lines{"bazaar"});
  ASSERT_FALSE(grown->changes.empty());
  const auto shrunk = CompareReleases(dir_.path(), "one", "small");
  ASSERT_EQ(shrunk->changes.size(), grown->changes.size());
  EXPECT_EQ(shrunk->merchants, Lines{"bazaar"});
  for (size_t i = 0; i < grown->changes.size(); ++i) {
    const RowChange& added = grown->changes[i];
    const RowChange& removed = shrunk->changes[i];
    EXPECT_EQ(added.kind, RowChangeKind::kAdded);
    EXPECT_EQ(removed.kind, RowChangeKind::kRemoved);
    EXPECT_EQ(added.table_set, "merchants/bazaar");
    EXPECT_EQ(added.key, removed.key);
    EXPECT_EQ(added.after, removed.before);
    EXPECT_EQ(added.line_after, removed.line_before);
    EXPECT_TRUE(added.before.empty() && removed.after.empty());
  }
}

TEST_F(CompareTest, AnUnknownReleaseIsNotFound) {
  for (const char* name : {"none", "", "../one", "ACTIVE"}) {
    EXPECT_TRUE(
        absl::IsNotFound(CompareReleases(dir_.path(), name, "one").status()))
        << name;
    EXPECT_TRUE(
        absl::IsNotFound(CompareReleases(dir_.path(), "one", name).status()))
        << name;
  }
}

TEST_F(CompareTest, AManifestThatCannotBeReadIsAFailedPrecondition) {
  dir_.Write("releases/bad.csv", "no header\n");
  EXPECT_TRUE(absl::IsFailedPrecondition(
      CompareReleases(dir_.path(), "bad", "one").status()));
}

TEST_F(CompareTest, ATableThatCannotBeReadIsAFailedPrecondition) {
  dir_.Write(absl::StrCat(kAcme, "duties.csv"), "region\n\"open\n");
  const absl::Status status =
      CompareReleases(dir_.path(), "one", "two").status();
  EXPECT_TRUE(absl::IsFailedPrecondition(status)) << status;
  EXPECT_TRUE(absl::StrContains(status.message(), "merchants/acme/2"));
}

TEST_F(CompareTest, TablesThatWereTouchedAreNotThoseReleased) {
  support::EditFile(dir_.path(), absl::StrCat(kAcme, "merchant.csv"),
                    "Acme Fake Goods", "Acme");
  const absl::Status status =
      CompareReleases(dir_.path(), "one", "two").status();
  EXPECT_TRUE(absl::IsFailedPrecondition(status)) << status;
  EXPECT_TRUE(absl::StrContains(status.message(), "hash")) << status;
}

// Sets that both releases have in common are not even opened.
TEST_F(CompareTest, OnlySetsThatDifferAreRead) {
  std::filesystem::remove_all(dir_.Path("tables/reference"));
  std::filesystem::remove_all(dir_.Path("tables/merchants/bazaar"));
  EXPECT_EQ(Compare().changes.size(), 5u);
  std::filesystem::remove_all(dir_.Path("tables"));
  EXPECT_TRUE(CompareReleases(dir_.path(), "two", "two").ok());
}

}  // namespace
}  // namespace landed::data
