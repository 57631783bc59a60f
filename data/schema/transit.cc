#include "data/schema/transit.h"

#include "data/schema/days.h"

namespace landed::data {

const Schema<TransitRow>& TransitSchema() {
  using Row = TransitRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kTransit, "transit")
                           .Key("method", &Row::method, Emptiness::kRequired,
                                Reference{TableKind::kMethods, "method"})
                           .Key("region", &Row::region, Emptiness::kRequired,
                                Reference{TableKind::kRegions, "region"})
                           .Value("state", &Row::state)
                           .Value("min", &Row::min, Emptiness::kMayBeEmpty)
                           .Value("max", &Row::max, Emptiness::kMayBeEmpty)
                           .Value("unit", &Row::unit, Emptiness::kMayBeEmpty)
                           .Checked(CheckDays<Row>)
                           .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
