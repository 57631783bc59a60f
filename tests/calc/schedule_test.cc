#include "calc/schedule.h"

#include <cstdlib>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "calc/quote.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

using data::Fulfillment;

const data::Release& Release() { return *support::LoadFakeRelease("three"); }

// The option of a method for an order of acme's.
struct Asked {
  Quote quote;
  const Option* option = nullptr;
};

Asked Ask(const char* country, const char* state, const char* method,
          const char* placed_at,
          const std::vector<Fulfillment>& items = {Fulfillment::kInStock},
          const char* merchant = "acme") {
  TestOrder order = OrderTo(country, state);
  order.order.merchant = merchant;
  order.order.placed_at = At(placed_at);
  order.items.clear();
  for (const Fulfillment fulfillment : items) {
    order.items.push_back(ItemOf("1.00"));
    order.items.back().fulfillment = fulfillment;
  }
  Asked asked;
  asked.quote = QuoteOf(order, Release());
  for (const Option& option : asked.quote.options) {
    const data::Names& names = asked.quote.order.merchant->names;
    if (names.Text(option.method->method) == method) asked.option = &option;
  }
  if (asked.option == nullptr) {
    ADD_FAILURE() << "no method " << method;
    std::abort();  // every test looks at it
  }
  return asked;
}

// "day 0; ship from..by; arrival from..by", unknown dates as "-".
std::string TextOf(const Delivery& delivery) {
  const Dates& dates = delivery.dates;
  if (!dates.ship_known) return "-";
  std::string text = delivery.schedule.day_zero.ToString() + "; " +
                     dates.ship_from.ToString() + ".." +
                     dates.ship_by.ToString() + "; ";
  if (!dates.arrival_known) return text + "-";
  return text + dates.earliest.ToString() + ".." + dates.latest.ToString();
}

struct Case {
  const char* what;
  const char* country;
  const char* state;
  const char* method;
  const char* placed_at;
  const char* dates;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.what; }

class ScheduleTest : public testing::TestWithParam<Case> {};

TEST_P(ScheduleTest, Counts) {
  const Case& c = GetParam();
  const Asked asked = Ask(c.country, c.state, c.method, c.placed_at);
  EXPECT_EQ(TextOf(asked.option->delivery), c.dates);
}

// Express: processing 0-1 working days of New York, cut-off 16:00, on Fridays
// 12:00; to home 1-2 working days of falcon, which rests on Sundays. Standard:
// processing 1-2 working days of the US, cut-off 14:30; to home 3-5 working
// days. Worked out by hand.
INSTANTIATE_TEST_SUITE_P(
    Examples, ScheduleTest,
    testing::Values(
        Case{"before the cut-off", "US", "NY", "express",
             "2026-11-17T20:59:59Z",  // Tuesday 15:59:59 in New York
             "2026-11-17; 2026-11-17..2026-11-18; 2026-11-18..2026-11-20"},
        Case{"at the cut-off", "US", "NY", "express", "2026-11-17T21:00:00Z",
             "2026-11-18; 2026-11-18..2026-11-19; 2026-11-19..2026-11-21"},
        Case{"Friday at noon", "US", "NY", "express", "2026-11-20T17:00:00Z",
             "2026-11-23; 2026-11-23..2026-11-24; 2026-11-24..2026-11-26"},
        Case{"a second before", "US", "NY", "express", "2026-11-20T16:59:59Z",
             "2026-11-20; 2026-11-20..2026-11-23; 2026-11-21..2026-11-25"},
        Case{"on a Sunday", "US", "NY", "express", "2026-11-22T12:00:00Z",
             "2026-11-23; 2026-11-23..2026-11-24; 2026-11-24..2026-11-26"},
        Case{"over the carrier's own holiday", "US", "NY", "express",
             "2026-12-24T15:00:00Z",  // 28 December is New York's
             "2026-12-24; 2026-12-24..2026-12-29; 2026-12-25..2026-12-31"},
        Case{"over the country's holiday", "US", "NY", "standard",
             "2026-12-24T15:00:00Z",  // the extra days ended on the 24th
             "2026-12-24; 2026-12-28..2026-12-29; 2026-12-31..2027-01-05"},
        Case{"in the season", "US", "NY", "standard", "2026-12-01T15:00:00Z",
             "2026-12-01; 2026-12-02..2026-12-04; 2026-12-08..2026-12-16"},
        Case{"the year's end", "US", "OR", "standard", "2026-12-31T23:00:00Z",
             "2027-01-01; 2027-01-04..2027-01-05; 2027-01-07..2027-01-12"},
        Case{"weeks end on a working day", "XA", "", "standard",
             "2026-12-16T12:00:00Z",  // + 1..2 days, + 1..2 weeks: 1 January
             "2026-12-16; 2026-12-17..2026-12-18; 2026-12-24..2027-01-04"},
        Case{"calendar days end on a working day", "XB", "", "standard",
             "2026-11-16T12:00:00Z",  // 27 November is a Friday
             "2026-11-16; 2026-11-17..2026-11-18; 2026-11-28..2026-12-08"},
        Case{"29 February", "US", "NY", "express", "2028-02-28T12:00:00Z",
             "2028-02-28; 2028-02-28..2028-02-29; 2028-02-29..2028-03-02"},
        Case{"transit not published", "XB", "", "express",
             "2026-11-16T12:00:00Z", "2026-11-16; 2026-11-16..2026-11-17; -"}));

