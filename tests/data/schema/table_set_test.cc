#include "data/schema/table_set.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"
#include "data/schema/regions.h"
#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using Messages = std::vector<std::string>;

constexpr char kFolder[] = "tables/merchants/acme/1";

class ReadTableSetTest : public testing::Test {
 protected:
  ReadTableSetTest() { support::CopyFakeTables(dir_); }

  TableSet Read() {
    Findings findings;
    TableSet set = ReadTableSet(dir_.path(), "merchants/acme", "1", &findings);
    messages_.clear();
    for (const Finding& finding : findings.Sorted()) {
      messages_.push_back(ToString(finding));
    }
    return set;
  }

  std::string File(absl::string_view name) const {
    return absl::StrCat(kFolder, "/", name);
  }

  support::TempDir dir_;
  Messages messages_;
};

TEST_F(ReadTableSetTest, ReadsTheTablesOfTheSetAndNoOthers) {
  const TableSet set = Read();
  EXPECT_EQ(messages_, Messages());
  EXPECT_EQ(set.id, "merchants/acme");
  EXPECT_EQ(set.version, "1");
  EXPECT_EQ(set.sha256.size(), 64u);
  EXPECT_EQ(set.kind(), SetKind::kMerchant);
  for (const TableKind kind : KindsOf(SetKind::kMerchant)) {
    if (IsOptional(kind)) {
      EXPECT_EQ(set.table(kind), nullptr) << SpecOf(kind).name;
      continue;
    }
    ASSERT_NE(set.table(kind), nullptr) << SpecOf(kind).name;
    EXPECT_EQ(set.table(kind)->path, File(SpecOf(kind).FileName()));
  }
  for (const TableKind kind : KindsOf(SetKind::kReference)) {
    EXPECT_EQ(set.table(kind), nullptr) << SpecOf(kind).name;
  }
}

TEST_F(ReadTableSetTest, AnEmptySetHasNoTable) {
  EXPECT_EQ(TableSet().table(TableKind::kDuties), nullptr);
}

TEST_F(ReadTableSetTest, AMissingFolderIsOneFinding) {
  Findings findings;
  const TableSet set =
      ReadTableSet(dir_.path(), "merchants/nobody", "1", &findings);
  ASSERT_EQ(findings.count(), 1u);
  const Finding finding = findings.Sorted()[0];
  EXPECT_EQ(finding.file, "tables/merchants/nobody/1");
  EXPECT_EQ(finding.rule, "table-set");
  EXPECT_EQ(set.table(TableKind::kDuties), nullptr);
}

TEST_F(ReadTableSetTest, AMissingTableIsAFindingAndTheOthersAreRead) {
  std::filesystem::remove(dir_.Path(File("duties.csv")));
  const TableSet set = Read();
  ASSERT_EQ(messages_.size(), 1u);
  EXPECT_TRUE(absl::StartsWith(messages_[0],
                               absl::StrCat(File("duties.csv"), ": table-set")))
      << messages_[0];
  EXPECT_EQ(set.table(TableKind::kDuties), nullptr);
  EXPECT_NE(set.table(TableKind::kTerms), nullptr);
}

TEST_F(ReadTableSetTest, AFileThatIsNoTableIsAFinding) {
  for (const char* name : {"dutys.csv", "countries.csv", "Duties.csv",
                           "duties.csv.bak", "notes.txt"}) {
    dir_.Write(File(name), "x\n");
    Read();
    EXPECT_EQ(messages_,
              Messages{absl::StrCat(File(name),
                                    ": table-set: this file is no table of "
                                    "the set: remove it")});
    std::filesystem::remove(dir_.Path(File(name)));
  }
  dir_.MakeFolder(File("more"));
  Read();
  EXPECT_EQ(messages_.size(), 1u);
}

TEST_F(ReadTableSetTest, CompanionsAreLeftAlone) {
  const std::string before = Read().sha256;
  for (const char* name :
       {"README.md", "CHANGELOG.md", "LICENSE", "LICENSES.md", ".hidden"}) {
    dir_.Write(File(name), "Not a table.\n");
  }
  EXPECT_EQ(Read().sha256, before);
  EXPECT_EQ(messages_, Messages());
}

TEST_F(ReadTableSetTest, AWrongHeaderLeavesTheTableOut) {
  const struct {
    const char* from;
    const char* to;
  } edits[] = {
      {"region,payer,terms", "region,terms,payer"},
      {"region,payer,terms", "Region,payer,terms"},
      {"region,payer,terms", "region,payer"},
      {"source,note\n", "source,note,more\n"},
  };
  for (const auto& edit : edits) {
    const support::TempDir dir;
    support::CopyFakeTables(dir);
    support::EditFile(dir.path(), File("duties.csv"), edit.from, edit.to);
    Findings findings;
    const TableSet set =
        ReadTableSet(dir.path(), "merchants/acme", "1", &findings);
    EXPECT_EQ(set.table(TableKind::kDuties), nullptr) << edit.to;
    const std::string expected = absl::StrCat(
        File("duties.csv"),
        ":1: columns: the header must be: region,payer,terms,standing,notice,"
        "valid_from,valid_to,source,note");
    bool found = false;
    for (const Finding& finding : findings.Sorted()) {
      found |= ToString(finding) == expected;
    }
    EXPECT_TRUE(found) << edit.to;
  }
}

