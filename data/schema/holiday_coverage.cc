#include "data/schema/holiday_coverage.h"

namespace landed::data {

const Schema<HolidayCoverageRow>& HolidayCoverageSchema() {
  using Row = HolidayCoverageRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kHolidayCoverage, "holiday_coverage")
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Value("subdivisions", &Row::subdivisions)
          .Seasonal()
          .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
