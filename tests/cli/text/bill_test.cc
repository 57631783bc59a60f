#include "cli/text/bill.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"

namespace landed::cli {
namespace {

void Set(v1::Money* money, int64_t units, int32_t nanos = 0) {
  money->set_currency_code("USD");
  money->set_units(units);
  money->set_nanos(nanos);
}

void Set(v1::DayRange* range, int min, int max, v1::DayRange::Unit unit) {
  range->set_min(min);
  range->set_max(max);
  range->set_unit(unit);
}

// Everything is known.
v1::QuoteOption Known() {
  v1::QuoteOption option;
  option.set_method("standard");
  option.set_method_name("Standard");
  const auto day = v1::DayRange::WORKING_DAY;
  Set(option.mutable_delivery()->mutable_processing(), 0, 2, day);
  Set(option.mutable_delivery()->mutable_transit(), 5, 14, day);
  Set(option.mutable_delivery()->mutable_total(), 5, 16, day);
  option.mutable_shipping()->set_state(v1::ShippingCharge::CHARGED);
  Set(option.mutable_shipping()->mutable_amount(), 22);
  v1::TaxAssessment& tax = *option.mutable_tax();
  tax.set_applicability(v1::TaxAssessment::COLLECTED);
  tax.set_estimate(true);
  Set(tax.mutable_tax(), 72, 500'000'000);
  v1::TaxLine& line = *tax.add_lines();
  line.set_jurisdiction_name("California");
  line.set_name("sales tax");
  line.set_rate("0.0725");
  Set(line.mutable_taxable(), 1000);
  tax.add_citations(3);
  v1::DutyAssessment& duties = *option.mutable_duties();
  duties.set_payer(v1::DutyAssessment::NOBODY);
  duties.set_state(v1::DutyAssessment::NOT_DUE);
  v1::Totals& totals = *option.mutable_totals();
  Set(totals.mutable_items(), 1005);
  Set(totals.mutable_discount(), 5);
  Set(totals.mutable_duties(), 0);
  Set(totals.mutable_due_at_checkout(), 1094, 500'000'000);
  Set(totals.mutable_due_on_delivery(), 0);
  return option;
}

std::string TextOf(const v1::QuoteOption& option) {
  Page page;
  AddOption(option, absl::UnixEpoch(), &page);
  return page.text();
}

TEST(AddOption, PutsAmountsBelowEachOther) {
  EXPECT_EQ(TextOf(Known()), R"(
Standard (standard)
  Delivery     5 to 16 working days: up to 2 to dispatch, then 5 to 14 on the way
  Goods        1005.00 USD
  Discount       -5.00 USD
  Shipping       22.00 USD
  Tax            72.50 USD  an estimate: California sales tax 7.25 % of 1000.00 [4]
  At checkout  1094.50 USD
  Duty            0.00 USD  no customs border is crossed
  On delivery     0.00 USD
)");
}

TEST(AddOption, SaysWhatIsNotKnown) {
  v1::QuoteOption option = Known();
  option.set_carrier("Falcon");
  option.clear_delivery();
  option.mutable_shipping()->set_state(v1::ShippingCharge::NOT_PUBLISHED);
  option.mutable_shipping()->clear_amount();
  option.clear_tax();
  option.mutable_tax()->set_applicability(v1::TaxAssessment::NOT_PUBLISHED);
  option.mutable_tax()->set_reason("Who knows.");
  option.mutable_duties()->set_payer(v1::DutyAssessment::BUYER);
  option.mutable_duties()->set_terms(v1::DutyAssessment::DAP);
  option.mutable_duties()->set_state(v1::DutyAssessment::NOT_ESTIMATED);
  v1::Totals& totals = *option.mutable_totals();
  totals.clear_discount();
  totals.clear_duties();
  totals.clear_due_at_checkout();
  totals.clear_due_on_delivery();
  totals.add_missing_at_checkout(v1::Totals::SHIPPING);
  totals.add_missing_at_checkout(v1::Totals::TAX);
  totals.add_missing_on_delivery(v1::Totals::DUTIES);
  EXPECT_EQ(TextOf(option), R"(
Standard (standard; by Falcon)
  Delivery     not published
  Goods          1005.00 USD
  Shipping     not published
  Tax          not published  Who knows.
  At checkout      not known  missing: the price of shipping; the tax
  Duty         not estimated  the buyer pays (DAP)
  On delivery      not known  missing: duty, import tax and fees
)");
}

TEST(AddOption, TellsTheKindsOfNothingApart) {
  v1::QuoteOption option = Known();
  option.mutable_shipping()->set_state(v1::ShippingCharge::FREE);
  Set(option.mutable_shipping()->mutable_amount(), 0);
  option.mutable_tax()->clear_lines();
  const struct {
    v1::TaxAssessment::Applicability applicability;
    const char* words;
  } kCases[] = {
      {v1::TaxAssessment::NOT_COLLECTED, "not collected"},
      {v1::TaxAssessment::EXEMPT, "exempt"},
      {v1::TaxAssessment::ZERO_RATED, "72.50 USD"},
      {v1::TaxAssessment::DUE_AT_IMPORT, "due at import"},
      {v1::TaxAssessment::NO_DATA, "no data"},
  };
  for (const auto& [applicability, words] : kCases) {
    option.mutable_tax()->set_applicability(applicability);
    const std::string text = TextOf(option);
    EXPECT_TRUE(absl::StrContains(text, absl::StrCat(" ", words, "  ")))
        << text;
    EXPECT_TRUE(absl::StrContains(text, " free\n")) << text;
  }
}

TEST(AddOption, NamesUnitsThatDiffer) {
  v1::QuoteOption option = Known();
  option.mutable_delivery()->clear_total();
  Set(option.mutable_delivery()->mutable_processing(), 3, 5,
      v1::DayRange::WEEK);
  EXPECT_TRUE(absl::StrContains(
      TextOf(option),
      "3 to 5 weeks to dispatch, then 5 to 14 working days on the way"));
  option.mutable_delivery()->clear_transit();
  EXPECT_TRUE(absl::StrContains(
      TextOf(option),
      "3 to 5 weeks to dispatch, then a time not published on the way"));
}

TEST(AddOption, SaysWhatComesFromTheOrder) {
  v1::QuoteOption option = Known();
  option.mutable_shipping()->set_source(v1::ShippingCharge::CALLER);
  Set(option.mutable_totals()->mutable_tax_included(), 12);
  const std::string text = TextOf(option);
  EXPECT_TRUE(absl::StrContains(text, "the price that the order brought\n"));
  EXPECT_TRUE(absl::StrContains(text, "USD of it is in the prices already\n"))
      << text;
}

}  // namespace
}  // namespace landed::cli
