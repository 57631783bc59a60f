#ifndef LANDED_DATA_SCHEMA_US_SALES_TAX_H_
#define LANDED_DATA_SCHEMA_US_SALES_TAX_H_

#include "data/schema/schema.h"

namespace landed::data {

// What a state of the United States levies on retail sales, without the rates
// of counties, cities and districts.
struct UsSalesTaxRow {
  SubdivisionCode state;
  LevyRate rate;
  // Whether places within the state may add rates of their own.
  LocalTaxes local_taxes = LocalTaxes::kSome;
  // The state's general rule for a delivery charge; its exceptions are not
  // here.
  ShippingTaxRule shipping = ShippingTaxRule::kTaxable;
  RowInfo info;
};

const Schema<UsSalesTaxRow>& UsSalesTaxSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_US_SALES_TAX_H_
