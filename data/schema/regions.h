#ifndef LANDED_DATA_SCHEMA_REGIONS_H_
#define LANDED_DATA_SCHEMA_REGIONS_H_

#include "data/schema/schema.h"

namespace landed::data {

// Which of the merchant's regions a country is in; a row for a subdivision
// goes before that of its country. Every country is written out.
struct RegionRow {
  CountryCode country;
  SubdivisionCode subdivision;  // empty: the country as a whole
  NameId region;
  RowInfo info;
};

const Schema<RegionRow>& RegionSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_REGIONS_H_
