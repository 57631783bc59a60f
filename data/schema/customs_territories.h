#ifndef LANDED_DATA_SCHEMA_CUSTOMS_TERRITORIES_H_
#define LANDED_DATA_SCHEMA_CUSTOMS_TERRITORIES_H_

#include "data/schema/schema.h"

namespace landed::data {

// The customs territory that a country belongs to: crossing into it is what
// makes duty due. France and Monaco are both in EU.
struct CustomsTerritoryRow {
  CountryCode country;
  NameId customs_territory;
  NameId name;
  RowInfo info;
};

const Schema<CustomsTerritoryRow>& CustomsTerritorySchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CUSTOMS_TERRITORIES_H_
