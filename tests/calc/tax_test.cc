#include "calc/tax.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

constexpr char kCaRates[] = "reference/1/ca_sales_tax.csv";

struct Assessed {
  Tax tax;
  Notices notices;
};

Assessed Assess(const TestOrder& order, const ShippingPrice& shipping,
                const data::Release& release = *support::LoadFakeRelease()) {
  const Prepared prepared = Prepare(order, release);
  Assessed assessed;
  assessed.tax = AssessTax(*release.reference, prepared.order, prepared.to,
                           shipping, &assessed.notices);
  return assessed;
}

ShippingPrice Charged(int64_t minor) {
  ShippingPrice price;
  price.state =
      minor == 0 ? data::PriceState::kFree : data::PriceState::kCharged;
  price.amount = Amount(minor);
  return price;
}

TestOrder Priced(const char* state, const char* price,
                 bool includes_tax = false) {
  TestOrder order = OrderTo("US", state);
  order.items = {ItemOf(price)};
  order.items[0].price_includes_tax = includes_tax;
  return order;
}

// "taxable tax" of each line that is levied.
std::vector<std::string> LinesOf(const Tax& tax) {
  std::vector<std::string> lines;
  for (size_t i = 0; i < tax.line_count; ++i) {
    if (!tax.lines[i].row->rate.levied) continue;
    lines.push_back(absl::StrCat(tax.lines[i].taxable.minor(), " ",
                                 tax.lines[i].tax.minor()));
  }
  return lines;
}

struct Case {
  const char* merchant;
  const char* country;
  const char* state;
  bool exempt;
  Applicability applicability;
  TaxReason reason;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.merchant << " " << c.country << c.state;
}

class ApplicabilityTest : public testing::TestWithParam<Case> {};

TEST_P(ApplicabilityTest, IsAnAnswerOfItsOwn) {
  const Case& c = GetParam();
  TestOrder order = OrderTo(c.country, c.state);
  order.order.merchant = c.merchant;
  if (c.exempt) order.order.exemption_certificate = "E-1";
  const Tax tax = Assess(order, Charged(0)).tax;
  EXPECT_EQ(tax.applicability, c.applicability);
  EXPECT_EQ(tax.reason, c.reason);
  const bool known = c.applicability != Applicability::kNotPublished &&
                     c.applicability != Applicability::kNoData;
  EXPECT_EQ(tax.known, known);
  EXPECT_EQ(!tax.tax.zero(), c.applicability == Applicability::kCollected);
  EXPECT_EQ(tax.included, Amount());
  EXPECT_NE(tax.registration == nullptr,
            tax.reason != TaxReason::kDestinationUnclear);
}

using A = Applicability;
using R = TaxReason;

INSTANTIATE_TEST_SUITE_P(
    All, ApplicabilityTest,
    testing::Values(
        Case{"acme", "US", "NY", false, A::kCollected, R::kRegistered},
        Case{"acme", "CA", "QC", false, A::kCollected, R::kRegistered},
        // Registered since January 2026.
        Case{"acme", "US", "CT", false, A::kCollected, R::kRegistered},
        Case{"acme", "US", "NH", false, A::kZeroRated, R::kRegistered},
        // Registered where nothing is levied.
        Case{"acme", "US", "OR", false, A::kNotCollected, R::kNoTaxLevied},
        Case{"acme", "XB", "", false, A::kNotCollected, R::kNotRegistered},
        Case{"bazaar", "US", "NY", false, A::kNotCollected, R::kNotRegistered},
        // Of the region without its state: nothing depends on it.
        Case{"bazaar", "US", "", false, A::kNotCollected, R::kNotRegistered},
        Case{"acme", "US", "NY", true, A::kExempt, R::kExemptionCertificate},
        Case{"acme", "XB", "", true, A::kNotCollected, R::kNotRegistered},
        Case{"acme", "XA", "", false, A::kNotPublished,
             R::kRegistrationNotPublished},
        Case{"acme", "XA", "", true, A::kNotPublished,
             R::kRegistrationNotPublished},
        Case{"bazaar", "XB", "", false, A::kNotPublished,
             R::kRegistrationNotPublished},
        Case{"acme", "US", "AP", false, A::kNotPublished,
             R::kRegistrationNotPublished},
        Case{"acme", "US", "", false, A::kNoData, R::kDestinationUnclear},
        Case{"acme", "CA", "", false, A::kNoData, R::kDestinationUnclear},
        // Puerto Rico's registration, however it is written.
        Case{"acme", "US", "PR", false, A::kCollected, R::kRegistered},
        Case{"acme", "PR", "", false, A::kCollected, R::kRegistered}));

