#ifndef LANDED_DATA_SCHEMA_SHIPPING_PRICES_H_
#define LANDED_DATA_SCHEMA_SHIPPING_PRICES_H_

#include "data/schema/schema.h"

namespace landed::data {

// What a method costs the buyer to a region.
struct ShippingPriceRow {
  NameId method;
  NameId region;
  PriceState state = PriceState::kNotPublished;
  PlainDecimal amount;    // where charged, over zero
  CurrencyCode currency;  // where charged
  Amount price;           // `amount` in minor units, set when compiled
  RowInfo info;
};

const Schema<ShippingPriceRow>& ShippingPriceSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_SHIPPING_PRICES_H_
