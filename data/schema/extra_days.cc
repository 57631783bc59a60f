#include "data/schema/extra_days.h"

namespace landed::data {
namespace {

std::optional<Schema<ExtraDaysRow>::RowError> CheckRow(
    const ExtraDaysRow& row) {
  if (row.max < row.min) return {{"max", "max is less than min"}};
  return std::nullopt;
}

}  // namespace

const Schema<ExtraDaysRow>& ExtraDaysSchema() {
  using Row = ExtraDaysRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kExtraDays, "extra_days")
                           .Key("method", &Row::method, Emptiness::kRequired,
                                Reference{TableKind::kMethods, "method"})
                           .Key("region", &Row::region, Emptiness::kRequired,
                                Reference{TableKind::kRegions, "region"})
                           .Key("leg", &Row::leg)
                           .Value("min", &Row::min)
                           .Value("max", &Row::max)
                           .Seasonal()
                           .Checked(CheckRow)
                           .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
