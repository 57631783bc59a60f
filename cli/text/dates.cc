#include "cli/text/dates.h"

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "cli/text/phrases.h"

namespace landed::cli {
namespace {

constexpr const char* kWeekdays[] = {"Mon", "Tue", "Wed", "Thu",
                                     "Fri", "Sat", "Sun"};

// "Mon 2026-11-30 to Tue 2026-12-15"; one day once.
std::string BetweenText(const v1::Date& first, const v1::Date& last) {
  const std::string from = WeekdayText(first), to = WeekdayText(last);
  return from == to ? from : absl::StrCat(from, " to ", to);
}

std::string PartText(const v1::DeliveryPart& part) {
  const std::string what =
      Words(v1::Item::Fulfillment_Name(part.fulfillment()));
  if (part.has_latest()) {
    return absl::StrCat(what, ": there ",
                        BetweenText(part.earliest(), part.latest()));
  }
  if (part.has_ship_by()) {
    return absl::StrCat(what, ": leaves ",
                        BetweenText(part.ship_from(), part.ship_by()));
  }
  return absl::StrCat(what, ": not known");
}

std::string OrderByText(const v1::DeliveryEstimate& delivery,
                        absl::Time asked_at) {
  const absl::Time until = absl::FromUnixSeconds(delivery.order_by().seconds());
  return absl::StrCat(
      "within ", SpanText(until - asked_at), ", before ",
      absl::FormatTime("%Y-%m-%d %H:%M:%S UTC", until, absl::UTCTimeZone()));
}

}  // namespace

std::string WeekdayText(const v1::Date& date) {
  const absl::CivilDay day(date.year(), date.month(), date.day());
  return absl::StrCat(kWeekdays[static_cast<int>(absl::GetWeekday(day))], " ",
                      DateText(date));
}

std::string SpanText(absl::Duration span) {
  const int64_t minutes = absl::ToInt64Minutes(span);
  if (minutes < 1) return "less than a minute";
  const int64_t days = minutes / 1440, hours = minutes / 60 % 24;
  if (days > 0) return absl::StrCat(days, " d ", hours, " h");
  if (hours > 0) return absl::StrCat(hours, " h ", minutes % 60, " min");
  return absl::StrCat(minutes, " min");
}

std::vector<std::pair<std::string, std::string>> DateRows(
    const v1::DeliveryEstimate& delivery, absl::Time asked_at) {
  std::vector<std::pair<std::string, std::string>> rows;
  const char* estimate =
      delivery.date_basis() == v1::DeliveryEstimate::ESTIMATED
          ? " (an estimate)"
          : "";
  if (delivery.has_latest()) {
    rows.emplace_back("Arrives", absl::StrCat(BetweenText(delivery.earliest(),
                                                          delivery.latest()),
                                              estimate));
  }
  if (delivery.has_ship_by()) {
    rows.emplace_back("Leaves", absl::StrCat(BetweenText(delivery.ship_from(),
                                                         delivery.ship_by()),
                                             estimate));
  }
  for (const v1::DeliveryPart& part : delivery.parts()) {
    rows.emplace_back("In parts", PartText(part));
  }
  if (delivery.has_order_by()) {
    rows.emplace_back("Order", OrderByText(delivery, asked_at));
  }
  return rows;
}

}  // namespace landed::cli
