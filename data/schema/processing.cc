#include "data/schema/processing.h"

namespace landed::data {
namespace {

std::optional<Schema<ProcessingRow>::RowError> CheckRow(
    const ProcessingRow& row) {
  const bool some = row.min.present || row.max.present || row.unit.present;
  const bool all = row.min.present && row.max.present && row.unit.present;
  if (row.state == Publication::kNotPublished && some) {
    return {{"state", "leave min, max and unit empty where not_published"}};
  }
  if (row.state == Publication::kPublished && !all) {
    return {{"state", "fill min, max and unit where published"}};
  }
  if (row.max.value < row.min.value) {
    return {{"max", "max is less than min"}};
  }
  return std::nullopt;
}

}  // namespace

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
                           .Checked(CheckRow)
                           .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
