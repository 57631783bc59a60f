#ifndef LANDED_DATA_SCHEMA_COUNTRIES_H_
#define LANDED_DATA_SCHEMA_COUNTRIES_H_

#include "data/schema/schema.h"

namespace landed::data {

// A country or territory of ISO 3166-1.
struct CountryRow {
  CountryCode country;
  NameId alpha3;
  NameId numeric;  // three digits
  NameId name;     // short, in English
  RowInfo info;
};

const Schema<CountryRow>& CountrySchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_COUNTRIES_H_
