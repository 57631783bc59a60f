#ifndef LANDED_CALC_VALIDATE_H_
#define LANDED_CALC_VALIDATE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "calc/order.h"
#include "calc/problem.h"
#include "data/release/release.h"
#include "data/schema/names.h"
#include "data/schema/words.h"
#include "units/amount.h"
#include "units/code.h"

namespace landed::calc {

// An order whose every field was checked, in the numbers that calculation works
// with. No sum in it exceeds limits::kMinorUnits.
struct CheckedOrder {
  const data::MerchantTables* merchant = nullptr;
  CurrencyCode currency;
  int currency_digits = 0;
  data::NameId method;  // empty: all
  // Price times quantity of all items.
  Amount items;
  // On items and on the order together; not more than `items`.
  Amount discount;
  // Of items minus discount, what is priced with tax included. The discount on
  // the order is shared in proportion.
  Amount goods_including_tax;
  Amount goods_excluding_tax;
  // Which ways of fulfilment there are among the items.
  std::array<bool, data::kFulfillmentCount> fulfillments = {};
  bool exempt = false;  // an exemption certificate was shown
  bool has_shipping_charge = false;
  Amount shipping_charge;
  bool shipping_separately_stated = true;

  Amount goods() const {
    return Amount(goods_including_tax.minor() + goods_excluding_tax.minor());
  }
};

// Checks an order against a release. Adds every problem that it finds, in the
// order of the fields; the result is meant to be used only if there was none.
// The address is Resolve's to check. Reads `order` alone, so the same order and
// release give the same result; the order of items does not matter.
CheckedOrder Validate(const Order& order, const data::Release& release,
                      Problems* problems);

}  // namespace landed::calc

#endif  // LANDED_CALC_VALIDATE_H_