TEST(TaxTest, WithoutARateThereIsNoData) {
  // The shop says that it collects in XB; the tables know no tax there.
  const auto release =
      EditedRelease({{"merchants/acme/1/tax_registrations.csv",
                      "far,,not_collected", "far,,collected"}});
  const Assessed found = Assess(OrderTo("XB"), Charged(0), *release);
  EXPECT_EQ(found.tax.applicability, Applicability::kNoData);
  EXPECT_EQ(found.tax.reason, TaxReason::kRateUnknown);
  EXPECT_FALSE(found.tax.known);
}

TEST(TaxTest, WithoutAStateOrARegistrationByStateTheRateIsUnclear) {
  const auto release =
      EditedRelease({{"merchants/bazaar/1/tax_registrations.csv",
                      "abroad,,not_collected", "abroad,,collected"}});
  TestOrder order = OrderTo("US");
  order.order.merchant = "bazaar";
  const Assessed found = Assess(order, Charged(0), *release);
  EXPECT_EQ(found.tax.applicability, Applicability::kNoData);
  EXPECT_EQ(found.tax.reason, TaxReason::kDestinationUnclear);
}

TEST(TaxTest, MilitaryPostHasNoTax) {
  const auto release =
      EditedRelease({{"merchants/bazaar/1/tax_registrations.csv",
                      "abroad,,not_collected", "abroad,,collected"}});
  TestOrder order = OrderTo("US", "AP", "96201");
  order.order.merchant = "bazaar";
  const Assessed found = Assess(order, Charged(500), *release);
  EXPECT_EQ(found.tax.applicability, Applicability::kNotCollected);
  EXPECT_EQ(found.tax.reason, TaxReason::kNoTaxLevied);
  EXPECT_FALSE(Has(found.notices, NoticeCode::kShippingTaxGeneral));
}

TEST(TaxTest, ARateChangesOnTheLocalDate) {
  // Connecticut: 6 % until the end of 30 June 2026, 6.5 % from 1 July.
  const struct {
    const char* time;
    int64_t tax;
  } kCases[] = {
      {"2026-06-30T12:00:00Z", 600},
      {"2026-07-01T03:59:59Z", 600},
      {"2026-07-01T04:00:00Z", 650},
      {"2026-07-01T12:00:00Z", 650},
  };
  for (const auto& c : kCases) {
    TestOrder order = Priced("CT", "100.00");
    order.order.placed_at = At(c.time);
    EXPECT_EQ(Assess(order, Charged(0)).tax.tax.minor(), c.tax) << c.time;
  }
}

TEST(TaxTest, ARegistrationBeginsOnTheLocalDate) {
  for (const auto& [time, applicability] :
       {std::pair("2026-01-01T04:59:59Z", A::kNotCollected),
        std::pair("2026-01-01T05:00:00Z", A::kCollected)}) {
    TestOrder order = Priced("CT", "100.00");
    order.order.placed_at = At(time);
    EXPECT_EQ(Assess(order, Charged(0)).tax.applicability, applicability)
        << time;
  }
}

