#include "cli/text/dates.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"

namespace landed::cli {
namespace {

void Set(v1::Date* date, int month, int day) {
  date->set_year(2026);
  date->set_month(month);
  date->set_day(day);
}

std::string TextOf(const v1::DeliveryEstimate& delivery, absl::Time asked_at) {
  std::string text;
  for (const auto& [label, words] : DateRows(delivery, asked_at)) {
    absl::StrAppend(&text, label, ": ", words, "\n");
  }
  return text;
}

TEST(SpanText, Examples) {
  EXPECT_EQ(SpanText(absl::Seconds(59)), "less than a minute");
  EXPECT_EQ(SpanText(absl::Seconds(60)), "1 min");
  EXPECT_EQ(SpanText(absl::Minutes(134)), "2 h 14 min");
  EXPECT_EQ(SpanText(absl::Hours(24)), "1 d 0 h");
  EXPECT_EQ(SpanText(absl::Hours(100)), "4 d 4 h");
  EXPECT_EQ(SpanText(-absl::Hours(1)), "less than a minute");
}

TEST(DateRows, NoneWithoutDates) {
  EXPECT_EQ(TextOf(v1::DeliveryEstimate(), absl::UnixEpoch()), "");
}

TEST(DateRows, TellsDatesPartsAndUntilWhen) {
  v1::DeliveryEstimate delivery;
  Set(delivery.mutable_earliest(), 11, 30);
  Set(delivery.mutable_latest(), 12, 15);
  Set(delivery.mutable_ship_from(), 11, 23);
  Set(delivery.mutable_ship_by(), 11, 23);
  delivery.set_date_basis(v1::DeliveryEstimate::ESTIMATED);
  delivery.mutable_order_by()->set_seconds(8'040);
  v1::DeliveryPart* part = delivery.add_parts();
  part->set_fulfillment(v1::Item::IN_STOCK);
  Set(part->mutable_ship_from(), 11, 23);
  Set(part->mutable_ship_by(), 11, 24);
  delivery.add_parts()->set_fulfillment(v1::Item::MADE_TO_ORDER);
  EXPECT_EQ(TextOf(delivery, absl::UnixEpoch()),
            "Arrives: Mon 2026-11-30 to Tue 2026-12-15 (an estimate)\n"
            "Leaves: Mon 2026-11-23 (an estimate)\n"
            "In parts: in stock: leaves Mon 2026-11-23 to Tue 2026-11-24\n"
            "In parts: made to order: not known\n"
            "Order: within 2 h 14 min, before 1970-01-01 02:14:00 UTC\n");
}

}  // namespace
}  // namespace landed::cli
