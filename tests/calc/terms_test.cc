#include "calc/terms.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

using data::Fulfillment;

struct Selected {
  std::vector<std::string> terms;  // "signature=required"
  Notices notices;
};

Selected Select(const TestOrder& order,
                const data::Release& release = *support::LoadFakeRelease()) {
  const Prepared prepared = Prepare(order, release);
  Selected selected;
  std::vector<const data::TermRow*> rows;
  SelectTerms(prepared.order, prepared.to, &selected.notices, &rows);
  const data::Names& names = prepared.order.merchant->names;
  for (const data::TermRow* row : rows) {
    selected.terms.push_back(
        absl::StrCat(names.Text(row->term), "=", names.Text(row->value)));
  }
  return selected;
}

// The value of one term.
std::string ValueOf(const Selected& selected, const std::string& term) {
  for (const std::string& text : selected.terms) {
    if (text.rfind(term + "=", 0) == 0) return text.substr(term.size() + 1);
  }
  return "";
}

TestOrder Priced(const char* country, const char* state, const char* price) {
  TestOrder order = OrderTo(country, state);
  order.items = {ItemOf(price)};
  return order;
}

TEST(TermsTest, AreInTheOrderOfTheirNamesEachOnce) {
  EXPECT_EQ(Select(Priced("US", "NY", "1.00")).terms,
            (std::vector<std::string>{
                "insurance=not_included", "po_box=accepted", "returns=30_days",
                "signature=not_required", "warranty=12_months"}));
}

TEST(TermsTest, AThresholdIsReachedFromItsAmountOn) {
  const struct {
    const char* price;
    const char* discount;
    const char* signature;
    const char* insurance;
  } kCases[] = {
      {"0.00", "0.00", "not_required", "not_included"},
      {"499.99", "0.00", "not_required", "not_included"},
      {"500.00", "0.00", "not_required", "included"},
      {"999.99", "0.00", "not_required", "included"},
      {"1000.00", "0.00", "required", "included"},
      {"1000.00", "0.01", "not_required", "included"},
      {"1500.00", "1000.01", "not_required", "not_included"},
      {"1500.00", "500.00", "required", "included"},
  };
  for (const auto& c : kCases) {
    TestOrder order = Priced("US", "NY", c.price);
    order.order.discount = MoneyOf(c.discount);
    const Selected found = Select(order);
    EXPECT_EQ(ValueOf(found, "signature"), c.signature) << c.price;
    EXPECT_EQ(ValueOf(found, "insurance"), c.insurance) << c.price;
  }
}

TEST(TermsTest, TheGoodsAreCountedTogether) {
  TestOrder order = OrderTo("US", "NY");
  order.items = {ItemOf("250.00", 3), ItemOf("250.00")};
  order.items[1].price_includes_tax = true;
  EXPECT_EQ(ValueOf(Select(order), "signature"), "required");
}

TEST(TermsTest, ShippingDoesNotCount) {
  TestOrder order = Priced("US", "NY", "999.99");
  order.order.shipping = ShippingTerms();
  order.order.shipping->charge = MoneyOf("50.00");
  EXPECT_EQ(ValueOf(Select(order), "signature"), "not_required");
}

// The region's row before one of the fulfilment, that before the amount's.
TEST(TermsTest, TheMostExactRowApplies) {
  const auto release = EditedRelease(
      {{"merchants/acme/1/terms.csv",
        "signature,near,,,required,In Alpha somebody must always sign.",
        "signature,near,,,region,In Alpha somebody must always sign."},
       {"merchants/acme/1/terms.csv",
        "signature,,personalized,,required,Somebody",
        "signature,,personalized,,fulfillment,Somebody"}});
  const struct {
    const char* country;
    const char* state;
    const char* price;
    Fulfillment fulfillment;
    const char* value;
  } kCases[] = {
      {"XA", "", "1.00", Fulfillment::kInStock, "region"},
      {"XA", "", "1.00", Fulfillment::kPersonalized, "region"},
      {"XA", "", "2000.00", Fulfillment::kPersonalized, "region"},
      {"US", "NY", "1.00", Fulfillment::kPersonalized, "fulfillment"},
      {"US", "NY", "2000.00", Fulfillment::kPersonalized, "fulfillment"},
      {"US", "NY", "2000.00", Fulfillment::kInStock, "required"},
      {"US", "NY", "1.00", Fulfillment::kInStock, "not_required"},
  };
  for (const auto& c : kCases) {
    TestOrder order = Priced(c.country, c.state, c.price);
    order.items[0].fulfillment = c.fulfillment;
    order.items.push_back(ItemOf("0.00"));
    EXPECT_EQ(ValueOf(Select(order, *release), "signature"), c.value)
        << c.country << " " << c.price;
  }
}

TEST(TermsTest, OneItemOfAFulfillmentIsEnough) {
  TestOrder order = OrderTo("US", "NY");
  EXPECT_EQ(ValueOf(Select(order), "returns"), "30_days");
  order.items.push_back(ItemOf("1.00"));
  order.items[1].fulfillment = Fulfillment::kPersonalized;
  EXPECT_EQ(ValueOf(Select(order), "returns"), "not_accepted");
}

TEST(TermsTest, RowsAreThoseOfTheLocalDate) {
  const struct {
    const char* time;
    const char* warranty;
  } kCases[] = {
      {"2026-07-01T03:59:59Z", "12_months"},  // 30 June in New York
      {"2026-07-01T04:00:00Z", "24_months"},
  };
  for (const auto& c : kCases) {
    TestOrder order = OrderTo("US", "NY");
    order.order.placed_at = At(c.time);
    EXPECT_EQ(ValueOf(Select(order), "warranty"), c.warranty) << c.time;
  }
}

TEST(TermsTest, AContradictionIsToldWhereTheRowApplies) {
  TestOrder order = OrderTo("US", "NY");
  EXPECT_TRUE(Has(Select(order).notices, NoticeCode::kContradiction));
  order.items[0].fulfillment = Fulfillment::kPersonalized;
  EXPECT_FALSE(Has(Select(order).notices, NoticeCode::kContradiction));
  EXPECT_TRUE(Has(Select(OrderTo("XA")).notices, NoticeCode::kCaveat));
}

}  // namespace
}  // namespace landed::calc