// A price, and tax on shipping of 10.00 under the state's rule.
TEST(TaxTest, ShippingIsTaxedByTheStatesRule) {
  const struct {
    const char* state;
    bool separately;
    const char* line;
  } kCases[] = {
      {"NY", true, "11000 550"},  // taxable
      {"NY", false, "11000 550"},
      {"CT", true, "10000 600"},  // exempt where stated apart
      {"CT", false, "11000 660"},
  };
  for (const auto& c : kCases) {
    TestOrder order = Priced(c.state, "100.00");
    order.order.shipping = ShippingTerms();
    order.order.shipping->charge = MoneyOf("10.00");
    order.order.shipping->separately_stated = c.separately;
    const Assessed found = Assess(order, Charged(1'000));
    EXPECT_EQ(LinesOf(found.tax), std::vector<std::string>{c.line}) << c.state;
    EXPECT_TRUE(Has(found.notices, NoticeCode::kShippingTaxGeneral));
    EXPECT_FALSE(Has(found.notices, NoticeCode::kTaxOnShippingUnknown));
  }
}

TEST(TaxTest, FreeShippingBringsNoQuestionOfTax) {
  const Assessed found = Assess(Priced("NY", "100.00"), Charged(0));
  EXPECT_EQ(LinesOf(found.tax), std::vector<std::string>{"10000 500"});
  EXPECT_FALSE(Has(found.notices, NoticeCode::kShippingTaxGeneral));
  EXPECT_FALSE(Has(found.notices, NoticeCode::kTaxOnShippingUnknown));
}

TEST(TaxTest, ShippingOfUnknownPriceIsANoticeWhereItWouldBeTaxed) {
  const Assessed taxed = Assess(Priced("NY", "100.00"), ShippingPrice());
  EXPECT_FALSE(taxed.tax.known);
  EXPECT_EQ(taxed.tax.applicability, Applicability::kCollected);
  EXPECT_EQ(taxed.tax.reason, TaxReason::kShippingUnknown);
  EXPECT_EQ(LinesOf(taxed.tax), std::vector<std::string>{"10000 500"});
  EXPECT_TRUE(Has(taxed.notices, NoticeCode::kTaxOnShippingUnknown));
  const Assessed exempt = Assess(Priced("CT", "100.00"), ShippingPrice());
  EXPECT_EQ(exempt.tax.tax, Amount(600));
  EXPECT_TRUE(exempt.tax.known);
  EXPECT_FALSE(Has(exempt.notices, NoticeCode::kTaxOnShippingUnknown));
  // A rate of zero on whatever it is, is zero.
  const Assessed zero = Assess(Priced("NH", "100.00"), ShippingPrice());
  EXPECT_TRUE(zero.tax.known);
  EXPECT_EQ(zero.tax.applicability, Applicability::kZeroRated);
  EXPECT_FALSE(Has(zero.notices, NoticeCode::kTaxOnShippingUnknown));
}

TEST(TaxTest, AnExemptBuyerIsToldThatPricesIncludeTax) {
  for (const bool includes : {false, true}) {
    TestOrder order = Priced("NY", "105.00", includes);
    order.order.exemption_certificate = "E-1";
    const Assessed found = Assess(order, Charged(0));
    EXPECT_EQ(found.tax.applicability, Applicability::kExempt);
    EXPECT_EQ(Has(found.notices, NoticeCode::kExemptPriceKept), includes);
  }
  // Who is not exempt is told nothing.
  EXPECT_FALSE(Has(Assess(Priced("NY", "105.00", true), Charged(0)).notices,
                   NoticeCode::kExemptPriceKept));
}

TEST(TaxTest, EachTaxOfAPlaceIsALineRoundedOnItsOwn) {
  // Quebec: GST 5 % and QST 9.975 %, both on the price: 0.50 -> 0.025 -> 0.03
  // and 0.049875 -> 0.05.
  const struct {
    const char* price;
    std::vector<std::string> lines;
    int64_t tax;
  } kCases[] = {
      {"100.00", {"10000 500", "10000 998"}, 1'498},
      {"0.50", {"50 3", "50 5"}, 8},
      {"0.05", {"5 0", "5 0"}, 0},
      {"0.10", {"10 1", "10 1"}, 2},
  };
  for (const auto& c : kCases) {
    TestOrder order = OrderTo("CA", "QC");
    order.items = {ItemOf(c.price)};
    const Assessed found = Assess(order, Charged(0));
    EXPECT_EQ(LinesOf(found.tax), c.lines) << c.price;
    EXPECT_EQ(found.tax.tax.minor(), c.tax) << c.price;
    EXPECT_FALSE(found.tax.estimate);
  }
}

TEST(TaxTest, ATaxThatIsNotLevied) {
  const std::string hst = "ON,HST,country,0.13,,,fake.gazette,";
  // Beside one that is, it has no say, wherever it stands.
  const auto beside = EditedRelease(
      {{kCaRates, hst, "ON,GST,country,none,,,fake.gazette,\n" + hst}});
  TestOrder order = OrderTo("CA", "ON");
  order.items[0].price_includes_tax = true;
  const Tax tax = Assess(order, Charged(0), *beside).tax;
  EXPECT_EQ(tax.applicability, Applicability::kCollected);
  EXPECT_EQ(LinesOf(tax), std::vector<std::string>{"8850 1150"});
  // Alone, it is the answer; so are two.
  const auto alone = EditedRelease({{kCaRates, hst,
                                     "ON,GST,country,none,,,fake.gazette,\n"
                                     "ON,HST,country,none,,,fake.gazette,"}});
  const Tax none = Assess(order, Charged(700), *alone).tax;
  EXPECT_EQ(none.applicability, Applicability::kNotCollected);
  EXPECT_EQ(none.reason, TaxReason::kNoTaxLevied);
  EXPECT_TRUE(LinesOf(none).empty());
}

TEST(TaxTest, NoticesSayWhatTheEstimateLeavesOut) {
  const Assessed york = Assess(Priced("NY", "1.00"), Charged(0));
  EXPECT_TRUE(york.tax.estimate);
  EXPECT_TRUE(Has(york.notices, NoticeCode::kLocalRatesExcluded));
  EXPECT_TRUE(Has(york.notices, NoticeCode::kExemptionsExcluded));
  const Assessed connecticut = Assess(Priced("CT", "1.00"), Charged(0));
  EXPECT_TRUE(connecticut.tax.estimate);
  EXPECT_FALSE(Has(connecticut.notices, NoticeCode::kLocalRatesExcluded));
  const Assessed ontario = Assess(OrderTo("CA", "ON"), Charged(0));
  EXPECT_FALSE(ontario.tax.estimate);
  EXPECT_FALSE(Has(ontario.notices, NoticeCode::kExemptionsExcluded));
}

}  // namespace
}  // namespace landed::calc
