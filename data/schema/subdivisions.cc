#include "data/schema/subdivisions.h"

namespace landed::data {

const Schema<SubdivisionRow>& SubdivisionSchema() {
  using Row = SubdivisionRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kSubdivisions, "subdivisions")
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Key("subdivision", &Row::subdivision)
          .Value("as_country", &Row::as_country, Emptiness::kMayBeEmpty,
                 Reference{TableKind::kCountries, "country"})
          .Value("kind", &Row::kind)
          .Value("name", &Row::name)
          .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
