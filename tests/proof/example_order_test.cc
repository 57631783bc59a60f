#include "proof/example_order.h"

#include "gtest/gtest.h"

namespace landed::proof {
namespace {

TEST(ExampleOrder, IsWhatTheRowSays) {
  data::Names names;
  data::ExampleRow row;
  row.destination = {names.Intern("FR"), names.Intern("IDF"),
                     names.Intern("75001")};
  row.po_box.holds = true;
  row.placed_at.unix_seconds = 1'000'000'000;
  row.category = names.Intern("jewelry");
  row.fulfillment = {data::Fulfillment::kPreOrder, true};
  row.price = {120, 500'000'000, names.Intern("EUR")};
  row.quantity = 3;
  row.method = names.Intern("express");
  const ExampleOrder example("acme", row, names);
  const calc::Order& order = example.order();
  EXPECT_EQ(order.merchant, "acme");
  EXPECT_EQ(order.ship_to.region_code, "FR");
  EXPECT_EQ(order.ship_to.administrative_area, "IDF");
  EXPECT_EQ(order.ship_to.postal_code, "75001");
  EXPECT_TRUE(order.ship_to.po_box);
  EXPECT_EQ(order.placed_at, 1'000'000'000);
  EXPECT_EQ(order.shipping_method, "express");
  ASSERT_EQ(order.items.size(), 1u);
  const calc::Item& item = order.items[0];
  EXPECT_EQ(item.category, "jewelry");
  EXPECT_EQ(item.fulfillment, data::Fulfillment::kPreOrder);
  EXPECT_EQ(item.quantity, 3);
  ASSERT_TRUE(item.unit_price.has_value());
  EXPECT_EQ(item.unit_price->currency_code, "EUR");
  EXPECT_EQ(item.unit_price->units, 120);
  EXPECT_EQ(item.unit_price->nanos, 500'000'000);
}

TEST(ExampleOrder, WhatTheRowLeavesOutIsNotSaid) {
  const data::Names names;
  const ExampleOrder example("acme", data::ExampleRow(), names);
  EXPECT_EQ(example.order().shipping_method, "");
  EXPECT_EQ(example.order().items[0].category, "");
  EXPECT_FALSE(example.order().items[0].fulfillment.has_value());
  EXPECT_FALSE(example.order().ship_to.po_box);
}

}  // namespace
}  // namespace landed::proof
