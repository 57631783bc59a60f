#include "calc/order_by.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

const data::Release& Release() { return *support::LoadFakeRelease("three"); }

// "express possible 2026-…Z" for each method.
std::vector<std::string> Found(const TestOrder& order, const char* wanted) {
  Quote quote;
  std::vector<OrderBy> methods;
  Problems problems;
  EXPECT_TRUE(FindOrderBy(order.Build(), *CivilDay::Parse(wanted), Release(),
                          &quote, &methods, &problems));
  EXPECT_TRUE(problems.empty());
  std::vector<std::string> found;
  for (const OrderBy& method : methods) {
    std::string text(quote.order.merchant->names.Text(method.method->method));
    if (method.reach == Reach::kPossible) {
      text += " " + std::to_string(method.order_by);
    } else {
      text += method.reach == Reach::kTooLate ? " too late" : " not known";
    }
    found.push_back(text);
  }
  return found;
}

TestOrder ToNewYork() {
  TestOrder order = OrderTo("US", "NY");
  order.order.placed_at = At("2026-11-16T12:00:00Z");
  return order;
}

TEST(FindOrderBy, IsTheCutOffOfTheLastGoodDay) {
  // Express is there at the latest one working day and two flying days later:
  // ordered on Friday the 20th before 12:00, on Wednesday the 25th. Standard
  // takes two and five working days.
  EXPECT_EQ(Found(ToNewYork(), "2026-11-25"),
            (std::vector<std::string>{
                "express " + std::to_string(At("2026-11-20T17:00:00Z")),
                "standard " + std::to_string(At("2026-11-16T19:30:00Z"))}));
}

TEST(FindOrderBy, SaysWhatIsTooLateAndWhatNobodyKnows) {
  EXPECT_EQ(
      Found(ToNewYork(), "2026-11-18"),
      (std::vector<std::string>{"express too late", "standard too late"}));
  EXPECT_EQ(
      Found(ToNewYork(), "2026-01-01"),
      (std::vector<std::string>{"express too late", "standard too late"}));
  TestOrder far = ToNewYork();
  far.order.ship_to.region_code = "XC";
  far.order.ship_to.administrative_area = "";
  EXPECT_EQ(Found(far, "2026-12-31"),
            std::vector<std::string>());  // not served
  far.order.ship_to.region_code = "XD";
  EXPECT_EQ(
      Found(far, "2026-12-31"),
      (std::vector<std::string>{"express not known", "standard not known"}));
}

TEST(FindOrderBy, RefusesWhatCannotBeQuotedAndDaysTooFarOff) {
  Quote quote;
  std::vector<OrderBy> methods;
  Problems problems;
  EXPECT_FALSE(FindOrderBy(ToNewYork().Build(), *CivilDay::Parse("2027-12-22"),
                           Release(), &quote, &methods, &problems));
  ASSERT_EQ(problems.list().size(), 1u);
  EXPECT_EQ(problems.list()[0].field, "wanted_on");
  problems.Clear();
  TestOrder order = ToNewYork();
  order.order.merchant = "nobody";
  EXPECT_FALSE(FindOrderBy(order.Build(), *CivilDay::Parse("2026-12-01"),
                           Release(), &quote, &methods, &problems));
  EXPECT_EQ(problems.list()[0].field, "order.merchant");
}

}  // namespace
}  // namespace landed::calc
