#include "data/schema/places.h"

namespace landed::data {

const Schema<PlaceRow>& PlaceSchema() {
  using Row = PlaceRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kPlaces, "places")
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Key("postal_prefix", &Row::postal_prefix)
          .Value("place", &Row::place)
          .Value("as_country", &Row::as_country, Emptiness::kMayBeEmpty,
                 Reference{TableKind::kCountries, "country"})
          .Value("customs_territory", &Row::customs_territory)
          .Value("tax_area", &Row::tax_area)
          .Value("time_zone", &Row::time_zone, Emptiness::kMayBeEmpty)
          .Value("name", &Row::name)
          .End(Tail::kRemarked));
  return schema;
}

}  // namespace landed::data
