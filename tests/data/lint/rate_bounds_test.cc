#include "data/lint/rate_bounds.h"

#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kReference[] = "reference";
constexpr char kAcme[] = "merchants/acme";

TEST(RateBounds, AcceptsTheFakeTables) {
  ExpectNothingInFakeTables(LintRateBounds);
}

TEST(RateBounds, ARate) {
  ExpectFindings(LintRateBounds,
                 {{kReference, {{"us_sales_tax.csv", "0.105", "0.25"}}, {}},
                  {kReference,
                   {{"us_sales_tax.csv", "0.105", "0.250000001"}},
                   {"us_sales_tax.csv:8:4: rate-bounds: rate: 0.250000001 is "
                    "over 0.25, more than any sales tax: mend it"}},
                  {kReference,
                   {{"ca_sales_tax.csv", "0.13", "1.3"}},
                   {"ca_sales_tax.csv:2:16: rate-bounds: rate: 1.3 is over "
                    "0.25, more than any sales tax: mend it"}}});
}

TEST(RateBounds, ATime) {
  ExpectFindings(
      LintRateBounds,
      {{kAcme, {{"transit.csv", "1,2,week", "1,57,week"}}, {}},
       {kAcme,
        {{"transit.csv", "1,2,week", "1,58,week"}},
        {"transit.csv:11:27: rate-bounds: max: 58 weeks are over 400 days: "
         "mend it"}},
       {kAcme,
        {{"processing.csv", "1,2,working_day", "1,400,working_day"}},
        {}},
       {kAcme,
        {{"processing.csv", "14,21,calendar_day", "401,2100,calendar_day"}},
        {"processing.csv:10:30: rate-bounds: min: 401 days are over 400 days: "
         "mend it",
         "processing.csv:10:34: rate-bounds: max: 2100 days are over 400 days: "
         "mend it"}}});
}

TEST(RateBounds, APrice) {
  ExpectFindings(
      LintRateBounds,
      {{kAcme, {{"shipping_prices.csv", "30.00,USD", "100000.00,USD"}}, {}},
       {kAcme, {{"shipping_prices.csv", "30.00,USD", "10000000,JPY"}}, {}},
       {kAcme,
        {{"shipping_prices.csv", "30.00,USD", "100000.01,USD"}},
        {"shipping_prices.csv:2:24: rate-bounds: amount: 100000.01 is over "
         "100000.00, more than shipping costs: mend it"}},
       {kAcme,
        {{"shipping_prices.csv", "30.00,USD", "10000001,JPY"}},
        {"shipping_prices.csv:2:24: rate-bounds: amount: 10000001 is over "
         "10000000, more than shipping costs: mend it"}}});
}

// What cannot be read is told where it is read.
TEST(RateBounds, SaysNothingOfWhatIsNoNumber) {
  ExpectFindings(
      LintRateBounds,
      {{kReference, {{"us_sales_tax.csv", "0.105", "105 %"}}, {}},
       {kAcme, {{"transit.csv", "1,2,week", "1,99999,week"}}, {}},
       {kAcme, {{"shipping_prices.csv", "30.00,USD", "1e9,USD"}}, {}}});
}

}  // namespace
}  // namespace landed::data
