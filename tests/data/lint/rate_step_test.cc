#include "data/lint/rate_step.h"

#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

// Connecticut's second rate, where the first is 0.06.
LintCase Second(const char* rate, std::vector<std::string> findings) {
  return {"reference", {{"us_sales_tax.csv", "0.065", rate}}, findings};
}

TEST(RateStep, AcceptsTheFakeTables) {
  ExpectNothingInFakeTables(LintRateStep);
}

TEST(RateStep, AcceptsUpToTwoHundredths) {
  ExpectFindings(LintRateStep, {Second("0.08", {}), Second("0.04", {})});
}

TEST(RateStep, WarnsOfMore) {
  ExpectFindings(
      LintRateStep,
      {Second("0.080000001",
              {"us_sales_tax.csv:4:4: rate-step: warning: rate: from 0.06 on "
               "line 3 to 0.080000001: a slip of the decimal point?"}),
       Second("0.6",
              {"us_sales_tax.csv:4:4: rate-step: warning: rate: from 0.06 on "
               "line 3 to 0.6: a slip of the decimal point?"}),
       Second("0.006",
              {"us_sales_tax.csv:4:4: rate-step: warning: rate: from 0.06 on "
               "line 3 to 0.006: a slip of the decimal point?"})});
}

TEST(RateStep, WarnsOfMoreThanHalfOfASmallRate) {
  const Edit small = {"us_sales_tax.csv", "CT,0.06,", "CT,0.01,"};
  ExpectFindings(
      LintRateStep,
      {{"reference", {small, {"us_sales_tax.csv", "0.065", "0.015"}}, {}},
       {"reference",
        {small, {"us_sales_tax.csv", "0.065", "0.0151"}},
        {"us_sales_tax.csv:4:4: rate-step: warning: rate: from 0.01 on line 3 "
         "to 0.0151: a slip of the decimal point?"}},
       {"reference",
        {{"us_sales_tax.csv", "CT,0.06,", "CT,0,"}},
        {"us_sales_tax.csv:4:4: rate-step: warning: rate: from 0 on line 3 to "
         "0.065: a slip of the decimal point?"}}});
}

TEST(RateStep, NoneIsNoRate) {
  ExpectFindings(
      LintRateStep,
      {Second("none", {}),
       {"reference", {{"us_sales_tax.csv", "CT,0.06,", "CT,none,"}}, {}},
       Second("6.5%", {})});
}

TEST(RateStep, LooksAtRowsInTheOrderOfTheirDates) {
  const Edit rows = {"ca_sales_tax.csv", "ON,HST,country,0.13,,,",
                     "ON,HST,country,0.14,2024-01-01,2025-01-01,fake.gazette,\n"
                     "ON,HST,country,0.13,2025-01-01,,fake.gazette,\n"
                     "ON,HST,country,0.1,,2024-01-01,"};
  ExpectFindings(LintRateStep,
                 {{"reference",
                   {rows},
                   {"ca_sales_tax.csv:2:16: rate-step: warning: rate: from 0.1 "
                    "on line 4 to 0.14: a slip of the decimal point?"}}});
}

}  // namespace
}  // namespace landed::data
