#ifndef LANDED_CALC_TOTALS_H_
#define LANDED_CALC_TOTALS_H_

#include <cstdint>

#include "calc/duty.h"
#include "calc/price.h"
#include "calc/tax.h"
#include "calc/validate.h"
#include "units/amount.h"

namespace landed::calc {

// Parts of a total that may be unknown; a set of them is a sum of bits.
enum Part : uint8_t {
  kNoPart = 0,
  kShippingPart = 1,
  kTaxPart = 2,
  kDutyPart = 4,
};

// What an option costs. A total that lacks a part is not the sum of the others:
// it is unknown, and `missing` says for want of what.
//
//   due_at_checkout = items - discount + shipping + tax - tax_included
//
// plus duties where the merchant pays them (DDP).
struct Totals {
  Amount items;
  Amount discount;
  Amount due_at_checkout;  // if missing_at_checkout is kNoPart
  uint8_t missing = kNoPart;
  uint8_t missing_at_checkout = kNoPart;
  uint8_t missing_on_delivery = kNoPart;
};

Totals AddUp(const CheckedOrder& order, const ShippingPrice& shipping,
             const Tax& tax, const Duty& duty);

}  // namespace landed::calc

#endif  // LANDED_CALC_TOTALS_H_
