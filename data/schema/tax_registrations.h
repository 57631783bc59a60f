#ifndef LANDED_DATA_SCHEMA_TAX_REGISTRATIONS_H_
#define LANDED_DATA_SCHEMA_TAX_REGISTRATIONS_H_

#include "data/schema/schema.h"

namespace landed::data {

// Where the merchant collects sales tax or VAT. A row for a subdivision goes
// before that of its region.
struct TaxRegistrationRow {
  NameId region;
  SubdivisionCode subdivision;  // empty: everywhere else in the region
  RegistrationStatus status = RegistrationStatus::kNotPublished;
  RowInfo info;
};

const Schema<TaxRegistrationRow>& TaxRegistrationSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_TAX_REGISTRATIONS_H_
