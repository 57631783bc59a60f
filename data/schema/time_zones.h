#ifndef LANDED_DATA_SCHEMA_TIME_ZONES_H_
#define LANDED_DATA_SCHEMA_TIME_ZONES_H_

#include "data/schema/schema.h"

namespace landed::data {

// The time zone of a country or subdivision: the one where most of its people
// live, and the others beside it.
struct TimeZoneRow {
  CountryCode country;
  SubdivisionCode subdivision;  // empty: the country as a whole
  NameId time_zone;             // IANA name
  NameId other_zones;           // IANA names, one space between them
  RowInfo info;
};

const Schema<TimeZoneRow>& TimeZoneSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_TIME_ZONES_H_
