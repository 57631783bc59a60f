#include "calc/validate.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/calc/validate_cases.h"
#include "units/limits.h"

namespace landed::calc {
namespace {

INSTANTIATE_TEST_SUITE_P(
    Discounts, ValidateTest,
    testing::Values(
        Case{"WholeLine", WITH(o->items[0].discount = MoneyOf("100.00")), {}},
        Case{"MoreThanTheLine",
             WITH(o->items[0].discount = MoneyOf("100.01")),
             {"order.items[0].discount: more than the item's price"}},
        Case{"Negative",
             WITH(o->items[0].discount = MoneyOf("-1.00")),
             {"order.items[0].discount: negative"}},
        Case{"WholeOrder", WITH(o->order.discount = MoneyOf("100.00")), {}},
        Case{"MoreThanTheOrder",
             WITH(o->order.discount = MoneyOf("100.01")),
             {"order.discount: more than the items cost after their own"}},
        Case {
          "MoreThanIsLeft",
              WITH(o->items[0].discount = MoneyOf("60.00");
                   o->order.discount = MoneyOf("40.01")),
          {
            "order.discount: more than the items cost after their own"
          }
        },
        // What the items cost is not known; only what is certain is told.
        Case {
          "OfUnknownSums",
              WITH(o->items.push_back(Item());
                   o->order.discount = MoneyOf("100.01")),
          {
            "order.items[1].quantity: 0 pieces",
                "order.items[1].unit_price: missing"
          }
        },
        Case {
          "BesideAnotherProblem",
              WITH(o->order.merchant = "nobody";
                   o->order.discount = MoneyOf("100.01")),
          {
            "order.merchant: release one",
                "order.discount: more than the items cost"
          }
        }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Method, ValidateTest,
    testing::Values(
        Case{"Known", WITH(o->order.shipping_method = "express"), {}},
        Case{"Unknown",
             WITH(o->order.shipping_method = "pigeon"),
             {"order.shipping_method: not a shipping method of the merchant, "
              "which has express, standard"}},
        // A name of the tables, but not a method's.
        Case{"Region",
             WITH(o->order.shipping_method = "home"),
             {"order.shipping_method: not a shipping method"}},
        Case{"Long",
             WITH(o->order.shipping_method = TextOf(10'000)),
             {"order.shipping_method: not a shipping method"}}),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Buyer, ValidateTest,
    testing::Values(
        Case {
          "Most",
              WITH(o->order.tax_id = TextOf(limits::kTextBytes);
                   o->order.exemption_certificate = TextOf(limits::kTextBytes)),
          {}
        },
        Case {
          "TooLong",
              WITH(o->order.tax_id = TextOf(limits::kTextBytes + 1);
                   o->order.exemption_certificate = TextOf(1'000)),
          {
            "order.buyer.tax_id: longer than 200 bytes",
                "order.buyer.exemption_certificate: longer than 200 bytes"
          }
        },
        Case{"BlankTaxId",
             WITH(o->order.tax_id = " "),
             {"order.buyer.tax_id: blank"}},
        // A no-break space and a tab.
        Case{"BlankCertificate",
             WITH(o->order.exemption_certificate = "\u00A0\t"),
             {"order.buyer.exemption_certificate: blank: write the number"}}),
    NameOf);

// A price of shipping that the caller has, with its shares, if any.
void SetShipping(TestOrder* o, absl::string_view charge,
                 std::vector<Money> shares = {}) {
  o->order.shipping = ShippingTerms();
  o->order.shipping->charge = MoneyOf(charge);
  o->item_shares = std::move(shares);
}

INSTANTIATE_TEST_SUITE_P(
    Shipping, ValidateTest,
    testing::Values(
        Case{"Charge", WITH(SetShipping(o, "9.99")), {}},
        Case{"Free", WITH(SetShipping(o, "0.00")), {}},
        Case{"NoCharge",
             WITH(o->order.shipping = ShippingTerms()),
             {"order.shipping.charge: missing"}},
        Case {
          "AsMuchAsCanBeWithTheItems",
              WITH(o->items = {ItemOf("9999999999999.00")};
                   SetShipping(o, "1.00")),
          {}
        },
        Case {
          "MoreThanCanBeWithTheItems",
              WITH(o->items = {ItemOf("9999999999999.00")};
                   SetShipping(o, "1.01")),
          {
            "order.shipping.charge: with the items, it is more than can be "
            "quoted"
          }
        },
        Case{"NegativeCharge",
             WITH(SetShipping(o, "-1.00")),
             {"order.shipping.charge: negative"}},
        Case {
          "OtherCurrency",
              WITH(SetShipping(o, "1.00");
                   o->order.shipping->charge->currency_code = "EUR"),
          {
            "order.shipping.charge.currency_code: \"EUR\" is not"
          }
        },
        Case {
          "CarrierCost",
              WITH(SetShipping(o, "1.00");
                   o->order.shipping->carrier_cost = MoneyOf("0.005")),
          {
            "order.shipping.carrier_cost.nanos: finer"
          }
        },
        Case{"Shares", WITH(SetShipping(o, "9.99", {MoneyOf("9.99")})), {}},
        Case{"SharesTooFew",
             WITH(SetShipping(o, "9.99", {MoneyOf("9.99"), MoneyOf("0.00")})),
             {"order.shipping.item_shares: write one for each item"}},
        Case{"SharesDoNotAddUp",
             WITH(SetShipping(o, "9.99", {MoneyOf("9.98")})),
             {"order.shipping.item_shares: their sum is not the charge"}},
        Case {
          "SharesOfGreatSums",
              WITH(SetShipping(o, "0.01", {1000, MoneyOf("10000000000000.00")});
                   o->items.assign(1000, ItemOf("1.00"))),
          {
            "order.shipping.item_shares: their sum is not the charge"
          }
        },
        // Each bad one is told; a sum of bad ones says nothing.
        Case {
          "BadShares",
              WITH(o->items.assign(3, ItemOf("1.00")); SetShipping(
                       o, "1.00",
                       {MoneyOf("-1.00"), MoneyOf("1.00"), MoneyOf("0.001")})),
          {
            "order.shipping.item_shares[0]: negative",
                "order.shipping.item_shares[2].nanos: finer"
          }
        }),
    NameOf);

}  // namespace
}  // namespace landed::calc
