#include "wire/render_delivery.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "data/release/release.h"
#include "gtest/gtest.h"
#include "landed/v1/quote.pb.h"
#include "tests/support/fake_tables.h"
#include "wire/answer.h"

namespace landed::wire {
namespace {

v1::QuoteResponse Ask(const char* release, const char* state,
                      v1::Item::Fulfillment second) {
  v1::QuoteRequest request;
  v1::Order* order = request.mutable_order();
  order->set_merchant("acme");
  order->mutable_ship_to()->set_region_code("US");
  order->mutable_ship_to()->set_administrative_area(state);
  order->mutable_placed_at()->set_seconds(1'794'830'400);  // 2026-11-16T12:00Z
  for (const auto fulfillment : {v1::Item::IN_STOCK, second}) {
    v1::Item* item = order->add_items();
    item->set_quantity(1);
    item->mutable_unit_price()->set_currency_code("USD");
    item->mutable_unit_price()->set_units(10);
    item->set_fulfillment(fulfillment);
  }
  v1::QuoteResponse response;
  const absl::Status status = Answer(*support::LoadFakeRelease(release),
                                     absl::UnixEpoch(), request, &response);
  EXPECT_TRUE(status.ok()) << status;
  return response;
}

std::string TextOf(const v1::Date& date) {
  return absl::StrCat(date.year(), "-", date.month(), "-", date.day());
}

const v1::DeliveryEstimate& Of(const v1::QuoteResponse& response, int option) {
  return response.options(option).delivery();
}

TEST(RenderDelivery, TellsDatesWhatTheyRestOnAndUntilWhen) {
  const v1::QuoteResponse response = Ask("three", "NY", v1::Item::IN_STOCK);
  const v1::DeliveryEstimate& express = Of(response, 0);
  EXPECT_EQ(express.date_basis(), v1::DeliveryEstimate::COUNTED);
  EXPECT_EQ(TextOf(express.counts_from()), "2026-11-16");
  EXPECT_EQ(TextOf(express.ship_from()), "2026-11-16");
  EXPECT_EQ(TextOf(express.ship_by()), "2026-11-17");
  EXPECT_EQ(TextOf(express.earliest()), "2026-11-17");
  EXPECT_EQ(TextOf(express.latest()), "2026-11-19");
  EXPECT_EQ(express.order_by().seconds(), 1'794'862'800);  // 21:00 UTC
  std::string tables;
  for (const int index : express.citations()) {
    absl::StrAppend(&tables, response.citations(index).table(), " ");
  }
  EXPECT_EQ(tables,
            "merchants/acme/3/processing merchants/acme/3/transit "
            "merchants/acme/3/dispatch merchants/acme/3/cut_offs "
            "calendars/1/weekends calendars/1/holiday_coverage "
            "calendars/1/carrier_weekends ");
  // The first cut-off is that of the standard method, 14:30 in New York.
  EXPECT_EQ(response.valid_until().seconds(), 1'794'857'400);
}

TEST(RenderDelivery, TellsThePartsOfAnOrder) {
  const v1::QuoteResponse response = Ask("three", "NY", v1::Item::PERSONALIZED);
  const v1::DeliveryEstimate& express = Of(response, 0);
  EXPECT_EQ(express.date_basis(), v1::DeliveryEstimate::NOT_KNOWN);
  EXPECT_FALSE(express.has_latest());
  ASSERT_EQ(express.parts_size(), 2);
  EXPECT_EQ(express.parts(0).fulfillment(), v1::Item::IN_STOCK);
  EXPECT_EQ(TextOf(express.parts(0).latest()), "2026-11-19");
  EXPECT_EQ(express.parts(1).fulfillment(), v1::Item::PERSONALIZED);
  EXPECT_FALSE(express.parts(1).has_latest());
  EXPECT_TRUE(express.has_order_by());  // until when the first part holds
}

TEST(RenderDelivery, WithoutCalendarsThereIsNothingOfDates) {
  const v1::QuoteResponse response = Ask("one", "NY", v1::Item::IN_STOCK);
  EXPECT_FALSE(response.has_valid_until());
  for (const v1::QuoteOption& option : response.options()) {
    const v1::DeliveryEstimate& delivery = option.delivery();
    EXPECT_EQ(delivery.date_basis(),
              v1::DeliveryEstimate::DATE_BASIS_UNSPECIFIED);
    EXPECT_FALSE(delivery.has_earliest() || delivery.has_ship_by() ||
                 delivery.has_order_by() || delivery.has_counts_from());
  }
}

}  // namespace
}  // namespace landed::wire
