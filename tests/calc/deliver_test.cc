#include "calc/deliver.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "calc/notice.h"
#include "data/schema/words.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

using data::DayUnit;
using data::Fulfillment;
using data::Publication;

// "1-2 working_day"; "" for one that is not known.
std::string TextOf(const DayRange& range) {
  if (!range.known) return "";
  return std::to_string(range.min) + "-" + std::to_string(range.max) + " " +
         std::string(data::ToWord(range.unit));
}

struct Delivered {
  Delivery delivery;
  Notices notices;
};

Delivered DeliverTo(const char* country, const char* state,
                    const std::vector<Fulfillment>& fulfillments,
                    const char* method,
                    const data::Release& release = *support::LoadFakeRelease(),
                    const char* merchant = "acme") {
  TestOrder order = OrderTo(country, state);
  order.order.merchant = merchant;
  order.items.clear();
  for (const Fulfillment fulfillment : fulfillments) {
    order.items.push_back(ItemOf("1.00"));
    order.items.back().fulfillment = fulfillment;
  }
  const Prepared prepared = Prepare(order, release);
  Delivered delivered;
  delivered.delivery =
      Deliver(prepared.order, prepared.to,
              *prepared.order.merchant->names.Find(method), &delivered.notices);
  return delivered;
}

struct Case {
  const char* country;
  const char* state;
  const char* method;
  std::vector<Fulfillment> items;
  const char* processing;
  const char* transit;
  const char* total;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.country << " " << c.method << " " << c.items.size();
}

class DeliverTest : public testing::TestWithParam<Case> {};

TEST_P(DeliverTest, Promises) {
  const Case& c = GetParam();
  std::vector<Fulfillment> items = c.items;
  for (int turn = 0; turn < 2; ++turn) {
    const Delivery found =
        DeliverTo(c.country, c.state, items, c.method).delivery;
    EXPECT_EQ(TextOf(found.processing), c.processing);
    EXPECT_EQ(TextOf(found.transit), c.transit);
    EXPECT_EQ(TextOf(found.total), c.total);
    EXPECT_EQ(found.state, found.processing.known && found.transit.known
                               ? Publication::kPublished
                               : Publication::kNotPublished);
    // Rows are cited, published or not.
    EXPECT_NE(found.processing_row, nullptr);
    EXPECT_NE(found.transit_row, nullptr);
    std::reverse(items.begin(), items.end());
  }
}

constexpr Fulfillment kStock = Fulfillment::kInStock;
constexpr Fulfillment kPre = Fulfillment::kPreOrder;
constexpr Fulfillment kMade = Fulfillment::kMadeToOrder;
constexpr Fulfillment kPersonal = Fulfillment::kPersonalized;

INSTANTIATE_TEST_SUITE_P(
    Units, DeliverTest,
    testing::Values(
        Case{"US",
             "NY",
             "standard",
             {kStock},
             "1-2 working_day",
             "3-5 working_day",
             "4-7 working_day"},
        // A week is seven calendar days.
        Case{"XA",
             "",
             "standard",
             {kPre},
             "14-21 calendar_day",
             "1-2 week",
             "21-35 calendar_day"},
        Case{"XB",
             "",
             "standard",
             {kMade},
             "4-6 week",
             "10-20 calendar_day",
             "38-62 calendar_day"},
        Case{"XA", "", "standard", {kMade}, "4-6 week", "1-2 week", "5-8 week"},
        Case{"XB",
             "",
             "standard",
             {kPre},
             "14-21 calendar_day",
             "10-20 calendar_day",
             "24-41 calendar_day"},
        // Working days are not added to days of another kind.
        Case{"XA", "", "standard", {kStock}, "1-2 working_day", "1-2 week", ""},
        Case{"XB",
             "",
             "standard",
             {kStock},
             "1-2 working_day",
             "10-20 calendar_day",
             ""},
        Case{
            "US", "NY", "standard", {kMade}, "4-6 week", "3-5 working_day", ""},
        Case{"US",
             "NY",
             "express",
             {kStock},
             "0-1 working_day",
             "1-2 working_day",
             "1-3 working_day"}));

