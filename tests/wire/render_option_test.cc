#include "wire/render_option.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/wire/requests.h"
#include "wire/answer.h"

namespace landed::wire {
namespace {

// The option of one method.
v1::QuoteOption OptionOf(const char* address, const char* method,
                         v1::Order order = v1::Order()) {
  v1::QuoteRequest request = QuoteTo(address);
  request.mutable_order()->MergeFrom(order);
  request.mutable_order()->set_shipping_method(method);
  v1::QuoteResponse response;
  const absl::Status status =
      Answer(*support::LoadFakeRelease(), Now(), request, &response);
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_EQ(response.options_size(), 1);
  return response.options_size() == 1 ? response.options(0) : v1::QuoteOption();
}

constexpr char kNewYork[] = R"("regionCode": "US", "administrativeArea": "NY")";

std::string TextOf(const v1::Money& money) {
  return absl::StrCat(money.currency_code(), " ", money.units(), " ",
                      money.nanos() / 10'000'000);
}

std::string TextOf(const v1::DayRange& range) {
  return absl::StrCat(range.min(), "-", range.max(), " ",
                      v1::DayRange::Unit_Name(range.unit()));
}

TEST(RenderOptionTest, NamesTheMethod) {
  const v1::QuoteOption express = OptionOf(kNewYork, "express");
  EXPECT_EQ(express.method(), "express");
  EXPECT_EQ(express.method_name(), "Express");
  EXPECT_EQ(express.carrier(), "Falcon");
  // Not published.
  EXPECT_EQ(OptionOf(kNewYork, "standard").carrier(), "");
}

TEST(RenderOptionTest, ADelivery) {
  const v1::DeliveryEstimate york = OptionOf(kNewYork, "express").delivery();
  EXPECT_EQ(york.state(), v1::DeliveryEstimate::PUBLISHED);
  EXPECT_EQ(york.region(), "home");
  EXPECT_EQ(TextOf(york.processing()), "0-1 WORKING_DAY");
  EXPECT_EQ(TextOf(york.transit()), "1-2 WORKING_DAY");
  EXPECT_EQ(TextOf(york.total()), "1-3 WORKING_DAY");
  // Both rows stand behind the sum.
  EXPECT_EQ(york.total().citations_size(), 2);
}

TEST(RenderOptionTest, APartThatIsNotPublishedIsAbsent) {
  const v1::DeliveryEstimate far =
      OptionOf(R"("regionCode": "XB")", "express").delivery();
  EXPECT_EQ(far.state(), v1::DeliveryEstimate::NOT_PUBLISHED);
  EXPECT_TRUE(far.has_processing());
  EXPECT_FALSE(far.has_transit());
  EXPECT_FALSE(far.has_total());
  EXPECT_EQ(far.citations_size(), 2);
}

TEST(RenderOptionTest, UnitsThatDoNotAddUpLeaveNoTotal) {
  const v1::DeliveryEstimate near =
      OptionOf(R"("regionCode": "XA")", "standard").delivery();
  EXPECT_EQ(near.state(), v1::DeliveryEstimate::PUBLISHED);
  EXPECT_EQ(TextOf(near.transit()), "1-2 WEEK");
  EXPECT_FALSE(near.has_total());
}

TEST(RenderOptionTest, ShippingFreeChargedOrNotPublished) {
  const v1::ShippingCharge free = OptionOf(kNewYork, "standard").shipping();
  EXPECT_EQ(free.state(), v1::ShippingCharge::FREE);
  EXPECT_EQ(TextOf(free.amount()), "USD 0 0");
  EXPECT_EQ(free.source(), v1::ShippingCharge::TABLE);
  const v1::ShippingCharge far =
      OptionOf(R"("regionCode": "XB")", "express").shipping();
  EXPECT_EQ(far.state(), v1::ShippingCharge::NOT_PUBLISHED);
  EXPECT_FALSE(far.has_amount());
  EXPECT_EQ(far.citations_size(), 1);
  const v1::ShippingCharge caller =
      OptionOf(R"("regionCode": "XB")", "express",
               FromJson<v1::Order>(R"({"shipping": {"charge":
                   {"currencyCode": "USD", "units": 9}}})"))
          .shipping();
  EXPECT_EQ(caller.state(), v1::ShippingCharge::CHARGED);
  EXPECT_EQ(caller.source(), v1::ShippingCharge::CALLER);
  EXPECT_EQ(TextOf(caller.amount()), "USD 9 0");
}

TEST(RenderOptionTest, ATaxHasALineForEachJurisdiction) {
  const v1::TaxAssessment quebec =
      OptionOf(R"("regionCode": "CA", "administrativeArea": "QC")", "standard")
          .tax();
  EXPECT_EQ(quebec.applicability(), v1::TaxAssessment::COLLECTED);
  EXPECT_EQ(quebec.reason_code(), v1::TaxAssessment::REGISTERED);
  EXPECT_FALSE(quebec.estimate());
  EXPECT_EQ(TextOf(quebec.tax()), "USD 17 22");
  ASSERT_EQ(quebec.lines_size(), 2);
  const v1::TaxLine& gst = quebec.lines(0);
  EXPECT_EQ(gst.jurisdiction(), "CA");
  EXPECT_EQ(gst.jurisdiction_name(), "Fake Canada");
  EXPECT_EQ(gst.level(), v1::Jurisdiction::COUNTRY);
  EXPECT_EQ(gst.name(), "GST");
  EXPECT_EQ(gst.rate(), "0.05");
  EXPECT_EQ(TextOf(gst.taxable()), "USD 115 0");
  EXPECT_EQ(TextOf(gst.tax()), "USD 5 75");
  const v1::TaxLine& qst = quebec.lines(1);
  EXPECT_EQ(qst.jurisdiction(), "CA-QC");
  EXPECT_EQ(qst.jurisdiction_name(), "Quebec");
  EXPECT_EQ(qst.level(), v1::Jurisdiction::STATE);
  EXPECT_EQ(qst.rate(), "0.09975");
  EXPECT_EQ(TextOf(qst.tax()), "USD 11 47");
}

TEST(RenderOptionTest, ATerritorysTaxIsItsStates) {
  const v1::TaxAssessment tax =
      OptionOf(R"("regionCode": "PR")", "standard").tax();
  ASSERT_EQ(tax.lines_size(), 1);
  EXPECT_EQ(tax.lines(0).jurisdiction(), "US-PR");
  EXPECT_EQ(tax.lines(0).jurisdiction_name(), "Puerto Rico");
  EXPECT_EQ(tax.lines(0).name(), "Sales tax");
  EXPECT_TRUE(tax.estimate());
}

TEST(RenderOptionTest, NoTaxIsZeroWithoutLinesAndUnknownIsAbsent) {
  const struct {
    const char* address;
    v1::TaxAssessment::Applicability applicability;
    bool has_tax;
    int lines;
  } kCases[] = {
      {R"("regionCode": "US", "administrativeArea": "OR")",
       v1::TaxAssessment::NOT_COLLECTED, true, 0},
      {R"("regionCode": "US", "administrativeArea": "NH")",
       v1::TaxAssessment::ZERO_RATED, true, 1},
      {R"("regionCode": "XB")", v1::TaxAssessment::NOT_COLLECTED, true, 0},
      {R"("regionCode": "XA")", v1::TaxAssessment::NOT_PUBLISHED, false, 0},
      {R"("regionCode": "US")", v1::TaxAssessment::NO_DATA, false, 0},
  };
  for (const auto& c : kCases) {
    const v1::QuoteOption option = OptionOf(c.address, "standard");
    const v1::TaxAssessment& tax = option.tax();
    EXPECT_EQ(tax.applicability(), c.applicability) << c.address;
    EXPECT_EQ(tax.has_tax(), c.has_tax) << c.address;
    EXPECT_TRUE(!tax.has_tax() || TextOf(tax.tax()) == "USD 0 0") << c.address;
    EXPECT_EQ(tax.lines_size(), c.lines) << c.address;
    EXPECT_EQ(option.totals().has_tax(), c.has_tax) << c.address;
    EXPECT_EQ(option.totals().has_tax_included(), c.has_tax) << c.address;
  }
}

TEST(RenderOptionTest, DutiesPaidByWhom) {
  const struct {
    const char* address;
    v1::DutyAssessment::Payer payer;
    v1::DutyAssessment::Terms terms;
    v1::DutyAssessment::State state;
    bool has_sums;
  } kCases[] = {
      {R"("regionCode": "XA")", v1::DutyAssessment::BUYER,
       v1::DutyAssessment::DAP, v1::DutyAssessment::NOT_ESTIMATED, false},
      {R"("regionCode": "CA")", v1::DutyAssessment::MERCHANT,
       v1::DutyAssessment::DDP, v1::DutyAssessment::NOT_ESTIMATED, false},
      {kNewYork, v1::DutyAssessment::NOBODY,
       v1::DutyAssessment::TERMS_UNSPECIFIED, v1::DutyAssessment::NOT_DUE,
       true},
      {R"("regionCode": "XB")", v1::DutyAssessment::NOT_PUBLISHED,
       v1::DutyAssessment::TERMS_UNSPECIFIED, v1::DutyAssessment::UNKNOWN,
       false},
  };
  for (const auto& c : kCases) {
    const v1::QuoteOption option = OptionOf(c.address, "standard");
    const v1::DutyAssessment& duties = option.duties();
    EXPECT_EQ(duties.payer(), c.payer) << c.address;
    EXPECT_EQ(duties.terms(), c.terms) << c.address;
    EXPECT_EQ(duties.state(), c.state) << c.address;
    EXPECT_EQ(duties.has_duty(), c.has_sums) << c.address;
    EXPECT_EQ(duties.has_import_tax(), c.has_sums) << c.address;
    EXPECT_EQ(duties.has_fees(), c.has_sums) << c.address;
    EXPECT_EQ(option.totals().has_duties(), c.has_sums) << c.address;
  }
}

TEST(RenderOptionTest, TotalsAddUp) {
  const v1::Totals totals =
      OptionOf(kNewYork, "express", FromJson<v1::Order>(R"({"discount":
                   {"currencyCode": "USD", "units": 10}})"))
          .totals();
  EXPECT_EQ(TextOf(totals.items()), "USD 100 0");
  EXPECT_EQ(TextOf(totals.discount()), "USD 10 0");
  EXPECT_EQ(TextOf(totals.shipping()), "USD 25 0");
  EXPECT_EQ(TextOf(totals.tax()), "USD 5 75");
  EXPECT_EQ(TextOf(totals.tax_included()), "USD 0 0");
  EXPECT_EQ(TextOf(totals.duties()), "USD 0 0");
  EXPECT_EQ(TextOf(totals.due_at_checkout()), "USD 120 75");
  EXPECT_EQ(TextOf(totals.due_on_delivery()), "USD 0 0");
  EXPECT_EQ(totals.missing_size(), 0);
}

TEST(RenderOptionTest, ATotalSaysWhatItLacks) {
  const struct {
    const char* address;
    const char* method;
    const char* missing;
    const char* at_checkout;
    const char* on_delivery;
  } kCases[] = {
      {kNewYork, "standard", "", "", ""},
      {R"("regionCode": "XB")", "standard", "DUTIES ", "", "DUTIES "},
      {R"("regionCode": "XB")", "express", "SHIPPING DUTIES ", "SHIPPING ",
       "DUTIES "},
      {R"("regionCode": "XA")", "standard", "TAX DUTIES ", "TAX ", "DUTIES "},
      {R"("regionCode": "CA", "administrativeArea": "ON")", "standard",
       "DUTIES ", "DUTIES ", ""},
      {R"("regionCode": "XD")", "standard", "SHIPPING TAX DUTIES ",
       "SHIPPING TAX ", "DUTIES "},
  };
  const auto names = [](const google::protobuf::RepeatedField<int>& parts) {
    std::string text;
    for (const int part : parts) {
      absl::StrAppend(
          &text, v1::Totals::Part_Name(static_cast<v1::Totals::Part>(part)),
          " ");
    }
    return text;
  };
  for (const auto& c : kCases) {
    const v1::Totals totals = OptionOf(c.address, c.method).totals();
    EXPECT_EQ(names(totals.missing()), c.missing) << c.address;
    EXPECT_EQ(names(totals.missing_at_checkout()), c.at_checkout) << c.address;
    EXPECT_EQ(names(totals.missing_on_delivery()), c.on_delivery) << c.address;
    EXPECT_EQ(totals.has_due_at_checkout(), *c.at_checkout == '\0');
    EXPECT_EQ(totals.has_due_on_delivery(), *c.on_delivery == '\0');
    EXPECT_TRUE(totals.has_items());
    EXPECT_TRUE(totals.has_discount());
  }
}

}  // namespace
}  // namespace landed::wire
