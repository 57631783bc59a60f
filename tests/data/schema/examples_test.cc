#include "data/schema/examples.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Examples, Columns) {
  EXPECT_EQ(HeaderOf(ExampleSchema().spec()),
            "example,destination,po_box,placed_at,category,fulfillment,price,"
            "quantity,method,problem,region,service,processing,transit,"
            "shipping,tax,payer,checkout,terms,note");
}

TEST(Examples, ReadsAnAnsweredOne) {
  Names names;
  const ExampleRow row = ReadOne(
      ExampleSchema(),
      "paris,FR::75001,yes,2026-11-23T12:00:00Z,jewelry,pre_order,120.00 EUR,2,"
      "standard,,europe,served,0..2 working_day,not_published,free,72.50 EUR,"
      "buyer,not_known,returns=7_days a=b,A remark.",
      &names);
  EXPECT_EQ(names.Text(row.example), "paris");
  EXPECT_EQ(names.Text(row.destination.postal_code), "75001");
  EXPECT_TRUE(row.po_box.holds);
  EXPECT_EQ(row.placed_at.unix_seconds, 1'795'435'200);
  EXPECT_EQ(names.Text(row.category), "jewelry");
  EXPECT_EQ(row.fulfillment.value, Fulfillment::kPreOrder);
  EXPECT_EQ(row.price.units, 120);
  EXPECT_EQ(row.quantity, 2);
  EXPECT_EQ(names.Text(row.method), "standard");
  EXPECT_TRUE(row.problem.empty());
  EXPECT_EQ(names.Text(row.region), "europe");
  EXPECT_EQ(names.Text(row.service), "served");
  EXPECT_EQ(names.Text(row.processing.text), "0..2 working_day");
  EXPECT_EQ(names.Text(row.transit.text), "not_published");
  EXPECT_EQ(names.Text(row.shipping.text), "free");
  EXPECT_EQ(names.Text(row.tax.text), "72.50 EUR");
  EXPECT_EQ(names.Text(row.payer), "buyer");
  EXPECT_EQ(names.Text(row.checkout.text), "not_known");
  EXPECT_EQ(names.Text(row.terms), "returns=7_days a=b");
}

TEST(Examples, ReadsARefusedOne) {
  ExpectAccepted(
      ExampleSchema(),
      {"xx,XX,,2026-11-23T12:00:00Z,,,1 EUR,0,,order.items,,,,,,,,,,"});
}

TEST(Examples, Refuses) {
  ExpectRefused(
      ExampleSchema(),
      {{"e,FR,,2026-11-23T12:00:00Z,,,1.00 EUR,1,,,,,,,,,,,,",
        "42: row: problem: write what must come out, in this column or in one "
        "after it"},
       {"e,FR,,2026-11-23T12:00:00Z,,,1.00 EUR,1,,order.items,europe,,,,,,,,,",
        "42: row: problem: an order that is refused has no answer: leave the "
        "columns after it empty"},
       {"e,FR,no,2026-11-23T12:00:00Z,,,1.00 EUR,1,,,europe,,,,,,,,,",
        "6: cell: po_box: write yes, or leave it empty"},
       {"e,FR,,2026-11-23,,,1.00 EUR,1,,,europe,,,,,,,,,",
        "7: cell: placed_at: write a time of UTC, such as "
        "2026-11-23T12:00:00Z"},
       {"e,FR,,2026-11-23T12:00:00Z,,,1.00,1,,,europe,,,,,,,,,",
        "30: cell: price: write a sum and its currency, such as 500.00 USD"},
       {"e,,,2026-11-23T12:00:00Z,,,1.00 EUR,1,,,europe,,,,,,,,,",
        "3: cell: destination: may not be empty"},
       {"e,FR,,2026-11-23T12:00:00Z,,,1.00 EUR,1,,,,,3 days,,,,,,,",
        "45: cell: processing: write a range and its unit, such as 5..14 "
        "working_day, or not_published"}});
}

}  // namespace
}  // namespace landed::data
