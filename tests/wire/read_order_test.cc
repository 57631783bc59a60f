#include "wire/read_order.h"

#include <optional>

#include "gtest/gtest.h"
#include "tests/wire/requests.h"
#include "units/limits.h"

namespace landed::wire {
namespace {

TEST(ReadOrderTest, ReadsEveryField) {
  const auto message = FromJson<v1::Order>(R"({
    "merchant": "acme",
    "shipTo": {"regionCode": "US", "administrativeArea": "NY",
               "postalCode": "10001", "locality": "New York",
               "addressLines": ["350 5th Ave"], "poBox": true},
    "items": [{"sku": "S1", "quantity": "3",
               "unitPrice": {"currencyCode": "USD", "units": "22",
                             "nanos": 500000000},
               "category": "jewelry", "hsCode": "7113.19",
               "originRegionCode": "XB", "weightGrams": "120",
               "fulfillment": "PERSONALIZED",
               "discount": {"currencyCode": "USD", "units": "1"},
               "priceIncludesTax": true}],
    "placedAt": "2026-02-01T12:00:00.5Z", "currencyCode": "USD",
    "shippingMethod": "express",
    "buyer": {"kind": "BUSINESS", "taxId": "T", "exemptionCertificate": "E"},
    "discount": {"currencyCode": "USD", "units": "2"},
    "shipping": {"charge": {"currencyCode": "USD", "units": "9"},
                 "carrierCost": {"currencyCode": "USD", "units": "7"},
                 "separatelyStated": false,
                 "itemShares": [{"currencyCode": "USD", "units": "9"}]}})");
  OrderStorage storage;
  const calc::Order order = ReadOrder(message, Now(), &storage);
  EXPECT_EQ(order.merchant, "acme");
  EXPECT_EQ(order.ship_to.region_code, "US");
  EXPECT_EQ(order.ship_to.administrative_area, "NY");
  EXPECT_EQ(order.ship_to.postal_code, "10001");
  EXPECT_TRUE(order.ship_to.po_box);
  ASSERT_EQ(order.items.size(), 1);
  const calc::Item& item = order.items[0];
  EXPECT_EQ(item.sku, "S1");
  EXPECT_EQ(item.quantity, 3);
  EXPECT_EQ(item.unit_price->currency_code, "USD");
  EXPECT_EQ(item.unit_price->units, 22);
  EXPECT_EQ(item.unit_price->nanos, 500'000'000);
  EXPECT_EQ(item.category, "jewelry");
  EXPECT_EQ(item.hs_code, "7113.19");
  EXPECT_EQ(item.origin_region_code, "XB");
  EXPECT_EQ(item.weight_grams, 120);
  EXPECT_EQ(item.fulfillment, data::Fulfillment::kPersonalized);
  EXPECT_EQ(item.discount->units, 1);
  EXPECT_TRUE(item.price_includes_tax);
  EXPECT_EQ(item.unknown_fulfillment, 0);
  EXPECT_EQ(order.placed_at_nanos, 500'000'000);
  EXPECT_EQ(order.unknown_buyer_kind, 0);
  EXPECT_EQ(order.shipping->unknown_label, 0);
  EXPECT_EQ(order.shipping->unknown_carrier, 0);
  // Half a second is still that second.
  EXPECT_EQ(order.placed_at, absl::ToUnixSeconds(Now()));
  EXPECT_EQ(order.currency_code, "USD");
  EXPECT_EQ(order.shipping_method, "express");
  EXPECT_EQ(order.tax_id, "T");
  EXPECT_EQ(order.exemption_certificate, "E");
  EXPECT_EQ(order.discount->units, 2);
  EXPECT_EQ(order.shipping->charge->units, 9);
  EXPECT_EQ(order.shipping->carrier_cost->units, 7);
  EXPECT_FALSE(order.shipping->separately_stated);
  ASSERT_EQ(order.shipping->item_shares.size(), 1);
  EXPECT_EQ(order.shipping->item_shares[0].units, 9);
}

TEST(ReadOrderTest, WhatIsAbsentStaysAbsent) {
  OrderStorage storage;
  const calc::Order empty = ReadOrder(v1::Order(), Now(), &storage);
  EXPECT_TRUE(empty.merchant.empty());
  EXPECT_TRUE(empty.items.empty());
  EXPECT_FALSE(empty.discount.has_value());
  EXPECT_FALSE(empty.shipping.has_value());
  EXPECT_EQ(empty.placed_at, absl::ToUnixSeconds(Now()));
  const auto message =
      FromJson<v1::Order>(R"({"items": [{}], "shipping": {}})");
  const calc::Order order = ReadOrder(message, Now(), &storage);
  ASSERT_EQ(order.items.size(), 1);
  EXPECT_FALSE(order.items[0].unit_price.has_value());
  EXPECT_FALSE(order.items[0].discount.has_value());
  EXPECT_FALSE(order.items[0].fulfillment.has_value());
  EXPECT_FALSE(order.shipping->charge.has_value());
  // An invoice shows shipping on a line of its own unless it says otherwise.
  EXPECT_TRUE(order.shipping->separately_stated);
}

TEST(ReadOrderTest, EachWayOfFulfilment) {
  const struct {
    v1::Item::Fulfillment message;
    std::optional<data::Fulfillment> value;
  } kCases[] = {
      {v1::Item::FULFILLMENT_UNSPECIFIED, std::nullopt},
      {v1::Item::IN_STOCK, data::Fulfillment::kInStock},
      {v1::Item::PRE_ORDER, data::Fulfillment::kPreOrder},
      {v1::Item::MADE_TO_ORDER, data::Fulfillment::kMadeToOrder},
      {v1::Item::PERSONALIZED, data::Fulfillment::kPersonalized},
  };
  for (const auto& c : kCases) {
    v1::Order message;
    message.add_items()->set_fulfillment(c.message);
    OrderStorage storage;
    EXPECT_EQ(ReadOrder(message, Now(), &storage).items[0].fulfillment,
              c.value);
  }
}

TEST(ReadOrderTest, NumbersThatTheApiDoesNotKnowAreKept) {
  const auto message = FromJson<v1::Order>(
      R"({"items": [{"fulfillment": 99}], "buyer": {"kind": -1},
          "shipping": {"label": 4, "carrier": 2147483647}})");
  OrderStorage storage;
  const calc::Order order = ReadOrder(message, Now(), &storage);
  EXPECT_FALSE(order.items[0].fulfillment.has_value());
  EXPECT_EQ(order.items[0].unknown_fulfillment, 99);
  EXPECT_EQ(order.unknown_buyer_kind, -1);
  EXPECT_EQ(order.shipping->unknown_label, 4);
  EXPECT_EQ(order.shipping->unknown_carrier, 2'147'483'647);
}

TEST(ReadOrderTest, StorageIsUsedAgain) {
  OrderStorage storage;
  const auto two = FromJson<v1::Order>(
      R"({"items": [{"sku": "a"}, {"sku": "b"}],
          "shipping": {"itemShares": [{"units": 1}, {"units": 2}]}})");
  EXPECT_EQ(ReadOrder(two, Now(), &storage).items.size(), 2);
  const auto one = FromJson<v1::Order>(R"({"items": [{"sku": "c"}],
                                           "shipping": {}})");
  const calc::Order order = ReadOrder(one, Now(), &storage);
  ASSERT_EQ(order.items.size(), 1);
  EXPECT_EQ(order.items[0].sku, "c");
  EXPECT_TRUE(order.shipping->item_shares.empty());
}

