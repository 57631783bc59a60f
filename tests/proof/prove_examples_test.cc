#include "proof/prove_examples.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/proof/proven.h"

namespace landed::proof {
namespace {

using Texts = std::vector<std::string>;

TEST(ProveExamples, AcceptsTheFakeTables) {
  for (const char* set : {"reference", "merchants/acme", "merchants/bazaar"}) {
    EXPECT_EQ(FindingsOf(ProveExamples, set, {}), Texts()) << set;
  }
}

// A change of a figure shows in the example that has it.
TEST(ProveExamples, RefusesAChangedPrice) {
  EXPECT_EQ(
      FindingsOf(ProveExamples, "merchants/acme",
                 {{"shipping_prices.csv", "standard,far,charged,60.00",
                   "standard,far,charged,60.01"}}),
      (Texts{"examples.csv:3:94: failing-example: shipping: 60.01 USD came "
             "out, not 60.00 USD: mend the tables or the example"}));
}

TEST(ProveExamples, RefusesAChangedRate) {
  EXPECT_EQ(
      FindingsOf(ProveExamples, "reference",
                 {{"us_sales_tax.csv", "CT,0.06,", "CT,0.061,"}}),
      (Texts{"address_examples.csv:2:70: failing-example: tax_rate: 0.061 came "
             "out, not 0.06: mend the tables or the example"}));
}

}  // namespace
}  // namespace landed::proof
