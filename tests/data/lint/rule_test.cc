#include "data/lint/rule.h"

#include "data/schema/catalog.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"

namespace landed::data {
namespace {

class LintInputTest : public testing::Test {
 protected:
  TableSet Read(absl::string_view id) {
    return ReadTableSet(support::FakeDataRoot(), id, "1", &findings_);
  }

  Findings findings_;
};

TEST_F(LintInputTest, AMerchantIsCheckedAgainstTheReferenceSet) {
  const TableSet reference = Read("reference");
  const TableSet acme = Read("merchants/acme");
  const LintInput input{acme, reference};
  EXPECT_EQ(input.table(TableKind::kDuties), acme.table(TableKind::kDuties));
  EXPECT_EQ(input.table(TableKind::kCountries),
            reference.table(TableKind::kCountries));
  EXPECT_NE(input.table(TableKind::kCountries), nullptr);
  EXPECT_EQ(input.kinds(), KindsOf(SetKind::kMerchant));
}

TEST_F(LintInputTest, TheReferenceSetIsCheckedAgainstItself) {
  const TableSet reference = Read("reference");
  const LintInput input{reference, reference};
  EXPECT_EQ(input.kinds(), KindsOf(SetKind::kReference));
  EXPECT_NE(input.table(TableKind::kCountries), nullptr);
  EXPECT_EQ(input.table(TableKind::kDuties), nullptr);
}

}  // namespace
}  // namespace landed::data
