#include "calc/quote.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

using data::PriceState;
using data::ServiceStatus;

const data::Release& Fake() { return *support::LoadFakeRelease(); }

// Everything that a quote says, to compare two.
std::string Print(const Quote& quote) {
  std::string text;
  const auto add = [&](auto value) {
    absl::StrAppend(&text, static_cast<int64_t>(value), " ");
  };
  add(quote.service.status);
  add(quote.destination.local_date.days_since_epoch());
  for (const Option& option : quote.options) {
    absl::StrAppend(&text, "\n");
    add(option.method->info.line);
    add(option.delivery.state);
    add(option.delivery.processing.max);
    add(option.delivery.total.max);
    add(option.shipping.state);
    add(option.shipping.amount.minor());
    add(option.tax.applicability);
    add(option.tax.tax.minor());
    add(option.tax.included.minor());
    add(option.duty.payer);
    add(option.totals.items.minor());
    add(option.totals.discount.minor());
    add(option.totals.due_at_checkout.minor());
    add(option.totals.missing);
  }
  absl::StrAppend(&text, "\n");
  for (const data::TermRow* term : quote.terms) add(term->info.line);
  absl::StrAppend(&text, "\n");
  for (const Notice& notice : quote.notices.list()) {
    add(notice.code);
    add(notice.row.table);
    add(notice.row.line);
  }
  return text;
}

std::vector<std::string> MethodsOf(const Quote& quote) {
  std::vector<std::string> methods;
  for (const Option& option : quote.options) {
    methods.emplace_back(
        quote.order.merchant->names.Text(option.method->method));
  }
  return methods;
}

