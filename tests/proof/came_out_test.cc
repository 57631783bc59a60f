#include "proof/came_out.h"

#include "calc/tax.h"
#include "calc/totals.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "units/amount.h"
#include "units/code.h"

namespace landed::proof {
namespace {

// Of merchant bazaar, in Kuwaiti dinars.
class CameOut : public testing::Test {
 protected:
  CameOut() {
    quote_.order.merchant = release_->FindMerchant("bazaar");
    quote_.order.currency = *CurrencyCode::Parse("KWD");
    quote_.order.currency_digits = 3;
  }

  std::shared_ptr<const data::Release> release_ = support::LoadFakeRelease();
  calc::Quote quote_;
  calc::Option option_;
};

TEST_F(CameOut, ProblemsByTheirFields) {
  calc::Problems problems;
  EXPECT_EQ(FieldsOf(problems), "");
  problems.Add("b", "one");
  problems.Add("a", "two");
  problems.Add("b", "three");
  EXPECT_EQ(FieldsOf(problems), "b a");
  EXPECT_EQ(SentenceOf(problems), "b: one; a: two; b: three");
}

TEST_F(CameOut, Shipping) {
  EXPECT_EQ(ShippingOf(quote_, option_), "not_published");
  option_.shipping.state = data::PriceState::kFree;
  EXPECT_EQ(ShippingOf(quote_, option_), "free");
  option_.shipping.state = data::PriceState::kCharged;
  option_.shipping.amount = Amount(5250);
  EXPECT_EQ(ShippingOf(quote_, option_), "5.250 KWD");
}

TEST_F(CameOut, Tax) {
  using calc::Applicability;
  const std::pair<Applicability, const char*> words[] = {
      {Applicability::kCollected, "not_known"},
      {Applicability::kNotCollected, "not_collected"},
      {Applicability::kExempt, "exempt"},
      {Applicability::kZeroRated, "zero_rated"},
      {Applicability::kNotPublished, "not_published"},
      {Applicability::kNoData, "no_data"},
  };
  for (const auto& [applicability, word] : words) {
    option_.tax.applicability = applicability;
    EXPECT_EQ(TaxOf(quote_, option_), word);
  }
  option_.tax.applicability = Applicability::kCollected;
  option_.tax.known = true;
  option_.tax.tax = Amount(7);
  EXPECT_EQ(TaxOf(quote_, option_), "0.007 KWD");
}

TEST_F(CameOut, Ranges) {
  EXPECT_EQ(RangeOf({}), "not_published");
  EXPECT_EQ(RangeOf({true, 0, 2, data::DayUnit::kCalendarDay}),
            "0..2 calendar_day");
}

TEST_F(CameOut, WhatIsDue) {
  option_.totals.missing_at_checkout = calc::kTaxPart;
  EXPECT_EQ(CheckoutOf(quote_, option_), "not_known");
  option_.totals.missing_at_checkout = calc::kNoPart;
  option_.totals.due_at_checkout = Amount(1234);
  EXPECT_EQ(CheckoutOf(quote_, option_), "1.234 KWD");
  option_.duty.payer = data::DutyPayer::kMerchant;
  EXPECT_EQ(PayerOf(option_), "merchant");
}

TEST_F(CameOut, RegionServiceAndTerms) {
  EXPECT_EQ(RegionOf(quote_), "");
  EXPECT_EQ(ServiceOf(quote_), "ask_merchant");
  EXPECT_EQ(TermOf(quote_, "returns"), "");
  quote_.terms.push_back(&quote_.order.merchant->terms[0]);
  EXPECT_EQ(TermOf(quote_, "returns"), "refused");
  EXPECT_EQ(TermOf(quote_, "po_box"), "");
}

}  // namespace
}  // namespace landed::proof
