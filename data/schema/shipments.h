#ifndef LANDED_DATA_SCHEMA_SHIPMENTS_H_
#define LANDED_DATA_SCHEMA_SHIPMENTS_H_

#include "data/schema/schema.h"

namespace landed::data {

// Whether an order to a region leaves as one when its items are not ready at
// the same time. Without a row: as one.
struct ShipmentRow {
  NameId region;
  Packing packing = Packing::kTogether;
  RowInfo info;
};

const Schema<ShipmentRow>& ShipmentSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_SHIPMENTS_H_