INSTANTIATE_TEST_SUITE_P(
    Slowest, DeliverTest,
    testing::Values(Case{"US",
                         "NY",
                         "standard",
                         {kStock, kPersonal},
                         "5-7 working_day",
                         "3-5 working_day",
                         "8-12 working_day"},
                    // 7 working days are shorter than 21 days, which are
                    // shorter than six weeks.
                    Case{"US",
                         "NY",
                         "standard",
                         {kPersonal, kPre},
                         "14-21 calendar_day",
                         "3-5 working_day",
                         ""},
                    Case{"US",
                         "NY",
                         "standard",
                         {kStock, kPre, kMade, kPersonal},
                         "4-6 week",
                         "3-5 working_day",
                         ""}));

INSTANTIATE_TEST_SUITE_P(
    NotPublished, DeliverTest,
    testing::Values(
        // One item without a time leaves the whole without one.
        Case{"US", "NY", "express", {kPersonal}, "", "1-2 working_day", ""},
        Case{"US",
             "NY",
             "express",
             {kMade, kPersonal, kStock},
             "",
             "1-2 working_day",
             ""},
        Case{"XB", "", "express", {kStock}, "0-1 working_day", "", ""},
        Case{"XB", "", "express", {kPersonal}, "", "", ""}));

TEST(DeliverTest, EqualLengthsAreComparedByTheLeast) {
  // Three weeks at the most, as pre-orders; but two at the least, as those.
  const auto release =
      EditedRelease({{"merchants/acme/1/processing.csv",
                      "standard,made_to_order,published,4,6,week",
                      "standard,made_to_order,published,1,3,week"}});
  const Delivery found =
      DeliverTo("US", "NY", {kMade, kPre}, "standard", *release).delivery;
  EXPECT_EQ(TextOf(found.processing), "14-21 calendar_day");
}

TEST(DeliverTest, FiveWorkingDaysAreAWeek) {
  for (const auto& [least, slowest] : {std::pair("3,14", "14-21 calendar_day"),
                                       std::pair("3,15", "14-21 calendar_day"),
                                       std::pair("3,16", "3-16 working_day")}) {
    const auto release =
        EditedRelease({{"merchants/acme/1/processing.csv",
                        "standard,personalized,published,5,7,working_day",
                        std::string("standard,personalized,published,") +
                            least + ",working_day"}});
    const Delivery found =
        DeliverTo("US", "NY", {kPersonal, kPre}, "standard", *release).delivery;
    EXPECT_EQ(TextOf(found.processing), slowest) << least;
  }
}

TEST(DeliverTest, TheSlowestRowsContradictionIsTold) {
  const Delivered made = DeliverTo("US", "NY", {kStock, kMade}, "express");
  EXPECT_TRUE(Has(made.notices, NoticeCode::kContradiction,
                  data::TableKind::kProcessing,
                  made.delivery.processing_row->info.line));
  const Delivered stock = DeliverTo("US", "NY", {kStock}, "express");
  EXPECT_FALSE(Has(stock.notices, NoticeCode::kContradiction));
  EXPECT_TRUE(Has(DeliverTo("XB", "", {kStock}, "standard").notices,
                  NoticeCode::kCaveat));
}

TEST(DeliverTest, TheLongestTimesAddUp) {
  const auto release =
      EditedRelease({{"merchants/acme/1/processing.csv",
                      "standard,made_to_order,published,4,6,week",
                      "standard,made_to_order,published,9999,9999,week"},
                     {"merchants/acme/1/transit.csv",
                      "standard,far,published,10,20,calendar_day",
                      "standard,far,published,9999,9999,calendar_day"}});
  const Delivery found =
      DeliverTo("XB", "", {kMade, kStock}, "standard", *release).delivery;
  EXPECT_EQ(TextOf(found.total), "79992-79992 calendar_day");
}

}  // namespace
}  // namespace landed::calc