TEST(ReadOrderTest, AnOrderOverTheLimitTakesNoMemoryForAllOfIt) {
  v1::Order message;
  for (int i = 0; i < 10'000; ++i) {
    message.add_items();
    message.mutable_shipping()->add_item_shares();
  }
  OrderStorage storage;
  const calc::Order order = ReadOrder(message, Now(), &storage);
  EXPECT_EQ(order.items.size(), limits::kItems + 1);
  EXPECT_EQ(order.shipping->item_shares.size(), limits::kItems + 1);
}

TEST(ReadAddressTest, APoBoxIsKnownFromItsLine) {
  const struct {
    const char* line;
    bool po_box;
  } kCases[] = {
      {"", false},
      {"12 Main Street", false},
      {"PO Box 12", true},
      {"P.O. Box 12", true},
      {"P. O. BOX 12", true},
      {"p o box 12", true},
      {"POBOX12", true},
      {"  PO Box 12", true},
      {"Post Office Box 12", true},
      {"PO Box", true},
      {"PO Boxwood Lane", false},
      {"Poboxa", false},
      {"Post Officer's Row 3", false},
      {"12 PO Box Street", false},
      {"Box 12", false},
      {"\xC3\xA9 PO Box 1", true},
  };
  for (const auto& c : kCases) {
    v1::Address message;
    message.add_address_lines("c/o Somebody");
    message.add_address_lines(c.line);
    EXPECT_EQ(ReadAddress(message).po_box, c.po_box) << c.line;
    message.set_po_box(true);
    EXPECT_TRUE(ReadAddress(message).po_box) << c.line;
  }
}

TEST(ReadAddressTest, LooksAtEveryLine) {
  v1::Address message;
  for (int i = 0; i < 100; ++i) message.add_address_lines("x");
  EXPECT_FALSE(ReadAddress(message).po_box);
  message.add_address_lines("PO Box 1");
  EXPECT_TRUE(ReadAddress(message).po_box);
}

}  // namespace
}  // namespace landed::wire
