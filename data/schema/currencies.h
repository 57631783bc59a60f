#ifndef LANDED_DATA_SCHEMA_CURRENCIES_H_
#define LANDED_DATA_SCHEMA_CURRENCIES_H_

#include "data/schema/schema.h"

namespace landed::data {

// A currency of ISO 4217 and how fine its smallest unit is.
struct CurrencyRow {
  CurrencyCode currency;
  NameId numeric;        // three digits
  uint16_t minor_units;  // digits after the point: USD 2, JPY 0, KWD 3
  NameId name;
  RowInfo info;
};

const Schema<CurrencyRow>& CurrencySchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CURRENCIES_H_
