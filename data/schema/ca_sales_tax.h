#ifndef LANDED_DATA_SCHEMA_CA_SALES_TAX_H_
#define LANDED_DATA_SCHEMA_CA_SALES_TAX_H_

#include "data/schema/schema.h"

namespace landed::data {

// A tax on retail sales in a province of Canada. A province with two taxes has
// two rows; each is a share of the price before tax.
struct CaSalesTaxRow {
  SubdivisionCode province;
  NameId tax;  // GST, HST, PST, QST, RST
  JurisdictionLevel level = JurisdictionLevel::kState;
  LevyRate rate;
  RowInfo info;
};

const Schema<CaSalesTaxRow>& CaSalesTaxSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CA_SALES_TAX_H_