TEST_F(ReadTableSetTest, ASymbolicLinkIsRefused) {
  const std::string path = dir_.Path(File("duties.csv"));
  std::filesystem::rename(path, dir_.Path("elsewhere.csv"));
  std::filesystem::create_symlink(dir_.Path("elsewhere.csv"), path);
  EXPECT_EQ(Read().table(TableKind::kDuties), nullptr);
  ASSERT_EQ(messages_.size(), 1u);
  EXPECT_TRUE(absl::StrContains(messages_[0], "link")) << messages_[0];
}

TEST_F(ReadTableSetTest, TheHashHoldsEveryByteOfEveryTable) {
  std::set<std::string> hashes = {Read().sha256};
  for (const TableKind kind : KindsOf(SetKind::kMerchant)) {
    const std::string file = File(SpecOf(kind).FileName());
    if (IsOptional(kind)) {
      // Each that is there counts, an empty one too.
      dir_.Write(file, "method\n");
      EXPECT_TRUE(hashes.insert(Read().sha256).second) << file;
      std::filesystem::remove(dir_.Path(file));
      continue;
    }
    const std::string text = support::ReadText(dir_.path(), file);
    std::string changed = text;
    changed.back() = ' ';
    dir_.Write(file, changed);
    EXPECT_TRUE(hashes.insert(Read().sha256).second) << file;
    dir_.Write(file, text);
  }
  EXPECT_FALSE(hashes.insert(Read().sha256).second);
}

TEST_F(ReadTableSetTest, UnsafeNamesAreNotRead) {
  for (const char* version : {"..", "../bazaar/1", "", "1/../1", ".hidden"}) {
    Findings findings;
    ReadTableSet(dir_.path(), "merchants/acme", version, &findings);
    EXPECT_EQ(findings.count(), 1u) << version;
  }
}

// A table of regions.csv with the given country, subdivision and tail.
CsvTable Regions(absl::string_view lines) {
  Findings findings;
  CsvTable table =
      ParseCsv("t", absl::StrCat(HeaderOf(RegionSchema().spec()), "\n", lines),
               CsvLimits(), &findings);
  EXPECT_TRUE(findings.empty());
  return table;
}

TEST(KeyOf, KeepsCellsApart) {
  const TableSpec& spec = RegionSchema().spec();
  const CsvTable table = Regions(
      "AB,C,r,applies,,,,s,\nA,BC,r,applies,,,,s,\nABC,,r,applies,,,,s,\n"
      "AB,C,other,set_aside,,,,s,\n");
  EXPECT_NE(KeyOf(table, spec, 0), KeyOf(table, spec, 1));
  EXPECT_NE(KeyOf(table, spec, 0), KeyOf(table, spec, 2));
  EXPECT_EQ(KeyOf(table, spec, 0), KeyOf(table, spec, 3));
  EXPECT_EQ(KeyForPeople(table, spec, 0), "AB / C");
  EXPECT_EQ(KeyForPeople(table, spec, 2), "ABC / any");
}

TEST(GroupByKey, PutsRowsOfOneKeyTogetherInTheirOrder) {
  const TableSpec& spec = RegionSchema().spec();
  const CsvTable table = Regions(
      "B,,1,applies,,,,s,\nA,,2,applies,,,,s,\nB,,3,applies,,,,s,\n"
      "A,X,4,applies,,,,s,\n");
  const KeyGroups groups = GroupByKey(table, spec);
  ASSERT_EQ(groups.count(), 3u);
  EXPECT_EQ(groups.rows, (std::vector<uint32_t>{1, 3, 0, 2}));
  EXPECT_EQ(groups.begins, (std::vector<uint32_t>{0, 1, 2, 4}));
}

TEST(GroupByKey, OfNothingIsNothing) {
  EXPECT_EQ(KeyGroups().count(), 0u);
  EXPECT_EQ(GroupByKey(Regions(""), RegionSchema().spec()).count(), 0u);
}

TEST(ValidityOf, IsOpenWhereNoDateStands) {
  const TableSpec& spec = RegionSchema().spec();
  const CsvTable table = Regions(
      "A,,r,applies,,2026-01-01,2026-07-01,s,\nA,,r,applies,,,,s,\n"
      "A,,r,applies,,soon,2026-02-30,s,\n");
  EXPECT_EQ(ValidityOf(table, spec, 0).from.ToString(), "2026-01-01");
  EXPECT_EQ(ValidityOf(table, spec, 0).to.ToString(), "2026-07-01");
  for (const size_t row : {1u, 2u}) {
    EXPECT_EQ(ValidityOf(table, spec, row).from, CivilDay::Past());
    EXPECT_EQ(ValidityOf(table, spec, row).to, CivilDay::Future());
  }
}

TEST(IsSetAside, OnlyByThatWord) {
  const TableSpec& spec = RegionSchema().spec();
  const CsvTable table =
      Regions("A,,r,applies,,,,s,\nA,,r,set_aside,,,,s,\nA,,r,,,,,s,\n");
  EXPECT_FALSE(IsSetAside(table, spec, 0));
  EXPECT_TRUE(IsSetAside(table, spec, 1));
  EXPECT_FALSE(IsSetAside(table, spec, 2));
}

}  // namespace
}  // namespace landed::data
