#include "calc/price.h"

#include <cstdint>

#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

using data::PriceState;

struct Priced {
  ShippingPrice price;
  Notices notices;
};

Priced PriceOf(const TestOrder& order, const char* method,
               const data::Release& release = *support::LoadFakeRelease()) {
  const Prepared prepared = Prepare(order, release);
  Priced priced;
  priced.price = PriceShipping(prepared.order, prepared.to,
                               *prepared.order.merchant->names.Find(method),
                               &priced.notices);
  return priced;
}

TEST(PriceTest, IsTheRows) {
  const struct {
    const char* country;
    const char* state;
    const char* method;
    const char* time;
    PriceState state_of_price;
    int64_t minor;
  } kCases[] = {
      {"XA", "", "standard", "2026-02-01T12:00:00Z", PriceState::kCharged,
       1'200},
      {"XA", "", "express", "2026-02-01T12:00:00Z", PriceState::kCharged,
       4'000},
      // Free is known, and is nothing.
      {"US", "NY", "standard", "2026-02-01T12:00:00Z", PriceState::kFree, 0},
      // Not published is neither.
      {"XB", "", "express", "2026-02-01T12:00:00Z", PriceState::kNotPublished,
       0},
      // A new price from 1 July, New York's.
      {"US", "NY", "express", "2026-07-01T03:59:59Z", PriceState::kCharged,
       2'500},
      {"US", "NY", "express", "2026-07-01T04:00:00Z", PriceState::kCharged,
       2'750},
  };
  for (const auto& c : kCases) {
    TestOrder order = OrderTo(c.country, c.state);
    order.order.placed_at = At(c.time);
    const ShippingPrice price = PriceOf(order, c.method).price;
    EXPECT_EQ(price.state, c.state_of_price) << c.country << c.method;
    EXPECT_EQ(price.known(), c.state_of_price != PriceState::kNotPublished);
    EXPECT_EQ(price.amount.minor(), c.minor) << c.country << c.method;
    EXPECT_FALSE(price.by_caller);
    EXPECT_NE(price.row, nullptr);
  }
}

TEST(PriceTest, TheCallersComesBeforeTheRows) {
  const struct {
    const char* country;
    const char* charge;
    PriceState state;
    int64_t minor;
  } kCases[] = {
      {"XA", "9.99", PriceState::kCharged, 999},
      {"XA", "0.00", PriceState::kFree, 0},
      // Even where the shop publishes none.
      {"XB", "7.00", PriceState::kCharged, 700},
  };
  for (const auto& c : kCases) {
    TestOrder order = OrderTo(c.country);
    order.order.shipping = ShippingTerms();
    order.order.shipping->charge = MoneyOf(c.charge);
    const Priced found = PriceOf(order, "express");
    EXPECT_EQ(found.price.state, c.state);
    EXPECT_EQ(found.price.amount.minor(), c.minor);
    EXPECT_TRUE(found.price.by_caller);
    EXPECT_EQ(found.price.row, nullptr);
    EXPECT_TRUE(found.notices.list().empty());
  }
}

TEST(PriceTest, ARowInAnotherCurrencyIsNotUsed) {
  TestOrder order = OrderTo("XA");
  order.order.merchant = "bazaar";
  order.items[0].unit_price = MoneyOf("1.000", "KWD");
  const ShippingPrice dinars = PriceOf(order, "post").price;
  EXPECT_EQ(dinars.state, PriceState::kCharged);
  EXPECT_EQ(dinars.amount, Amount(5'250));
  order.items[0].unit_price = MoneyOf("1.00", "EUR");
  const ShippingPrice euros = PriceOf(order, "post").price;
  EXPECT_EQ(euros.state, PriceState::kNotPublished);
  EXPECT_NE(euros.row, nullptr);
  EXPECT_EQ(euros.amount, Amount());
}

TEST(PriceTest, FreeIsFreeInEveryCurrency) {
  TestOrder order = OrderTo("XB");
  order.order.merchant = "bazaar";
  order.items[0].unit_price = MoneyOf("500", "JPY");
  EXPECT_EQ(PriceOf(order, "post").price.state, PriceState::kFree);
}

TEST(PriceTest, WhatTheRowBringsAlongIsTold) {
  const Priced near = PriceOf(OrderTo("XA"), "standard");
  EXPECT_TRUE(Has(near.notices, NoticeCode::kContradiction));
  EXPECT_TRUE(Has(near.notices, NoticeCode::kCaveat));
  TestOrder far = OrderTo("XB");
  EXPECT_FALSE(Has(PriceOf(far, "standard").notices, NoticeCode::kStale));
  far.order.placed_at = At("2026-03-02T12:00:00Z");
  EXPECT_TRUE(Has(PriceOf(far, "standard").notices, NoticeCode::kStale));
}

TEST(PriceTest, WithoutARowItIsNotPublished) {
  const auto release =
      EditedRelease({{"merchants/acme/1/shipping_prices.csv",
                      "express,near,charged,40.00,USD,applies,,,,",
                      "express,near,charged,40.00,USD,applies,,2026-07-01,,"}});
  const ShippingPrice price = PriceOf(OrderTo("XA"), "express", *release).price;
  EXPECT_EQ(price.state, PriceState::kNotPublished);
  EXPECT_EQ(price.row, nullptr);
}

}  // namespace
}  // namespace landed::calc