TEST(Schedule, TheNightOfTheLostHour) {
  // In New York 2026-03-08 lost an hour: 16:00 on the 9th is 20:00 UTC, a week
  // before it was 21:00.
  EXPECT_EQ(
      TextOf(
          Ask("US", "NY", "express", "2026-03-09T19:59:59Z").option->delivery),
      "2026-03-09; 2026-03-09..2026-03-10; 2026-03-10..2026-03-12");
  EXPECT_EQ(
      TextOf(
          Ask("US", "NY", "express", "2026-03-09T20:00:00Z").option->delivery),
      "2026-03-10; 2026-03-10..2026-03-11; 2026-03-11..2026-03-13");
  EXPECT_EQ(Ask("US", "NY", "express", "2026-03-02T15:00:00Z")
                .option->delivery.schedule.order_by,
            At("2026-03-02T21:00:00Z"));
}

TEST(Schedule, OrderByIsTheInstantFromWhichAnOrderCountsLater) {
  for (const char* at : {"2026-11-17T12:00:00Z", "2026-11-20T18:00:00Z",
                         "2026-12-24T23:59:59Z", "2026-03-08T06:30:00Z"}) {
    for (const char* method : {"express", "standard"}) {
      const Asked now = Ask("US", "NY", method, at);
      const Schedule& schedule = now.option->delivery.schedule;
      EXPECT_LT(At(at), schedule.order_by);
      TestOrder order = OrderTo("US", "NY");
      order.order.placed_at = schedule.order_by - 1;
      EXPECT_EQ(QuoteOf(order, Release()).options.size(), 2u);
      for (const auto& [placed, same] :
           {std::make_pair(schedule.order_by - 1, true),
            std::make_pair(schedule.order_by, false)}) {
        order.order.placed_at = placed;
        const Quote quote = QuoteOf(order, Release());
        for (const Option& option : quote.options) {
          if (option.method->method != now.option->method->method) continue;
          EXPECT_EQ(option.delivery.schedule.day_zero == schedule.day_zero,
                    same);
        }
      }
    }
  }
}

TEST(Schedule, SaysWhatItAssumes) {
  // bazaar says nothing about where it packs: Beta's clock, by which it is a
  // Saturday, and Beta's week count.
  const Asked asked = Ask("XB", "", "post", "2026-11-20T23:30:00Z",
                          {Fulfillment::kMadeToOrder}, "bazaar");
  EXPECT_TRUE(asked.option->delivery.schedule.assumed);
  EXPECT_TRUE(asked.option->delivery.dates.estimated);
  EXPECT_TRUE(Has(asked.quote.notices, NoticeCode::kDatesEstimated));
  EXPECT_EQ(TextOf(asked.option->delivery),
            "2026-11-21; 2026-12-05..2026-12-12; 2026-12-07..2026-12-15");
  // acme says it all.
  const Asked sure = Ask("US", "NY", "express", "2026-11-17T12:00:00Z");
  EXPECT_FALSE(sure.option->delivery.dates.estimated);
  EXPECT_FALSE(Has(sure.quote.notices, NoticeCode::kDatesEstimated));
}

