// What an answer says about how long it may be kept, on releases that have
// calendars: of the fake tables, with cut-offs and seasons, and the shipped
// ones.

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "data/release/release.h"
#include "data/release/store.h"
#include "gtest/gtest.h"
#include "landed/v1/order_by.pb.h"
#include "landed/v1/quote.pb.h"
#include "tests/support/fake_tables.h"
#include "wire/answer.h"
#include "wire/find_order_by.h"

namespace landed {
namespace {

struct Shop {
  const char* merchant;
  std::vector<std::string> countries;
};

v1::QuoteRequest RequestOf(const Shop& shop, std::mt19937* random) {
  v1::QuoteRequest request;
  v1::Order* order = request.mutable_order();
  order->set_merchant(shop.merchant);
  order->mutable_ship_to()->set_region_code(
      shop.countries[(*random)() % shop.countries.size()]);
  if (order->ship_to().region_code() == "US") {
    order->mutable_ship_to()->set_administrative_area(
        (*random)() % 2 == 0 ? "NY" : "OR");
  }
  const int items = 1 + static_cast<int>((*random)() % 3);
  for (int i = 0; i < items; ++i) {
    v1::Item* item = order->add_items();
    item->set_quantity(1);
    item->mutable_unit_price()->set_currency_code("USD");
    item->mutable_unit_price()->set_units(10);
    item->set_fulfillment(
        static_cast<v1::Item::Fulfillment>(1 + (*random)() % 4));
  }
  request.set_explain((*random)() % 2 == 0);
  return request;
}

std::string BytesAt(const data::Release& release, int64_t at,
                    const v1::QuoteRequest& request,
                    v1::QuoteResponse* response) {
  response->Clear();
  const absl::Status status =
      wire::Answer(release, absl::FromUnixSeconds(at), request, response);
  EXPECT_TRUE(status.ok()) << status;
  return response->SerializeAsString();
}

// Between 2025 and 2028: calendars have years with holidays and without.
int64_t AnyInstant(std::mt19937* random) {
  return 1'735'689'600 + static_cast<int64_t>((*random)() % 126'230'400);
}

void ExpectKept(const data::Release& release, const Shop& shop, int orders) {
  std::mt19937 random(20261122);
  for (int i = 0; i < orders; ++i) {
    const v1::QuoteRequest request = RequestOf(shop, &random);
    const int64_t at = AnyInstant(&random);
    v1::QuoteResponse response;
    const std::string bytes = BytesAt(release, at, request, &response);
    const int64_t until = response.valid_until().seconds();
    ASSERT_GT(until, at);
    for (const int64_t same :
         {until - 1, at + 1,
          at + static_cast<int64_t>(random()) % (until - at)}) {
      if (same >= until) continue;
      v1::QuoteResponse other;
      ASSERT_EQ(BytesAt(release, same, request, &other), bytes)
          << absl::FromUnixSeconds(at) << " and " << absl::FromUnixSeconds(same)
          << "\n"
          << request.DebugString();
    }
    // valid_until itself is in the answer: what is asked is that something else
    // changed too, or that a day of UTC began, by which codes are looked up.
    v1::QuoteResponse after;
    BytesAt(release, until, request, &after);
    after.clear_valid_until();
    response.clear_valid_until();
    EXPECT_TRUE(until % 86'400 == 0 ||
                after.SerializeAsString() != response.SerializeAsString())
        << absl::FromUnixSeconds(until) << "\n"
        << request.DebugString();
  }
}

TEST(ValidUntil, AnAnswerIsTheSameBeforeItAndAnotherAfter) {
  const auto fake = support::LoadFakeRelease("three");
  ExpectKept(*fake, {"acme", {"US", "CA", "XA", "XB", "XC"}}, 1'000);
  ExpectKept(*fake, {"bazaar", {"XA", "XB"}}, 500);
}

TEST(ValidUntil, OfTheShippedTablesToo) {
  const auto store = data::Store::Open(support::ShippedDataRoot(),
                                       "2026-11-22.dates", data::ProveNothing);
  ASSERT_TRUE(store.ok()) << store.status();
  const data::Release& release = *(*store)->Active();
  for (const char* merchant : {"coco", "migems", "missko", "knt"}) {
    ExpectKept(release,
               {merchant,
                {"US", "FR", "DE", "AE", "JP", "BR", "NP", "LB", "AU", "IL"}},
               200);
  }
}

// The inverse call against asking for every moment on the way.
TEST(FindOrderBy, IsTheLastMomentThatArrivesInTime) {
  const auto release = support::LoadFakeRelease("three");
  const Shop shop = {"acme", {"US", "CA", "XA", "XB"}};
  std::mt19937 random(4711);
  int possible = 0, too_late = 0;
  for (int i = 0; i < 30; ++i) {
    v1::QuoteRequest request = RequestOf(shop, &random);
    const int64_t at = AnyInstant(&random);
    const absl::CivilDay wanted =
        absl::ToCivilDay(absl::FromUnixSeconds(at), absl::UTCTimeZone()) +
        static_cast<int>(random() % 40);
    v1::FindOrderByRequest asked;
    *asked.mutable_order() = request.order();
    asked.mutable_wanted_on()->set_year(static_cast<int>(wanted.year()));
    asked.mutable_wanted_on()->set_month(wanted.month());
    asked.mutable_wanted_on()->set_day(wanted.day());
    v1::FindOrderByResponse found;
    ASSERT_TRUE(
        wire::Answer(*release, absl::FromUnixSeconds(at), asked, &found).ok());
    // In time at an instant, by method.
    const auto in_time = [&](int64_t instant, const std::string& method) {
      v1::QuoteResponse response;
      BytesAt(*release, instant, request, &response);
      for (const v1::QuoteOption& option : response.options()) {
        if (option.method() != method || !option.delivery().has_latest()) {
          continue;
        }
        const v1::Date& latest = option.delivery().latest();
        return absl::CivilDay(latest.year(), latest.month(), latest.day()) <=
               wanted;
      }
      return false;
    };
    for (const v1::OrderByOption& option : found.options()) {
      int64_t last = 0;  // of the hours on the way, and their first seconds
      for (int64_t t = at; t < at + 42 * 86'400; t += 3'600) {
        if (in_time(t, option.method())) last = t;
      }
      const bool can = option.state() == v1::OrderByOption::POSSIBLE;
      ASSERT_EQ(last != 0, can) << request.DebugString();
      possible += can;
      too_late += option.state() == v1::OrderByOption::TOO_LATE;
      if (!can) continue;
      const int64_t order_by = option.order_by().seconds();
      EXPECT_TRUE(in_time(order_by - 1, option.method()));
      EXPECT_FALSE(in_time(order_by, option.method()));
      EXPECT_GT(order_by, last);
      EXPECT_LE(order_by, last + 3'600);
    }
  }
  EXPECT_GT(possible, 5);
  EXPECT_GT(too_late, 5);
}

TEST(FindOrderBy, RefusesDaysThatAreNone) {
  const auto release = support::LoadFakeRelease("three");
  std::mt19937 random(1);
  v1::FindOrderByRequest asked;
  *asked.mutable_order() = RequestOf({"acme", {"US"}}, &random).order();
  v1::FindOrderByResponse found;
  const absl::Time now = absl::FromUnixSeconds(1'795'305'600);  // 2026-11-22
  const auto refused = [&](int year, int month, int day) {
    asked.mutable_wanted_on()->set_year(year);
    asked.mutable_wanted_on()->set_month(month);
    asked.mutable_wanted_on()->set_day(day);
    const absl::Status status = wire::Answer(*release, now, asked, &found);
    return absl::IsInvalidArgument(status) &&
           std::string(status.message()).find("wanted_on") != std::string::npos;
  };
  EXPECT_TRUE(refused(2027, 2, 29));
  EXPECT_TRUE(refused(0, 0, 0));
  EXPECT_TRUE(refused(2026, 13, 1));
  EXPECT_TRUE(refused(2'000'000'000, 1, 1));
  EXPECT_TRUE(refused(2028, 1, 1));
  EXPECT_FALSE(refused(2027, 12, 26));
  EXPECT_FALSE(refused(2020, 1, 1));  // past: too late, and no problem
}

}  // namespace
}  // namespace landed
