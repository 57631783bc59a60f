// What validation makes of an order as a whole: all problems at once, in the
// order of the fields, and sums of which no cent is lost.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "calc/validate.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"
#include "units/limits.h"

namespace landed::calc {
namespace {

const data::Release& Fake() { return *support::LoadFakeRelease(); }

// Wrong in every field that can be.
TestOrder AllWrong(const std::string& long_text) {
  TestOrder o;
  o.order.merchant = "nobody";
  o.order.ship_to.region_code = "zz";
  o.order.placed_at = 0;
  o.order.shipping_method = "pigeon";  // of which merchant?
  o.order.currency_code = "USD";
  o.order.unknown_buyer_kind = 7;
  o.order.tax_id = long_text;
  o.order.exemption_certificate = long_text;
  o.order.discount = MoneyOf("-1.00");
  o.order.shipping = ShippingTerms();
  o.order.shipping->charge = MoneyOf("1.001");
  o.order.shipping->unknown_label = 7;
  o.order.shipping->unknown_carrier = 7;
  o.order.shipping->carrier_cost = MoneyOf("-1.00");
  o.item_shares = {MoneyOf("1.00"), MoneyOf("-2.00")};
  Item item = ItemOf("1.005", -1);
  item.sku = long_text;
  item.category = "yachts";
  item.hs_code = "x";
  item.origin_region_code = "zz";
  item.weight_grams = -1;
  item.unknown_fulfillment = 7;
  item.discount = MoneyOf("-0.01");
  o.items = {item, Item()};
  return o;
}

TEST(ValidateOrderTest, AllProblemsAtOnceInTheOrderOfTheFields) {
  const std::string long_text(201, 'x');
  const std::vector<std::string> kFields = {
      "order.merchant",
      "order.ship_to.region_code",
      "order.items[0].sku",
      "order.items[0].quantity",
      "order.items[0].unit_price.nanos",
      "order.items[0].category",
      "order.items[0].hs_code",
      "order.items[0].origin_region_code",
      "order.items[0].weight_grams",
      "order.items[0].fulfillment",
      "order.items[0].discount",
      "order.items[1].quantity",
      "order.items[1].unit_price",
      "order.placed_at",
      "order.buyer.kind",
      "order.buyer.tax_id",
      "order.buyer.exemption_certificate",
      "order.discount",
      "order.shipping.charge.nanos",
      "order.shipping.label",
      "order.shipping.carrier",
      "order.shipping.carrier_cost",
      "order.shipping.item_shares[1]",
  };
  const std::vector<std::string> found =
      ProblemsOf(AllWrong(long_text), Fake());
  ASSERT_EQ(found.size(), kFields.size());
  for (size_t i = 0; i < found.size(); ++i) {
    EXPECT_TRUE(absl::StartsWith(found[i], absl::StrCat(kFields[i], ": ")))
        << found[i] << " is not " << kFields[i];
  }
}

TEST(ValidateOrderTest, MessagesAreSentencesToActOn) {
  const std::string long_text(201, 'x');
  for (const std::string& problem : ProblemsOf(AllWrong(long_text), Fake())) {
    EXPECT_LT(problem.size(), 200) << problem;
    EXPECT_GT(problem.size(), problem.find(": ") + 10) << problem;
  }
}

TEST(ValidateOrderTest, NumbersThatStandForNothing) {
  TestOrder order;
  order.items[0].unknown_fulfillment = 99;
  order.order.unknown_buyer_kind = -1;
  order.order.shipping = ShippingTerms();
  order.order.shipping->charge = MoneyOf("1.00");
  order.order.shipping->unknown_label = 4;
  order.order.shipping->unknown_carrier = 2'147'483'647;
  EXPECT_EQ(
      ProblemsOf(order, Fake()),
      (std::vector<std::string>{
          "order.items[0].fulfillment: 99 stands for nothing; write IN_STOCK, "
          "PRE_ORDER, MADE_TO_ORDER or PERSONALIZED",
          "order.buyer.kind: -1 stands for nothing; write CONSUMER or BUSINESS",
          "order.shipping.label: 4 stands for nothing; write SHIPPING, "
          "HANDLING or SHIPPING_AND_HANDLING",
          "order.shipping.carrier: 2147483647 stands for nothing; write "
          "COMMON_CARRIER or OWN_VEHICLE"}));
}

TEST(ValidateOrderTest, NanosThatAreNone) {
  TestOrder order;
  order.order.placed_at_nanos = 999'999'999;
  EXPECT_TRUE(ProblemsOf(order, Fake()).empty());
  for (const int32_t nanos : {-1, 1'000'000'000}) {
    order.order.placed_at_nanos = nanos;
    EXPECT_EQ(ProblemsOf(order, Fake()),
              std::vector<std::string>{
                  "order.placed_at: nanos outside 0 to 999999999"});
  }
}

TEST(ValidateOrderTest, OfManyProblemsTheFirstHundredAreTold) {
  TestOrder order;
  order.order.merchant = "nobody";
  order.items.assign(limits::kItems, Item());
  const std::vector<std::string> found = ProblemsOf(order, Fake());
  ASSERT_EQ(found.size(), limits::kProblems);
  EXPECT_TRUE(absl::StartsWith(found[0], "order.merchant"));
  EXPECT_TRUE(absl::StartsWith(found[1], "order.items[0].quantity"));
  EXPECT_TRUE(absl::StartsWith(found[99], "order.items[49].quantity"));
}

// Discount on the order, prices with and without tax -> what is left of each.
TEST(ValidateOrderTest, ADiscountIsSharedByPrice) {
  const struct {
    const char* including;
    const char* excluding;
    const char* discount;
    int64_t left_including;
    int64_t left_excluding;
  } kCases[] = {
      {"100.00", "300.00", "40.00", 9'000, 27'000},
      {"100.00", "0.00", "40.00", 6'000, 0},
      {"0.00", "100.00", "40.00", 0, 6'000},
      // A third of a cent: it comes off what is priced without tax.
      {"0.10", "0.20", "0.01", 10, 19},
      {"0.20", "0.10", "0.01", 20, 9},
      {"0.01", "0.01", "0.01", 1, 0},
      {"0.01", "0.01", "0.02", 0, 0},
      {"100.00", "300.00", "400.00", 0, 0},
      // Their product is far beyond int64.
      {"4000000000000.00", "4000000000000.00", "7999999999999.99", 1, 0},
  };
  for (const auto& c : kCases) {
    TestOrder order;
    order.items = {ItemOf(c.including), ItemOf(c.excluding)};
    order.items[0].price_includes_tax = true;
    order.order.discount = MoneyOf(c.discount);
    const CheckedOrder checked = Prepare(order, Fake()).order;
    EXPECT_EQ(checked.goods_including_tax.minor(), c.left_including)
        << c.including << " " << c.excluding << " " << c.discount;
    EXPECT_EQ(checked.goods_excluding_tax.minor(), c.left_excluding)
        << c.including << " " << c.excluding << " " << c.discount;
    EXPECT_EQ(checked.goods().minor(),
              checked.items.minor() - checked.discount.minor());
  }
}

TEST(ValidateOrderTest, DiscountsOfItemsAndOrderAddUp) {
  TestOrder order;
  order.items = {ItemOf("10.00", 3), ItemOf("5.00")};
  order.items[0].discount = MoneyOf("4.00");  // off all three together
  order.items[1].discount = MoneyOf("5.00");
  order.order.discount = MoneyOf("6.00");
  const CheckedOrder checked = Prepare(order, Fake()).order;
  EXPECT_EQ(checked.items, Amount(3'500));
  EXPECT_EQ(checked.discount, Amount(1'500));
  EXPECT_EQ(checked.goods(), Amount(2'000));
}

TEST(ValidateOrderTest, TheMerchantsCurrencyNeedNotBeNamed) {
  TestOrder order;
  order.items = {ItemOf("22.50")};
  const CheckedOrder checked = Prepare(order, Fake()).order;
  EXPECT_EQ(checked.currency, Currency("USD"));
  EXPECT_EQ(checked.currency_digits, 2);
  EXPECT_EQ(checked.items, Amount(2'250));
  ASSERT_NE(checked.currency_row, nullptr);
  EXPECT_EQ(checked.currency_row->currency, Currency("USD"));
}

TEST(ValidateOrderTest, MinorUnitsAreTheCurrencys) {
  const struct {
    const char* currency;
    const char* price;
    int64_t minor;
    int digits;
  } kCases[] = {
      {"JPY", "500", 500, 0},
      {"EUR", "1.05", 105, 2},
      {"KWD", "5.250", 5'250, 3},
      {"UYW", "1.0001", 10'001, 4},
  };
  for (const auto& c : kCases) {
    TestOrder order;
    order.order.merchant = "bazaar";
    order.order.currency_code = c.currency;
    order.items[0].unit_price = MoneyOf(c.price, c.currency);
    const CheckedOrder checked = Prepare(order, Fake()).order;
    EXPECT_EQ(checked.items, Amount(c.minor));
    EXPECT_EQ(checked.currency_digits, c.digits);
  }
}

TEST(ValidateOrderTest, AnItemIsFulfilledAsTheMerchantDoesUnlessItSays) {
  const auto fulfillments = [](absl::string_view merchant,
                               std::optional<data::Fulfillment> own) {
    TestOrder order;
    order.order.merchant = merchant;
    order.items[0].fulfillment = own;
    return Prepare(order, Fake()).order.fulfillments;
  };
  using List = std::array<bool, data::kFulfillmentCount>;
  EXPECT_EQ(fulfillments("acme", {}), (List{true, false, false, false}));
  EXPECT_EQ(fulfillments("bazaar", {}), (List{false, false, true, false}));
  EXPECT_EQ(fulfillments("bazaar", data::Fulfillment::kPersonalized),
            (List{false, false, false, true}));
}

TEST(ValidateOrderTest, TheOrderOfItemsDoesNotMatter) {
  TestOrder order;
  order.items = {ItemOf("0.07", 3), ItemOf("19.99"), ItemOf("5.00", 2)};
  order.items[1].price_includes_tax = true;
  order.items[2].fulfillment = data::Fulfillment::kPreOrder;
  order.order.discount = MoneyOf("7.77");
  const CheckedOrder forward = Prepare(order, Fake()).order;
  std::reverse(order.items.begin(), order.items.end());
  const CheckedOrder backward = Prepare(order, Fake()).order;
  EXPECT_EQ(forward.items, backward.items);
  EXPECT_EQ(forward.discount, backward.discount);
  EXPECT_EQ(forward.goods_including_tax, backward.goods_including_tax);
  EXPECT_EQ(forward.goods_excluding_tax, backward.goods_excluding_tax);
  EXPECT_EQ(forward.fulfillments, backward.fulfillments);
}

}  // namespace
}  // namespace landed::calc