TEST(Schedule, NoDataIsNotNoHolidays) {
  // The holidays of US end with 2026, and XB has none at all.
  const Asked later = Ask("US", "NY", "standard", "2026-12-30T12:00:00Z");
  EXPECT_TRUE(later.option->delivery.dates.estimated);
  EXPECT_TRUE(
      Has(later.quote.notices, NoticeCode::kDestinationHolidaysUnknown));
  const Asked far = Ask("XB", "", "standard", "2026-11-16T12:00:00Z");
  EXPECT_TRUE(far.option->delivery.dates.estimated);
  EXPECT_TRUE(Has(far.quote.notices, NoticeCode::kDestinationHolidaysUnknown));
  EXPECT_FALSE(Has(far.quote.notices, NoticeCode::kWarehouseHolidaysUnknown));
  const Asked near = Ask("XA", "", "standard", "2026-11-16T12:00:00Z");
  EXPECT_FALSE(near.option->delivery.dates.estimated);
}

TEST(Schedule, TellsHolidaysThatAreNotSettled) {
  EXPECT_TRUE(
      Has(Ask("XA", "", "standard", "2027-03-22T12:00:00Z").quote.notices,
          NoticeCode::kHolidayExpected));
  EXPECT_FALSE(
      Has(Ask("XA", "", "standard", "2027-04-05T12:00:00Z").quote.notices,
          NoticeCode::kHolidayExpected));
}

TEST(Schedule, EndsWithTheCalendars) {
  const Asked asked = Ask("US", "NY", "standard", "2039-12-29T12:00:00Z");
  EXPECT_FALSE(asked.option->delivery.dates.arrival_known);
  EXPECT_TRUE(Has(asked.quote.notices, NoticeCode::kBeyondCalendars));
  const Asked after = Ask("US", "NY", "standard", "2050-01-01T12:00:00Z");
  EXPECT_FALSE(after.option->delivery.dates.ship_known);
  EXPECT_TRUE(Has(after.quote.notices, NoticeCode::kBeyondCalendars));
}

TEST(Schedule, APartialOrderLeavesInParts) {
  const Asked asked = Ask("US", "NY", "standard", "2026-11-16T12:00:00Z",
                          {Fulfillment::kPersonalized, Fulfillment::kInStock});
  const Delivery& delivery = asked.option->delivery;
  ASSERT_EQ(delivery.part_count, 2u);
  EXPECT_EQ(delivery.parts[0].fulfillment, Fulfillment::kInStock);
  EXPECT_EQ(delivery.parts[0].dates.ship_by.ToString(), "2026-11-18");
  EXPECT_EQ(delivery.parts[1].fulfillment, Fulfillment::kPersonalized);
  EXPECT_EQ(delivery.parts[1].dates.ship_by.ToString(), "2026-11-25");
  // The whole is there with the slowest.
  EXPECT_EQ(delivery.dates.latest.ToString(),
            delivery.parts[1].dates.latest.ToString());
  // One kind of goods, or a region where all waits: no parts.
  EXPECT_EQ(Ask("US", "NY", "standard", "2026-11-16T12:00:00Z")
                .option->delivery.part_count,
            0u);
  EXPECT_EQ(Ask("XA", "", "standard", "2026-11-16T12:00:00Z",
                {Fulfillment::kPersonalized, Fulfillment::kInStock})
                .option->delivery.part_count,
            0u);
}

TEST(Schedule, WithoutCalendarsThereAreNoDates) {
  TestOrder order = OrderTo("US", "NY");
  for (const Option& option :
       QuoteOf(order, *support::LoadFakeRelease("one")).options) {
    EXPECT_FALSE(option.delivery.dates.ship_known);
    EXPECT_EQ(option.delivery.schedule.warehouse, nullptr);
  }
}

}  // namespace
}  // namespace landed::calc
