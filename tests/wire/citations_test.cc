#include "wire/citations.h"

#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"

namespace landed::wire {
namespace {

using data::TableKind;

class CitationsTest : public testing::Test {
 protected:
  const data::Release& release_ = *support::LoadFakeRelease();
  google::protobuf::RepeatedPtrField<v1::Citation> list_;
  google::protobuf::RepeatedField<int32_t> indexes_;
};

TEST_F(CitationsTest, SayWhereAFigureWasRead) {
  Citations citations(release_, release_.FindMerchant("acme"), &list_);
  citations.Cite({TableKind::kTaxRegistrations, 8}, &indexes_);
  ASSERT_EQ(list_.size(), 1);
  EXPECT_EQ(list_[0].ShortDebugString(),
            "release: \"one\" "
            "table: \"merchants/acme/1/tax_registrations\" "
            "file: \"tables/merchants/acme/1/tax_registrations.csv\" "
            "line: 8 source: \"page.tax\" document: \"Acme: Sales tax\" "
            "words: \"We collect in the states listed.\" strength: MERCHANT "
            "read_on { year: 2026 month: 1 day: 15 } "
            "valid_from { year: 2026 month: 1 day: 1 }");
}

TEST_F(CitationsTest, AnOpenEndIsAbsent) {
  Citations citations(release_, release_.FindMerchant("acme"), &list_);
  citations.Cite({TableKind::kUsSalesTax, 3}, &indexes_);  // until July
  citations.Cite({TableKind::kUsSalesTax, 4}, &indexes_);  // from July
  citations.Cite({TableKind::kUsSalesTax, 5}, &indexes_);
  EXPECT_FALSE(list_[0].has_valid_from());
  EXPECT_EQ(list_[0].valid_to().month(), 7);
  EXPECT_EQ(list_[1].valid_from().month(), 7);
  EXPECT_FALSE(list_[1].has_valid_to());
  EXPECT_FALSE(list_[2].has_valid_from() || list_[2].has_valid_to());
  EXPECT_EQ(list_[2].table(), "reference/1/us_sales_tax");
}

TEST_F(CitationsTest, ARowIsCitedOnce) {
  Citations citations(release_, release_.FindMerchant("acme"), &list_);
  citations.Cite({TableKind::kTransit, 2}, &indexes_);
  citations.Cite({TableKind::kTransit, 3}, &indexes_);
  citations.Cite({TableKind::kTransit, 2}, &indexes_);
  EXPECT_EQ(list_.size(), 2);
  ASSERT_EQ(indexes_.size(), 2);
  EXPECT_EQ(indexes_[0], 0);
  EXPECT_EQ(indexes_[1], 1);
  google::protobuf::RepeatedField<int32_t> other;
  citations.Cite({TableKind::kTransit, 3}, &other);
  EXPECT_EQ(list_.size(), 2);
  ASSERT_EQ(other.size(), 1);
  EXPECT_EQ(other[0], 1);
}

TEST_F(CitationsTest, NoRowIsNoCitation) {
  Citations citations(release_, nullptr, &list_);
  citations.Cite({}, &indexes_);
  // A merchant's row without a merchant.
  citations.Cite({TableKind::kTransit, 2}, &indexes_);
  EXPECT_TRUE(list_.empty());
  EXPECT_TRUE(indexes_.empty());
  citations.Cite({TableKind::kCountries, 2}, &indexes_);
  EXPECT_EQ(list_.size(), 1);
}

TEST_F(CitationsTest, WordsAreThoseOfTheSource) {
  const Citations citations(release_, release_.FindMerchant("acme"), &list_);
  EXPECT_EQ(citations.WordsOf({TableKind::kDuties, 2}),
            "You pay duty in Alpha; we pay it in Canada.");
  EXPECT_EQ(citations.WordsOf({TableKind::kDuties, 99}), "");
  EXPECT_EQ(citations.WordsOf({}), "");
  const Citations without(release_, nullptr, &list_);
  EXPECT_EQ(without.WordsOf({TableKind::kDuties, 2}), "");
  EXPECT_EQ(without.WordsOf({TableKind::kUsSalesTax, 2}),
            "Tax rates of the fake states.");
}

}  // namespace
}  // namespace landed::wire
