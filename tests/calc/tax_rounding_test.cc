// Tax to the cent: published examples, half-cents, prices that include tax.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "calc/tax.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"

namespace landed::calc {
namespace {

std::shared_ptr<const data::Release> WithRate(const std::string& rate) {
  return EditedRelease({{"reference/1/us_sales_tax.csv", "NY,0.05,",
                         absl::StrCat("NY,", rate, ",")}});
}

Tax TaxOn(const TestOrder& order, const data::Release& release,
          int64_t shipping = 0) {
  const Prepared prepared = Prepare(order, release);
  ShippingPrice price;
  price.state = data::PriceState::kCharged;
  price.amount = Amount(shipping);
  Notices notices;
  return AssessTax(*release.reference, prepared.order, prepared.to, price,
                   &notices);
}

TestOrder Including(const char* state, const char* price) {
  TestOrder order = OrderTo(*state == 'Q' ? "CA" : "US", state);
  order.items = {ItemOf(price)};
  order.items[0].price_includes_tax = true;
  return order;
}

struct Example {
  const char* rate;
  const char* price;
  int64_t tax;  // cents
};

void Expect(const std::vector<Example>& examples) {
  for (const Example& e : examples) {
    TestOrder order = OrderTo("US", "NY");
    order.items = {ItemOf(e.price)};
    EXPECT_EQ(TaxOn(order, *WithRate(e.rate)).tax.minor(), e.tax)
        << e.price << " at " << e.rate;
  }
}

// Streamlined Sales and Use Tax Agreement, section 324: carried to the third
// decimal place, and rounded up to the next cent whenever that is greater than
// four.
TEST(TaxRoundingTest, TheThirdDecimalDecides) {
  Expect({
      {"0.0625", "0.07", 0},  // 0.004375
      {"0.0625", "0.08", 1},  // 0.005
      {"0.05", "0.09", 0},    // 0.0045: the third decimal is four
      {"0.05", "0.10", 1},    // 0.005
      {"0.05", "0.30", 2},    // 0.015: not to the even cent, which is 0.02 too
      {"0.05", "0.50", 3},    // 0.025: to the even cent it would be 0.02
      {"0.05", "0.49", 2},    // 0.0245
      {"0.06875", "19.99", 137},  // 1.3743125
      {"0.06875", "1.00", 7},     // 0.06875
      {"0.0725", "9.99", 72},     // 0.724275
      {"0.06625", "2.00", 13},    // 0.1325
      {"0.06625", "4.00", 27},    // 0.265
  });
}

// Texas Tax Code, section 151.051: 6.25 percent of the sales price; and the
// rates of other states on a round sum.
TEST(TaxRoundingTest, StatutoryRatesOnAHundredDollars) {
  Expect({
      {"0.0625", "100.00", 625},
      {"0.0725", "100.00", 725},
      {"0.06875", "100.00", 688},  // Minnesota: 6.875 is half a cent
      {"0.06625", "100.00", 663},  // New Jersey: 6.625 as well
      {"0.04225", "100.00", 423},  // Missouri
      {"0.04875", "100.00", 488},  // New Mexico
      {"0", "100.00", 0},
  });
}

TEST(TaxRoundingTest, TheSumOfTheGoodsIsRoundedNotEachItem) {
  // Ten times 0.005 would be ten cents; 1.00 at 5 % is five.
  TestOrder order = OrderTo("US", "NY");
  order.items = {ItemOf("0.10", 10)};
  EXPECT_EQ(TaxOn(order, *WithRate("0.05")).tax, Amount(5));
  order.items.assign(10, ItemOf("0.10"));
  EXPECT_EQ(TaxOn(order, *WithRate("0.05")).tax, Amount(5));
}

TEST(TaxRoundingTest, TheGreatestSums) {
  TestOrder order = OrderTo("US", "NY");
  order.items = {ItemOf("10000000000000.00")};
  const Tax tax = TaxOn(order, *WithRate("10"), 1'000'000'000'000'000);
  EXPECT_EQ(tax.tax, Amount(20'000'000'000'000'000));
}

// A price that includes tax at rate r contains r / (1 + r) of it: of 119.00 at
// 19 %, 19.00.
TEST(TaxRoundingTest, WhatAPriceIncludes) {
  const struct {
    const char* rate;
    const char* price;
    int64_t tax;
  } kCases[] = {
      {"0.19", "119.00", 1'900}, {"0.2", "120.00", 2'000},
      {"0.19", "1.00", 16},  // 0.1597
      {"0.19", "0.01", 0},   // the net rounds to 0.01
      {"0.19", "0.03", 0},   // 0.0252 -> 0.03
      {"0.19", "0.04", 1},   // 0.0336 -> 0.03
      {"0.05", "0.63", 3},   // 0.60 exactly
      {"1", "0.01", 0},      // half a cent of net goes up
      {"0", "100.00", 0},
  };
  for (const auto& c : kCases) {
    const Tax tax = TaxOn(Including("NY", c.price), *WithRate(c.rate));
    EXPECT_EQ(tax.tax.minor(), c.tax) << c.price << " at " << c.rate;
    EXPECT_EQ(tax.included, tax.tax);
    ASSERT_EQ(tax.line_count, 1);
    EXPECT_EQ(tax.lines[0].tax, tax.tax);
  }
}

// Taxes in one price: the lines add up to what it contains, though each was
// rounded on its own.
TEST(TaxRoundingTest, LinesOfAnInclusivePriceAddUp) {
  const auto release = WithRate("0.05");
  const struct {
    const char* price;
    int64_t included;
    int64_t gst;
    int64_t qst;
  } kCases[] = {
      {"114.98", 1'498, 500, 998},
      {"0.11", 1, 0, 1},  // 0.005 and 0.009975 of 0.10 would be two cents
      {"0.01", 0, 0, 0},
      {"0.04", 1, 1, 0},  // 0.0015 and 0.0030 of 0.03 would be none
  };
  for (const auto& c : kCases) {
    const Tax tax = TaxOn(Including("QC", c.price), *release);
    EXPECT_EQ(tax.included.minor(), c.included) << c.price;
    EXPECT_EQ(tax.tax, tax.included);
    ASSERT_EQ(tax.line_count, 2);
    EXPECT_EQ(tax.lines[0].tax.minor(), c.gst) << c.price;
    EXPECT_EQ(tax.lines[1].tax.minor(), c.qst) << c.price;
  }
}

TEST(TaxRoundingTest, GoodsWithAndWithoutTaxAndShippingTogether) {
  // 119.00 contains 19.00; 50.00 and 10.00 of shipping come with 11.40 more.
  TestOrder order = Including("NY", "119.00");
  order.items.push_back(ItemOf("50.00"));
  const Tax tax = TaxOn(order, *WithRate("0.19"), 1'000);
  EXPECT_EQ(tax.included, Amount(1'900));
  EXPECT_EQ(tax.tax, Amount(3'040));
  EXPECT_EQ(tax.lines[0].taxable, Amount(16'000));
}

}  // namespace
}  // namespace landed::calc
