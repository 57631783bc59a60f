#ifndef LANDED_DATA_SCHEMA_MERCHANT_H_
#define LANDED_DATA_SCHEMA_MERCHANT_H_

#include "data/schema/schema.h"

namespace landed::data {

// The shop itself; one row.
struct MerchantRow {
  NameId merchant;  // its id, the name of its folder
  NameId name;      // for people
  // What it charges in. Empty: not published; an order then says its currency.
  CurrencyCode currency;
  // What an item is when the order does not say.
  Fulfillment default_fulfillment = Fulfillment::kInStock;
  RowInfo info;
};

const Schema<MerchantRow>& MerchantSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_MERCHANT_H_
