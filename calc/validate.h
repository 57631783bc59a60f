#ifndef LANDED_CALC_VALIDATE_H_
#define LANDED_CALC_VALIDATE_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "calc/order.h"
#include "calc/problem.h"
#include "data/release/merchant.h"
#include "data/release/reference.h"
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
  int64_t placed_at = 0;  // Unix seconds
  CurrencyCode currency;
  int currency_digits = 0;
  const data::CurrencyRow* currency_row = nullptr;
  data::NameId method;  // empty: all
  // Price times quantity of all items.
  Amount items;
  // On items and on the order together; not more than `items`.
  Amount discount;
  // Of items minus discount, what is priced with tax included. The discount on
  // the order is shared in proportion; what is left below the minor unit comes
  // off the goods priced without tax.
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

// What to tell somebody who asks for a merchant that the release does not have.
[[gnu::cold]] std::string NoSuchMerchant(const data::Release& release);

// The tables of the merchant that an order names; nullptr, with a problem, if
// the release has none of that id.
const data::MerchantTables* FindMerchant(const Order& order,
                                         const data::Release& release,
                                         Problems* problems);

// Checks the rest of an order against its merchant's tables, which may be
// nullptr. Adds every problem that it finds, in the order of the fields; the
// result is meant to be used only if there was none. The address is Resolve's
// to check. The order of items does not matter.
CheckedOrder Validate(const Order& order,
                      const data::ReferenceTables& reference,
                      const data::MerchantTables* merchant, Problems* problems);

}  // namespace landed::calc

#endif  // LANDED_CALC_VALIDATE_H_
