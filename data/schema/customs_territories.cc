#include "data/schema/customs_territories.h"

namespace landed::data {

const Schema<CustomsTerritoryRow>& CustomsTerritorySchema() {
  using Row = CustomsTerritoryRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kCustomsTerritories, "customs_territories")
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Value("customs_territory", &Row::customs_territory)
          .Value("name", &Row::name)
          .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
