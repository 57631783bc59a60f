// What holds of every quote, for whatever order: RapidCheck makes the orders,
// and makes one that does not hold as small as it can.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "gtest/gtest.h"
#include "rapidcheck.h"
#include "rapidcheck/gtest.h"  // after gtest, which it extends
#include "tests/support/fake_tables.h"
#include "tests/wire/requests.h"
#include "wire/answer.h"
#include "wire/problems.h"

namespace landed::wire {
namespace {

v1::Money Cents(int64_t cents) {
  v1::Money money;
  money.set_currency_code("USD");
  money.set_units(cents / 100);
  money.set_nanos(static_cast<int32_t>(cents % 100) * 10'000'000);
  return money;
}

int64_t CentsOf(const v1::Money& money) {
  return money.units() * 100 + money.nanos() / 10'000'000;
}

v1::Address SomeAddress() {
  static const auto& kAddresses =
      *new std::vector<std::pair<const char*, const char*>>{
          {"US", "NY"}, {"US", "CT"}, {"US", "NH"}, {"US", "OR"},
          {"US", ""},   {"US", "AP"}, {"US", "PR"}, {"PR", ""},
          {"CA", "ON"}, {"CA", "QC"}, {"CA", ""},   {"XA", ""},
          {"XB", ""},   {"XC", ""},   {"XD", ""},   {"XI", ""}};
  const auto& [country, state] = *rc::gen::elementOf(kAddresses);
  v1::Address address;
  address.set_region_code(country);
  address.set_administrative_area(state);
  address.set_po_box(*rc::gen::weightedElement<bool>({{9, false}, {1, true}}));
  return address;
}

v1::Item SomeItem() {
  v1::Item item;
  const int64_t quantity = *rc::gen::inRange<int64_t>(1, 12);
  const int64_t price = *rc::gen::inRange<int64_t>(0, 200'000);
  item.set_quantity(quantity);
  *item.mutable_unit_price() = Cents(price);
  item.set_price_includes_tax(*rc::gen::arbitrary<bool>());
  item.set_fulfillment(*rc::gen::element(
      v1::Item::FULFILLMENT_UNSPECIFIED, v1::Item::IN_STOCK,
      v1::Item::PRE_ORDER, v1::Item::MADE_TO_ORDER, v1::Item::PERSONALIZED));
  if (*rc::gen::arbitrary<bool>()) {
    *item.mutable_discount() =
        Cents(*rc::gen::inRange<int64_t>(0, quantity * price + 1));
  }
  return item;
}

int64_t GoodsOf(const v1::Order& order) {
  int64_t goods = 0;
  for (const v1::Item& item : order.items()) {
    goods +=
        CentsOf(item.unit_price()) * item.quantity() - CentsOf(item.discount());
  }
  return goods;
}

// An order that has an answer.
v1::QuoteRequest SomeQuestion() {
  v1::QuoteRequest request;
  v1::Order& order = *request.mutable_order();
  order.set_merchant("acme");
  *order.mutable_ship_to() = SomeAddress();
  const int count = *rc::gen::inRange(1, 6);
  for (int i = 0; i < count; ++i) *order.add_items() = SomeItem();
  // Within 2026.
  order.mutable_placed_at()->set_seconds(
      *rc::gen::inRange<int64_t>(1'767'225'600, 1'798'761'600));
  if (*rc::gen::arbitrary<bool>()) {
    *order.mutable_discount() =
        Cents(*rc::gen::inRange<int64_t>(0, GoodsOf(order) + 1));
  }
  if (*rc::gen::arbitrary<bool>()) {
    v1::ShippingTerms& shipping = *order.mutable_shipping();
    *shipping.mutable_charge() = Cents(*rc::gen::inRange<int64_t>(0, 5'000));
    shipping.set_separately_stated(*rc::gen::arbitrary<bool>());
  }
  return request;
}

v1::QuoteResponse Ask(const v1::QuoteRequest& request) {
  v1::QuoteResponse response;
  const absl::Status status =
      Answer(*support::LoadFakeRelease(), Now(), request, &response);
  RC_ASSERT(status.ok());
  return response;
}

std::vector<v1::QuoteOption> OptionsOf(const v1::QuoteRequest& request) {
  const v1::QuoteResponse response = Ask(request);
  return {response.options().begin(), response.options().end()};
}

RC_GTEST_PROP(Quote, PartsAddUp, ()) {
  const v1::QuoteRequest question = SomeQuestion();
  for (const v1::QuoteOption& option : OptionsOf(question)) {
    const v1::Totals& totals = option.totals();
    RC_ASSERT(CentsOf(totals.items()) - CentsOf(totals.discount()) ==
              GoodsOf(question.order()) - CentsOf(question.order().discount()));
    if (totals.has_tax()) {
      int64_t lines = 0;
      for (const v1::TaxLine& line : option.tax().lines()) {
        RC_ASSERT(CentsOf(line.tax()) >= 0);
        lines += CentsOf(line.tax());
      }
      RC_ASSERT(lines == CentsOf(totals.tax()));
      RC_ASSERT(CentsOf(totals.tax_included()) <= CentsOf(totals.items()));
    }
    RC_ASSERT(totals.has_due_at_checkout() ==
              (totals.missing_at_checkout_size() == 0));
    if (!totals.has_due_at_checkout()) continue;
    RC_ASSERT(CentsOf(totals.due_at_checkout()) ==
              CentsOf(totals.items()) - CentsOf(totals.discount()) +
                  CentsOf(totals.shipping()) + CentsOf(totals.tax()) -
                  CentsOf(totals.tax_included()));
  }
}

RC_GTEST_PROP(Quote, SaysNoFigureThatIsNotPublished, ()) {
  for (const v1::QuoteOption& option : OptionsOf(SomeQuestion())) {
    const v1::DeliveryEstimate& delivery = option.delivery();
    RC_ASSERT((delivery.state() == v1::DeliveryEstimate::PUBLISHED) ==
              (delivery.has_processing() && delivery.has_transit()));
    RC_ASSERT(!delivery.has_total() ||
              delivery.state() == v1::DeliveryEstimate::PUBLISHED);
    RC_ASSERT(option.shipping().has_amount() ==
              (option.shipping().state() != v1::ShippingCharge::NOT_PUBLISHED));
    RC_ASSERT(option.totals().has_shipping() == option.shipping().has_amount());
    const auto applies = option.tax().applicability();
    const bool taxed = applies != v1::TaxAssessment::NOT_PUBLISHED &&
                       applies != v1::TaxAssessment::NO_DATA;
    RC_ASSERT(option.tax().has_tax() == taxed);
    RC_ASSERT(option.totals().has_tax() == taxed);
    const bool due = option.duties().state() == v1::DutyAssessment::NOT_DUE;
    RC_ASSERT(option.duties().has_duty() == due);
    RC_ASSERT(option.totals().has_duties() == due);
    RC_ASSERT(option.totals().has_due_on_delivery() ==
              (option.totals().missing_on_delivery_size() == 0));
  }
}

RC_GTEST_PROP(Quote, CitesEveryFigure, ()) {
  RC_ASSERT(UncitedIn(Ask(SomeQuestion())) == std::vector<std::string>());
}

RC_GTEST_PROP(Quote, IsTheSameBytesTwice, ()) {
  const v1::QuoteRequest question = SomeQuestion();
  RC_ASSERT(Ask(question).SerializeAsString() ==
            Ask(question).SerializeAsString());
}

RC_GTEST_PROP(Quote, DoesNotDependOnTheOrderOfItems, ()) {
  const v1::QuoteRequest question = SomeQuestion();
  v1::QuoteRequest turned = question;
  auto* items = turned.mutable_order()->mutable_items();
  for (int i = items->size() - 1; i > 0; --i) {
    items->SwapElements(i, *rc::gen::inRange(0, i + 1));
  }
  RC_ASSERT(Ask(question).SerializeAsString() ==
            Ask(turned).SerializeAsString());
}

// Three pieces on one line, or three lines of a piece: nothing is lost.
RC_GTEST_PROP(Quote, DoesNotDependOnHowPiecesAreListed, ()) {
  v1::QuoteRequest question = SomeQuestion();
  v1::QuoteRequest split = question;
  auto* items = split.mutable_order()->mutable_items();
  items->Clear();
  for (v1::Item& item : *question.mutable_order()->mutable_items()) {
    // A discount is on the line, so it could not be divided exactly.
    item.clear_discount();
    for (int64_t i = 0; i < item.quantity(); ++i) {
      *items->Add() = item;
      items->rbegin()->set_quantity(1);
    }
  }
  RC_ASSERT(Ask(question).SerializeAsString() ==
            Ask(split).SerializeAsString());
}

std::string SomeText() {
  const int kind = *rc::gen::inRange(0, 4);
  if (kind == 0) return *rc::gen::arbitrary<std::string>();
  if (kind == 1) {
    return std::string(static_cast<size_t>(*rc::gen::inRange(190, 400)), 'x');
  }
  static const auto& kWords =
      *new std::vector<std::string>{"",
                                    "US",
                                    "PR",
                                    "XA",
                                    "97000",
                                    "10001-1234",
                                    "US-NY",
                                    "ny",
                                    "acme",
                                    "USD",
                                    "standard",
                                    "home",
                                    std::string("\0\xff", 2),
                                    "\xc3\xa9"};
  return *rc::gen::elementOf(kWords);
}

// Whatever stands in whichever field: an answer, or problems that name theirs.
RC_GTEST_PROP(Quote, TakesAnyTextInAnyField, ()) {
  v1::QuoteRequest question = SomeQuestion();
  v1::Order& order = *question.mutable_order();
  v1::Address& to = *order.mutable_ship_to();
  v1::Item& item = *order.mutable_items(0);
  const std::vector<std::string*> kFields = {
      order.mutable_merchant(),
      order.mutable_currency_code(),
      order.mutable_shipping_method(),
      order.mutable_buyer()->mutable_tax_id(),
      order.mutable_buyer()->mutable_exemption_certificate(),
      order.mutable_discount()->mutable_currency_code(),
      to.mutable_region_code(),
      to.mutable_administrative_area(),
      to.mutable_postal_code(),
      to.mutable_locality(),
      to.add_address_lines(),
      item.mutable_sku(),
      item.mutable_category(),
      item.mutable_hs_code(),
      item.mutable_origin_region_code(),
      item.mutable_unit_price()->mutable_currency_code(),
  };
  const int count = *rc::gen::inRange(1, 4);
  for (int i = 0; i < count; ++i) {
    *kFields[*rc::gen::inRange<size_t>(0, kFields.size())] = SomeText();
  }
  v1::QuoteResponse response;
  const absl::Status status =
      Answer(*support::LoadFakeRelease(), Now(), question, &response);
  if (status.ok()) {
    RC_ASSERT(UncitedIn(response) == std::vector<std::string>());
    return;
  }
  RC_ASSERT(absl::IsInvalidArgument(status));
  RC_ASSERT(!ProblemsOf(status).empty());
  for (const calc::Problem& problem : ProblemsOf(status)) {
    RC_ASSERT(problem.field.rfind("order.", 0) == 0u);
    RC_ASSERT(!problem.message.empty());
    RC_ASSERT(problem.message.size() < 200u);
  }
}

}  // namespace
}  // namespace landed::wire
