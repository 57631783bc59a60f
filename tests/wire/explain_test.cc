#include "wire/explain.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/wire/requests.h"
#include "wire/answer.h"

namespace landed::wire {
namespace {

std::vector<std::string> StepsOf(v1::QuoteRequest request) {
  request.set_explain(true);
  v1::QuoteResponse response;
  const absl::Status status =
      Answer(*support::LoadFakeRelease(), Now(), request, &response);
  EXPECT_TRUE(status.ok()) << status;
  std::vector<std::string> steps;
  for (const v1::Step& step : response.explanation()) {
    steps.push_back(absl::StrCat(step.subject(), ": ", step.text()));
  }
  return steps;
}

TEST(ExplainTest, TellsTheWayStepByStep) {
  v1::QuoteRequest request =
      QuoteTo(R"("regionCode": "US", "postalCode": "10001")");
  request.mutable_order()->set_shipping_method("express");
  EXPECT_EQ(
      StepsOf(request),
      (std::vector<std::string>{
          "resolve: The address is in US-NY, found by the postal code, and in "
          "the merchant's region home. The order is placed there on "
          "2026-02-01.",
          "service: The merchant delivers there.",
          "goods: The items cost 100.00 USD, less discounts of 0.00 USD.",
          "delivery: Processing of the slowest item: 0 to 1 working days. "
          "Transit: 1 to 2 working days. Together: 1 to 3 working days.",
          "shipping: Shipping costs 25.00 USD, as the merchant's table says.",
          "tax: The merchant collects tax where the order arrives.",
          "tax: 125.00 USD at 0.05 is 6.25 USD, rounded to the minor unit, "
          "half away from zero.",
          "duty: No duty or import tax is due."}));
}

TEST(ExplainTest, SaysWhatIsNotPublished) {
  v1::QuoteRequest request = QuoteTo(R"("regionCode": "XB")");
  request.mutable_order()->set_shipping_method("express");
  const std::vector<std::string> steps = StepsOf(request);
  ASSERT_EQ(steps.size(), 7);
  EXPECT_EQ(steps[3],
            "delivery: Processing of the slowest item: 0 to 1 working days. "
            "Transit: not published. Together: cannot be added up.");
  EXPECT_EQ(steps[4], "shipping: The price of shipping is not published.");
}

TEST(ExplainTest, IsInWords) {
  v1::QuoteRequest request = QuoteTo(R"("regionCode": "XD")");
  EXPECT_EQ(StepsOf(request)[1],
            "service: Whether the merchant delivers there is not published: "
            "ask it.");
  for (const v1::QuoteRequest& question : GoodRequests()) {
    for (const std::string& step : StepsOf(question)) {
      EXPECT_EQ(step.find('_'), std::string::npos) << step;
      EXPECT_EQ(step.find(" 1 to 1 "), std::string::npos) << step;
    }
  }
}

TEST(ExplainTest, ThePriceThatTheCallerBroughtIsTheOrders) {
  v1::QuoteRequest request = QuoteTo(R"("regionCode": "XB")");
  request.mutable_order()->set_shipping_method("express");
  *request.mutable_order()->mutable_shipping()->mutable_charge() =
      FromJson<v1::Money>(R"({"currencyCode": "USD", "units": 9})");
  EXPECT_EQ(StepsOf(request)[4],
            "shipping: Shipping costs 9.00 USD, as the order says.");
}

TEST(ExplainTest, WithoutOptionsTheWayEndsEarly) {
  EXPECT_EQ(StepsOf(QuoteTo(R"("regionCode": "XC")")).size(), 3);
}

}  // namespace
}  // namespace landed::wire
