// More of it, against asking for every moment: tests/properties.
#include "wire/find_order_by.h"

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"
#include "landed/v1/order_by.pb.h"
#include "tests/support/fake_tables.h"

namespace landed::wire {
namespace {

v1::FindOrderByRequest Wanted(int month, int day) {
  v1::FindOrderByRequest request;
  v1::Order* order = request.mutable_order();
  order->set_merchant("acme");
  order->mutable_ship_to()->set_region_code("US");
  order->mutable_ship_to()->set_administrative_area("NY");
  order->mutable_placed_at()->set_seconds(1'794'830'400);  // 2026-11-16T12:00Z
  v1::Item* item = order->add_items();
  item->set_quantity(1);
  item->mutable_unit_price()->set_currency_code("USD");
  item->mutable_unit_price()->set_units(10);
  request.mutable_wanted_on()->set_year(2026);
  request.mutable_wanted_on()->set_month(month);
  request.mutable_wanted_on()->set_day(day);
  return request;
}

TEST(FindOrderBy, TellsTheLastMomentAndItsPromise) {
  v1::FindOrderByResponse response;
  ASSERT_TRUE(Answer(*support::LoadFakeRelease("three"), absl::UnixEpoch(),
                     Wanted(11, 25), &response)
                  .ok());
  EXPECT_EQ(response.release(), "three");
  EXPECT_EQ(response.destination().administrative_area(), "NY");
  ASSERT_EQ(response.options_size(), 2);
  const v1::OrderByOption& express = response.options(0);
  EXPECT_EQ(express.method(), "express");
  EXPECT_EQ(express.state(), v1::OrderByOption::POSSIBLE);
  EXPECT_EQ(express.order_by().seconds(), 1'795'194'000);  // 11-20T17:00Z
  EXPECT_EQ(express.delivery().latest().day(), 25);
  EXPECT_GT(response.citations_size(), 0);
}

TEST(FindOrderBy, TooLateShowsWhatAnOrderNowWouldGet) {
  v1::FindOrderByResponse response;
  ASSERT_TRUE(Answer(*support::LoadFakeRelease("three"), absl::UnixEpoch(),
                     Wanted(11, 17), &response)
                  .ok());
  EXPECT_EQ(response.options(0).state(), v1::OrderByOption::TOO_LATE);
  EXPECT_FALSE(response.options(0).has_order_by());
  EXPECT_EQ(response.options(0).delivery().latest().day(), 19);
}

TEST(FindOrderBy, NamesTheDayThatIsNone) {
  v1::FindOrderByResponse response;
  const absl::Status status =
      Answer(*support::LoadFakeRelease("three"), absl::UnixEpoch(),
             Wanted(11, 31), &response);
  EXPECT_TRUE(absl::IsInvalidArgument(status));
  EXPECT_NE(std::string(status.message()).find("wanted_on"), std::string::npos);
}

}  // namespace
}  // namespace landed::wire
