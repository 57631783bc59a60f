#include "data/release/compile_table.h"

#include "data/schema/regions.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

TableSet Read(const std::string& root) {
  Findings ignored;
  return ReadTableSet(root, "merchants/acme", "1", &ignored);
}

TEST(CompileTable, GivesTheRowsThatApply) {
  const TableSet set = Read(support::FakeDataRoot());
  Names names;
  Findings findings;
  CitedTables cited(set, &names, &findings);
  const auto rows =
      CompileTable(set, RegionSchema(), &names, &cited, &findings);
  EXPECT_EQ(rows.size(), 9u);
  EXPECT_TRUE(findings.empty());
}

TEST(CompileTable, AMissingTableHasNoRows) {
  TableSet set = Read(support::FakeDataRoot());
  set.tables[static_cast<size_t>(TableKind::kRegions)].reset();
  Names names;
  Findings findings;
  CitedTables cited(set, &names, &findings);
  EXPECT_TRUE(
      CompileTable(set, RegionSchema(), &names, &cited, &findings).empty());
  AddCellFinding(set, TableKind::kRegions, 3, "region", "r", "m", &findings);
  EXPECT_TRUE(findings.empty());
}

// Line 3 is left out of the table, and line 4 is still line 4.
TEST(AddCellFinding, PointsAtTheCellBehindARowThatWasRefused) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  support::EditFile(dir.path(), "tables/merchants/acme/1/regions.csv",
                    "PR,,home,", "PR,,");
  const TableSet set = Read(dir.path());
  Findings findings;
  AddCellFinding(set, TableKind::kRegions, 4, "standing", "r", "m", &findings);
  ASSERT_EQ(findings.count(), 1u);
  EXPECT_EQ(ToString(findings.Sorted()[0]),
            "tables/merchants/acme/1/regions.csv:4:10: r: standing: m");
}

}  // namespace
}  // namespace landed::data
