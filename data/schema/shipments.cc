#include "data/schema/shipments.h"

namespace landed::data {

const Schema<ShipmentRow>& ShipmentSchema() {
  using Row = ShipmentRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kShipments, "shipments")
                           .Key("region", &Row::region, Emptiness::kRequired,
                                Reference{TableKind::kRegions, "region"})
                           .Value("packing", &Row::packing)
                           .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