TEST(QuoteTest, PutsThePartsTogether) {
  TestOrder order = OrderTo("US", "NY");
  order.items = {ItemOf("40.00", 2), ItemOf("20.00")};
  order.order.discount = MoneyOf("10.00");
  const Quote quote = QuoteOf(order, Fake());
  EXPECT_EQ(quote.release, &Fake());
  EXPECT_EQ(quote.service.status, ServiceStatus::kServed);
  ASSERT_EQ(MethodsOf(quote),
            (std::vector<std::string>{"express", "standard"}));
  const Option& express = quote.options[0];
  EXPECT_EQ(express.delivery.total.max, 3);
  EXPECT_EQ(express.shipping.amount, Amount(2'500));
  EXPECT_EQ(express.tax.tax, Amount(575));  // 5 % of 90.00 and 25.00
  EXPECT_EQ(express.duty.state, DutyState::kNotDue);
  EXPECT_EQ(express.totals.due_at_checkout, Amount(9'000 + 2'500 + 575));
  const Option& standard = quote.options[1];
  EXPECT_EQ(standard.shipping.state, PriceState::kFree);
  EXPECT_EQ(standard.tax.tax, Amount(450));
  EXPECT_EQ(standard.totals.due_at_checkout, Amount(9'450));
  EXPECT_EQ(quote.terms.size(), 5);
}

TEST(QuoteTest, ACurrencyThatNobodyPublishesIsANotice) {
  TestOrder order = OrderTo("XB");
  EXPECT_FALSE(
      Has(QuoteOf(order, Fake()).notices, NoticeCode::kCurrencyNotPublished));
  order.order.merchant = "bazaar";
  EXPECT_TRUE(Has(QuoteOf(order, Fake()).notices,
                  NoticeCode::kCurrencyNotPublished, data::TableKind::kMerchant,
                  2));
}

TEST(QuoteTest, AMethodThatIsNamedIsTheOnlyOption) {
  TestOrder order = OrderTo("US", "NY");
  order.order.shipping_method = "standard";
  const Quote quote = QuoteOf(order, Fake());
  EXPECT_EQ(MethodsOf(quote), std::vector<std::string>{"standard"});
  // Notices of the other method's rows are not told.
  TestOrder beta = OrderTo("XB");
  beta.order.placed_at = At("2026-04-01T00:00:00Z");
  EXPECT_TRUE(Has(QuoteOf(beta, Fake()).notices, NoticeCode::kStale));
  beta.order.shipping_method = "express";
  EXPECT_FALSE(Has(QuoteOf(beta, Fake()).notices, NoticeCode::kStale));
}

TEST(QuoteTest, WhatIsNotServedHasNoOptions) {
  EXPECT_TRUE(QuoteOf(OrderTo("XC"), Fake()).options.empty());
  TestOrder po_box = OrderTo("XA");
  po_box.order.ship_to.po_box = true;
  const Quote refused = QuoteOf(po_box, Fake());
  EXPECT_EQ(refused.service.reason, ServiceReason::kPoBoxRefused);
  EXPECT_TRUE(refused.options.empty());
  EXPECT_FALSE(refused.terms.empty());
  // A shop that is to be asked still has its figures.
  const Quote ask = QuoteOf(OrderTo("XD"), Fake());
  EXPECT_EQ(ask.service.status, ServiceStatus::kAskMerchant);
  EXPECT_EQ(ask.options.size(), 2);
}

TEST(QuoteTest, AnotherReleaseIsAnotherAnswer) {
  const TestOrder order = OrderTo("XA");
  EXPECT_EQ(QuoteOf(order, Fake()).options[1].shipping.amount, Amount(1'200));
  EXPECT_EQ(QuoteOf(order, *support::LoadFakeRelease("two"))
                .options[1]
                .shipping.amount,
            Amount(1'300));
}

std::vector<TestOrder> Orders() {
  std::vector<TestOrder> orders = {
      OrderTo("US", "NY"),     OrderTo("US"),
      OrderTo("CA", "QC"),     OrderTo("PR"),
      OrderTo("XA"),           OrderTo("XB", "", "B1"),
      OrderTo("XC"),           OrderTo("XD"),
      OrderTo("XA", "", "97"), OrderTo("US", "", "06390"),
  };
  for (TestOrder& order : orders) {
    order.items = {ItemOf("0.07", 3), ItemOf("1299.99"), ItemOf("5.00", 2)};
    order.items[1].price_includes_tax = true;
    order.items[1].fulfillment = data::Fulfillment::kMadeToOrder;
    order.items[2].fulfillment = data::Fulfillment::kPreOrder;
    order.order.discount = MoneyOf("7.77");
  }
  return orders;
}

TEST(QuoteTest, TheSameOrderIsTheSameAnswer) {
  Quote used;
  for (const TestOrder& order : Orders()) {
    const std::string once = Print(QuoteOf(order, Fake()));
    EXPECT_EQ(Print(QuoteOf(order, Fake())), once);
    // Also in a quote that held another answer before.
    Problems problems;
    ASSERT_TRUE(MakeQuote(order.Build(), Fake(), &used, &problems));
    EXPECT_EQ(Print(used), once);
  }
}

TEST(QuoteTest, TheOrderOfItemsDoesNotMatter) {
  for (TestOrder& order : Orders()) {
    const std::string once = Print(QuoteOf(order, Fake()));
    for (int turn = 0; turn < 3; ++turn) {
      std::rotate(order.items.begin(), order.items.begin() + 1,
                  order.items.end());
      EXPECT_EQ(Print(QuoteOf(order, Fake())), once);
    }
  }
}

TEST(QuoteTest, AnAnswerAfterARefusalHasNothingOfIt) {
  Quote used;
  Problems problems;
  TestOrder bad = OrderTo("US", "OR", "10001");
  bad.order.merchant = "bazaar";
  bad.items.push_back(Item());
  EXPECT_FALSE(MakeQuote(bad.Build(), Fake(), &used, &problems));
  problems.Clear();
  for (const TestOrder& order : Orders()) {
    ASSERT_TRUE(MakeQuote(order.Build(), Fake(), &used, &problems));
    EXPECT_EQ(Print(used), Print(QuoteOf(order, Fake())));
  }
}

// Express ends with February; the order is placed at noon of UTC, when the next
// day has begun in some places.
TEST(QuoteTest, AMethodThatIsNotOfferedThatDayIsAProblem) {
  const auto release = EditedRelease(
      {{"merchants/acme/1/methods.csv", "express,Express,Falcon,applies,,,,",
        "express,Express,Falcon,applies,,,2026-03-01,"}});
  TestOrder order;
  order.order.shipping_method = "express";
  order.order.placed_at = At("2026-02-28T12:00:00Z");
  EXPECT_EQ(QuoteOf(order, *release).options.size(), 1);
  order.order.placed_at = At("2026-03-02T12:00:00Z");
  EXPECT_EQ(ProblemsOf(order, *release),
            (std::vector<std::string>{
                "order.shipping_method: the merchant does not have it on "
                "2026-03-02, the day there; it has standard"}));
  // Told beside other problems, as long as it is known which day it is there.
  order.items[0].quantity = 0;
  EXPECT_EQ(ProblemsOf(order, *release).size(), 2);
  order.order.ship_to.region_code = "ZZ";
  EXPECT_EQ(ProblemsOf(order, *release).size(), 2);
  order.order.shipping_method = "standard";
  EXPECT_EQ(ProblemsOf(order, *release).size(), 2);
}

TEST(QuoteTest, WithoutAnyMethodThatDayTheOrderIsNotServed) {
  const auto release = EditedRelease(
      {{"merchants/acme/1/methods.csv", "express,Express,Falcon,applies,,,,",
        "express,Express,Falcon,applies,,,2026-03-01,"},
       {"merchants/acme/1/methods.csv", "standard,Standard,,applies,,,,",
        "standard,Standard,,applies,,,2026-03-01,"}});
  TestOrder order;
  Quote quote = QuoteOf(order, *release);
  EXPECT_EQ(quote.service.status, data::ServiceStatus::kServed);
  EXPECT_EQ(quote.options.size(), 2);
  order.order.placed_at = At("2026-03-02T12:00:00Z");
  quote = QuoteOf(order, *release);
  EXPECT_EQ(quote.service.status, data::ServiceStatus::kNotServed);
  EXPECT_EQ(quote.service.reason, ServiceReason::kNoMethod);
  EXPECT_TRUE(quote.options.empty());
}

// From the worst order to a good one: mending the first problem of each shows
// the next first.
TEST(QuoteTest, ProblemsComeInThisPrecedence) {
  const std::string long_text(201, 'x');
  TestOrder order;
  order.order.merchant = "";
  order.order.ship_to = {"", "ZZ", "1", false};
  order.items.clear();
  order.order.placed_at = -1;
  order.order.currency_code = "EUR";
  order.order.shipping_method = "pigeon";
  order.order.tax_id = long_text;
  order.order.discount = MoneyOf("-1.00", "EUR");
  order.order.shipping = ShippingTerms();
  const struct {
    const char* first;
    std::function<void(TestOrder*)> mend;
  } kLadder[] = {
      {"order.merchant: missing",
       [](TestOrder* o) { o->order.merchant = "nobody"; }},
      {"order.merchant: release one has no merchant",
       [](TestOrder* o) { o->order.merchant = "acme"; }},
      {"order.ship_to.region_code: missing",
       [](TestOrder* o) { o->order.ship_to.region_code = "us"; }},
      {"order.ship_to.region_code: \"us\" is not a country",
       [](TestOrder* o) { o->order.ship_to.region_code = "US"; }},
      {"order.ship_to.administrative_area: \"ZZ\" is not a state",
       [](TestOrder* o) { o->order.ship_to.administrative_area = "NY"; }},
      {"order.ship_to.postal_code: write a ZIP code",
       [](TestOrder* o) { o->order.ship_to.postal_code = "10001"; }},
      {"order.items: empty", [](TestOrder* o) { o->items = {Item()}; }},
      {"order.items[0].quantity: 0 pieces",
       [](TestOrder* o) { o->items[0].quantity = 1; }},
      {"order.items[0].unit_price: missing",
       [](TestOrder* o) { o->items[0].unit_price = MoneyOf("9.999", "EUR"); }},
      {"order.items[0].unit_price.nanos: finer",
       [](TestOrder* o) { o->items[0].unit_price = MoneyOf("9.99", "EUR"); }},
      {"order.placed_at: outside",
       [](TestOrder* o) { o->order.placed_at = At("2026-02-01T00:00:00Z"); }},
      {"order.currency_code: the merchant charges in USD",
       [](TestOrder* o) {
         o->order.currency_code = "USD";
         o->items[0].unit_price = MoneyOf("9.99");
         o->order.discount = MoneyOf("-1.00");
       }},
      {"order.shipping_method: not a shipping method",
       [](TestOrder* o) { o->order.shipping_method = "express"; }},
      {"order.buyer.tax_id: longer",
       [](TestOrder* o) { o->order.tax_id = ""; }},
      {"order.discount: negative",
       [](TestOrder* o) { o->order.discount = MoneyOf("10.00"); }},
      {"order.discount: more than the items cost",
       [](TestOrder* o) { o->order.discount = MoneyOf("9.99"); }},
      {"order.shipping.charge: missing",
       [](TestOrder* o) { o->order.shipping->charge = MoneyOf("1.00"); }},
  };
  for (const auto& step : kLadder) {
    const std::vector<std::string> problems = ProblemsOf(order, Fake());
    ASSERT_FALSE(problems.empty()) << "not: " << step.first;
    EXPECT_TRUE(absl::StartsWith(problems[0], step.first))
        << problems[0] << "\n  is not\n"
        << step.first;
    step.mend(&order);
  }
  EXPECT_TRUE(ProblemsOf(order, Fake()).empty());
}

}  // namespace
}  // namespace landed::calc
