#ifndef LANDED_DATA_SCHEMA_PLACES_H_
#define LANDED_DATA_SCHEMA_PLACES_H_

#include "data/schema/postal_text.h"
#include "data/schema/schema.h"

namespace landed::data {

// A place, known by its postal codes, that is not what its country is: Northern
// Ireland, the Canary Islands, Livigno.
struct PlaceRow {
  CountryCode country;
  // The beginning of its postal codes, capitals and digits without spaces. The
  // longest that fits an address wins.
  PostalText postal_prefix;
  NameId place;
  // The ISO 3166-1 code it really has, where mail uses another: GB IM -> IM.
  CountryCode as_country;
  NameId customs_territory;
  NameId tax_area;   // "same": as the country
  NameId time_zone;  // empty: as the country that it belongs to
  NameId name;
  // `time_zone` in ReferenceTables::zones, set when compiled.
  Optional<uint16_t> zone;
  RowInfo info;
};

const Schema<PlaceRow>& PlaceSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_PLACES_H_
