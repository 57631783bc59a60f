#include "cli/text/comparison_page.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace landed::cli {
namespace {

void AddCell(const char* column, const char* value,
             google::protobuf::RepeatedPtrField<v1::Cell>* cells) {
  v1::Cell* cell = cells->Add();
  cell->set_column(column);
  cell->set_value(value);
}

v1::CompareReleasesResponse OneToTwo() {
  v1::CompareReleasesResponse comparison;
  comparison.set_from("one");
  comparison.set_to("two");
  return comparison;
}

v1::RowChange* AddChange(v1::RowChange::Kind kind, const char* table,
                         v1::CompareReleasesResponse* comparison) {
  v1::RowChange* change = comparison->add_changes();
  change->set_kind(kind);
  change->set_table(table);
  if (kind != v1::RowChange::ADDED) change->set_line_before(3);
  if (kind != v1::RowChange::REMOVED) change->set_line_after(4);
  return change;
}

TEST(ComparisonPage, NothingDiffers) {
  EXPECT_EQ(ComparisonPage(OneToTwo()), "one to two: every row is the same\n");
}

TEST(ComparisonPage, EachKindOfChangeByTable) {
  v1::CompareReleasesResponse comparison = OneToTwo();
  comparison.add_merchants("acme");
  v1::RowChange* added =
      AddChange(v1::RowChange::ADDED, "merchants/acme/transit", &comparison);
  AddCell("method", "standard", added->mutable_key());
  AddCell("region", "", added->mutable_key());
  AddCell("standing", "set_aside", added->mutable_key());
  AddCell("valid_from", "2026-12-01", added->mutable_key());
  AddCell("min_days", "2", added->mutable_after());
  AddCell("notice", "", added->mutable_after());
  v1::RowChange* removed =
      AddChange(v1::RowChange::REMOVED, "merchants/acme/transit", &comparison);
  AddCell("method", "express", removed->mutable_key());
  AddCell("min_days", "1", removed->mutable_before());
  v1::RowChange* changed =
      AddChange(v1::RowChange::CHANGED, "merchants/acme/merchant", &comparison);
  AddCell("website", "", changed->mutable_before());
  AddCell("website", "acme.example", changed->mutable_after());
  EXPECT_EQ(
      ComparisonPage(comparison),
      absl::StrCat("one to two", std::string(53, ' '),
                   "1 added, 1 removed, 1 changed\n", std::string(92, '='),
                   R"(
Quotes may change for acme.

merchants/acme/transit
  added    standard / any, set aside, from 2026-12-01 [line 4]
    min_days  2
  removed  express [line 3]
    min_days  1

merchants/acme/merchant
  changed  the row [line 4, was 3]
    website  (empty) -> acme.example
)"));
}

TEST(ComparisonPage, CountsMerchantsThatNobodyWouldReadThrough) {
  v1::CompareReleasesResponse comparison = OneToTwo();
  AddChange(v1::RowChange::ADDED, "reference/places", &comparison);
  EXPECT_TRUE(absl::StrContains(ComparisonPage(comparison),
                                "No merchant's quotes can change.\n"));
  for (int i = 0; i < 20; ++i) comparison.add_merchants(absl::StrCat("m", i));
  EXPECT_TRUE(absl::StrContains(ComparisonPage(comparison), "m19.\n"));
  comparison.add_merchants("m20");
  comparison.add_merchants("m21");
  EXPECT_TRUE(
      absl::StrContains(ComparisonPage(comparison), "m19 and 2 others.\n"));
}

}  // namespace
}  // namespace landed::cli
