#ifndef LANDED_DATA_SCHEMA_SUBDIVISIONS_H_
#define LANDED_DATA_SCHEMA_SUBDIVISIONS_H_

#include "data/schema/schema.h"

namespace landed::data {

// A part of a country that taxes or is addressed by itself: ISO 3166-2, and the
// military "states" of United States mail.
struct SubdivisionRow {
  CountryCode country;
  SubdivisionCode subdivision;
  // The ISO 3166-1 code that the same place also has: US-PR is PR too.
  CountryCode as_country;
  NameId kind;
  NameId name;
  RowInfo info;
};

const Schema<SubdivisionRow>& SubdivisionSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_SUBDIVISIONS_H_
