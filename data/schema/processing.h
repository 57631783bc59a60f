#ifndef LANDED_DATA_SCHEMA_PROCESSING_H_
#define LANDED_DATA_SCHEMA_PROCESSING_H_

#include "data/schema/schema.h"

namespace landed::data {

// How long the merchant takes from the order to the dispatch, by how an item is
// fulfilled.
struct ProcessingRow {
  NameId method;
  Fulfillment fulfillment = Fulfillment::kInStock;
  Publication state = Publication::kNotPublished;
  // Both included; present when published.
  Optional<uint16_t> min;
  Optional<uint16_t> max;
  Optional<DayUnit> unit;
  RowInfo info;
};

const Schema<ProcessingRow>& ProcessingSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_PROCESSING_H_
