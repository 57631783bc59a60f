#include "proof/comparison.h"

#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"

namespace landed::proof {
namespace {

class ComparisonTest : public testing::Test {
 protected:
  // What was found, of the first example of merchant bazaar.
  std::vector<std::string> Messages() const {
    std::vector<std::string> messages;
    for (const data::Finding& finding : findings_.Sorted()) {
      messages.push_back(data::ToString(finding));
    }
    return messages;
  }

  data::Findings findings_;
  const data::TableSet set_ = data::ReadTableSet(
      support::FakeDataRoot(), "merchants/bazaar", "1", &findings_);
  Comparison comparison_{set_, data::TableKind::kExamples, 2, &findings_};
};

TEST_F(ComparisonTest, WhatIsSaidOrNotAskedForIsFine) {
  comparison_.Expect("tax", "free", "free");
  comparison_.Expect("tax", "", "free");
  comparison_.Expect("tax", "", "");
  EXPECT_TRUE(findings_.empty());
}

TEST_F(ComparisonTest, ADifferenceIsToldAtItsCell) {
  comparison_.Expect("region", "far", "near", " by pigeon");
  comparison_.Expect("destination", "XB", "");
  EXPECT_EQ(Messages(),
            (std::vector<std::string>{
                "tables/merchants/bazaar/1/examples.csv:2:8: failing-example: "
                "destination: nothing came out, not XB: mend the tables or the "
                "example",
                "tables/merchants/bazaar/1/examples.csv:2:56: failing-example: "
                "region: near came out by pigeon, not far: mend the tables or "
                "the example"}));
}

}  // namespace
}  // namespace landed::proof
