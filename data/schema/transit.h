#ifndef LANDED_DATA_SCHEMA_TRANSIT_H_
#define LANDED_DATA_SCHEMA_TRANSIT_H_

#include "data/schema/schema.h"

namespace landed::data {

// How long a method takes from the dispatch to a door in a region.
struct TransitRow {
  NameId method;
  NameId region;
  Publication state = Publication::kNotPublished;
  // Both included; present when published.
  Optional<uint16_t> min;
  Optional<uint16_t> max;
  Optional<DayUnit> unit;
  RowInfo info;
};

const Schema<TransitRow>& TransitSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_TRANSIT_H_
