#include "calc/price.h"

namespace landed::calc {

using data::PriceState;

ShippingPrice PriceShipping(const CheckedOrder& order,
                            const Destination& destination, data::NameId method,
                            Notices* notices) {
  ShippingPrice price;
  if (order.has_shipping_charge) {
    price.by_caller = true;
    price.amount = order.shipping_charge;
    price.state =
        price.amount.zero() ? PriceState::kFree : PriceState::kCharged;
    return price;
  }
  if (destination.region == nullptr) return price;
  const data::ShippingPriceRow* row = order.merchant->shipping_prices.Find(
      data::PairKey(method, destination.region->region.value()),
      destination.local_date);
  if (row == nullptr) return price;
  price.row = row;
  notices->Use(data::TableKind::kShippingPrices, row->info,
               destination.local_date);
  if (row->state == PriceState::kCharged && row->currency != order.currency) {
    return price;
  }
  price.state = row->state;
  price.amount = row->price;
  return price;
}

}  // namespace landed::calc
