#include "data/schema/regions.h"

namespace landed::data {

const Schema<RegionRow>& RegionSchema() {
  using Row = RegionRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kRegions, "regions")
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Key("subdivision", &Row::subdivision, Emptiness::kMayBeEmpty,
               Reference{TableKind::kSubdivisions, "subdivision", ""})
          .Value("region", &Row::region)
          .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
