#include "calc/totals.h"

namespace landed::calc {

using data::DutyPayer;

Totals AddUp(const CheckedOrder& order, const ShippingPrice& shipping,
             const Tax& tax, const Duty& duty) {
  Totals totals;
  totals.items = order.items;
  totals.discount = order.discount;
  if (!shipping.known()) totals.missing |= kShippingPart;
  if (!tax.known) totals.missing |= kTaxPart;
  totals.missing_at_checkout = totals.missing;
  if (duty.state != DutyState::kNotDue) {
    totals.missing |= kDutyPart;
    // Only a merchant that delivers duty paid asks for it at checkout; one that
    // says nothing leaves it to the border.
    if (duty.payer == DutyPayer::kMerchant) {
      totals.missing_at_checkout |= kDutyPart;
    } else {
      totals.missing_on_delivery |= kDutyPart;
    }
  }
  if (totals.missing_at_checkout == kNoPart) {
    // Cannot overflow: each is at most limits::kMinorUnits times a rate of ten.
    totals.due_at_checkout = Amount(
        order.items.minor() - order.discount.minor() + shipping.amount.minor() +
        tax.tax.minor() - tax.included.minor());
  }
  return totals;
}

}  // namespace landed::calc
