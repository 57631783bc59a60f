#include "data/schema/processing.h"

#include "data/schema/days.h"

namespace landed::data {

const Schema<ProcessingRow>& ProcessingSchema() {
  using Row = ProcessingRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kProcessing, "processing")
                           .Key("method", &Row::method, Emptiness::kRequired,
                                Reference{TableKind::kMethods, "method"})
                           .Key("fulfillment", &Row::fulfillment)
                           .Value("state", &Row::state)
                           .Value("min", &Row::min, Emptiness::kMayBeEmpty)
                           .Value("max", &Row::max, Emptiness::kMayBeEmpty)
                           .Value("unit", &Row::unit, Emptiness::kMayBeEmpty)
                           .Checked(CheckDays<Row>)
                           .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
