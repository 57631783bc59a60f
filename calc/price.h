#ifndef LANDED_CALC_PRICE_H_
#define LANDED_CALC_PRICE_H_

#include "calc/notice.h"
#include "calc/resolve.h"
#include "calc/validate.h"
#include "data/schema/names.h"
#include "data/schema/shipping_prices.h"
#include "data/schema/words.h"
#include "units/amount.h"

namespace landed::calc {

// What shipping by one method costs the buyer, before tax.
struct ShippingPrice {
  data::PriceState state = data::PriceState::kNotPublished;
  bool by_caller = false;  // the order said it; no row did
  Amount amount;           // zero when free; meaningless when not published
  const data::ShippingPriceRow* row = nullptr;

  bool known() const { return state != data::PriceState::kNotPublished; }
};

// The caller's charge where the order has one, else the merchant's row. A row
// in another currency than the order's is not used: the price is then not
// known.
ShippingPrice PriceShipping(const CheckedOrder& order,
                            const Destination& destination, data::NameId method,
                            Notices* notices);

}  // namespace landed::calc

#endif  // LANDED_CALC_PRICE_H_
