#include "calc/validate.h"

#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/calc/validate_cases.h"
#include "units/limits.h"

namespace landed::calc {
namespace {

INSTANTIATE_TEST_SUITE_P(
    Merchant, ValidateTest,
    testing::Values(
        Case{"Good", WITH((void)o), {}},
        Case{"Missing",
             WITH(o->order.merchant = ""),
             {"order.merchant: missing"}},
        Case{"Unknown",
             WITH(o->order.merchant = "nobody"),
             {"order.merchant: release one has no merchant of this id; it has "
              "acme, bazaar"}},
        Case{"OtherCase",
             WITH(o->order.merchant = "Acme"),
             {"order.merchant: release one has no merchant"}},
        Case{"Path",
             WITH(o->order.merchant = "../acme"),
             {"order.merchant: release one has no merchant"}},
        Case{"Long",
             WITH(o->order.merchant = TextOf(1'000'000)),
             {"order.merchant: release one has no merchant of this id"}}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    PlacedAt, ValidateTest,
    testing::Values(
        Case{"Earliest",
             WITH(o->order.placed_at = limits::kEarliestPlacedAt),
             {}},
        Case{"TooEarly",
             WITH(o->order.placed_at = limits::kEarliestPlacedAt - 1),
             {"order.placed_at: outside 1990-01-01 to 2099-12-31"}},
        Case{"Latest", WITH(o->order.placed_at = limits::kLatestPlacedAt), {}},
        Case{"TooLate",
             WITH(o->order.placed_at = limits::kLatestPlacedAt + 1),
             {"order.placed_at: outside 1990-01-01 to 2099-12-31"}},
        Case{"First",
             WITH(o->order.placed_at = std::numeric_limits<int64_t>::min()),
             {"order.placed_at: outside"}},
        Case{"Last",
             WITH(o->order.placed_at = std::numeric_limits<int64_t>::max()),
             {"order.placed_at: outside"}}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Items, ValidateTest,
    testing::Values(
        Case{"None", WITH(o->items.clear()), {"order.items: empty"}},
        Case{"Most", WITH(o->items.assign(limits::kItems, o->items[0])), {}},
        Case{"TooMany",
             WITH(o->items.assign(limits::kItems + 1, o->items[0])),
             {"order.items: more than 1000 items"}},
        Case{"TenThousandAreNotReadThrough",
             WITH(o->items.assign(10'000, Item())),
             {"order.items: more than 1000 items"}},
        Case{"Quantity0",
             WITH(o->items[0].quantity = 0),
             {"order.items[0].quantity: 0 pieces; write a number from 1 to "
              "1000000"}},
        Case{"QuantityNegative",
             WITH(o->items[0].quantity = std::numeric_limits<int64_t>::min()),
             {"order.items[0].quantity: -9223372036854775808 pieces"}},
        Case{
            "QuantityMost", WITH(o->items[0].quantity = limits::kQuantity), {}},
        Case{"QuantityTooMany",
             WITH(o->items[0].quantity = limits::kQuantity + 1),
             {"order.items[0].quantity: 1000001 pieces"}},
        Case{"NoPrice",
             WITH(o->items[0].unit_price.reset()),
             {"order.items[0].unit_price: missing"}},
        Case{"Gift", WITH(o->items[0].unit_price = MoneyOf("0.00")), {}},
        Case{"NegativePrice",
             WITH(o->items[0].unit_price = MoneyOf("-0.01")),
             {"order.items[0].unit_price: negative"}},
        Case{"HalfACent",
             WITH(o->items.push_back(ItemOf("1.005"))),
             {"order.items[1].unit_price.nanos: finer than"}},
        Case{"SkuMost", WITH(o->items[0].sku = TextOf(limits::kTextBytes)), {}},
        Case{"SkuTooLong",
             WITH(o->items[0].sku = TextOf(limits::kTextBytes + 1)),
             {"order.items[0].sku: longer than 200 bytes"}},
        Case{"Category", WITH(o->items[0].category = "jewelry"), {}},
        Case{"UnknownCategory",
             WITH(o->items[0].category = "yachts"),
             {"order.items[0].category: not a category of the tables, which "
              "have general, jewelry"}},
        // A word of the tables, but not a category.
        Case{"NameButNoCategory",
             WITH(o->items[0].category = "Alpha"),
             {"order.items[0].category: not a category"}},
        Case{"WeightMost",
             WITH(o->items[0].weight_grams = limits::kWeightGrams),
             {}},
        Case{"WeightTooGreat",
             WITH(o->items[0].weight_grams = limits::kWeightGrams + 1),
             {"order.items[0].weight_grams: write a number from 0 to"}},
        Case{"WeightNegative",
             WITH(o->items[0].weight_grams = -1),
             {"order.items[0].weight_grams: write a number from 0 to"}},
        Case{"Origin", WITH(o->items[0].origin_region_code = "XB"), {}},
        Case{"OriginUnknown",
             WITH(o->items[0].origin_region_code = "ZZ"),
             {"order.items[0].origin_region_code: \"ZZ\" is not a country"}},
        Case{"OriginLowerCase",
             WITH(o->items[0].origin_region_code = "xb"),
             {"order.items[0].origin_region_code: \"xb\" is not a country"}}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    HsCode, ValidateTest,
    testing::Values(Case{"Good", WITH(o->items[0].hs_code = "7113.19"), {}},
                    Case{"Bad",
                         WITH(o->items[0].hs_code = "7.1.1.3..11"),
                         {"order.items[0].hs_code: write 2 to 12 digits"}}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Sums, ValidateTest,
    testing::Values(
        Case{"LineMost",
             WITH(o->items = {ItemOf("10000000.00", 1'000'000)}),
             {}},
        Case{"LineTooGreat",
             WITH(o->items = {ItemOf("10000000.01", 1'000'000)}),
             {"order.items[0].unit_price: times quantity it is more than"}},
        Case{"LineBeyondInt64",
             WITH(o->items = {ItemOf("10000000000000.00", 1'000'000)}),
             {"order.items[0].unit_price: times quantity it is more than"}},
        Case{"SumMost",
             WITH(o->items = {ItemOf("9999999999999.99"), ItemOf("0.01")}),
             {}},
        Case{"SumTooGreat",
             WITH(o->items = {ItemOf("10000000000000.00"), ItemOf("0.01")}),
             {"order.items[1].unit_price: with the items before it"}}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    CurrencyOf, ValidateTest,
    testing::Values(
        Case{"Named", WITH(o->order.currency_code = "USD"), {}},
        Case {
          "NotTheMerchants",
              WITH(o->order.currency_code = "EUR";
                   o->items[0].unit_price->currency_code = "EUR"),
          {
            "order.currency_code: the merchant charges in USD, not in EUR"
          }
        },
        Case{"Unknown",
             WITH(o->order.currency_code = "ZZZ"),
             {"order.currency_code: \"ZZZ\" is not a currency"}},
        Case{"LowerCase",
             WITH(o->order.currency_code = "usd"),
             {"order.currency_code: \"usd\" is not a currency"}},
        Case {
          "Mixed",
              WITH(o->items.push_back(ItemOf("1.00"));
                   o->items[1].unit_price->currency_code = "EUR"),
          {
            "order.items[1].unit_price.currency_code: \"EUR\" is not the "
            "currency the merchant charges in, USD"
          }
        },
        Case {
          "MixedWhereOneIsNamed",
              WITH(o->order.currency_code = "USD";
                   o->items[0].unit_price->currency_code = "EUR"),
          {
            "order.items[0].unit_price.currency_code: \"EUR\" is not the "
            "order's currency, USD"
          }
        },
        Case {
          "MixedWhereNobodySays",
              WITH(o->order.merchant = "bazaar";
                   o->items.push_back(ItemOf("1.00"));
                   o->items[1].unit_price->currency_code = "EUR"),
          {
            "order.items[1].unit_price.currency_code: \"EUR\" is not the "
            "currency of the first item, USD"
          }
        },
        Case {
          "OfTheFirstItem",
              WITH(o->order.merchant = "bazaar";
                   o->items[0].unit_price->currency_code = "EUR"),
          {}
        },
        Case {
          "UnknownOfTheFirstItem",
              WITH(o->order.merchant = "bazaar";
                   o->items[0].unit_price->currency_code = "???"),
          {
            "order.items[0].unit_price.currency_code: \"?"
            "??\" is not a "
            "currency"
          }
        },
        Case {
          "NoneAtAll",
              WITH(o->order.merchant = "bazaar";
                   o->items[0].unit_price->currency_code = ""),
          {
            "order.items[0].unit_price.currency_code: \"\" is not a "
            "currency"
          }
        }),
    NameOf);

}  // namespace
}  // namespace landed::calc
