#include "data/schema/time_zones.h"

namespace landed::data {

const Schema<TimeZoneRow>& TimeZoneSchema() {
  using Row = TimeZoneRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kTimeZones, "time_zones")
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Key("subdivision", &Row::subdivision, Emptiness::kMayBeEmpty,
               Reference{TableKind::kSubdivisions, "subdivision", ""})
          .Value("time_zone", &Row::time_zone)
          .Value("other_zones", &Row::other_zones, Emptiness::kMayBeEmpty)
          .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
