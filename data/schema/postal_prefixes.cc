#include "data/schema/postal_prefixes.h"

namespace landed::data {

const Schema<PostalPrefixRow>& PostalPrefixSchema() {
  using Row = PostalPrefixRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kPostalPrefixes, "postal_prefixes")
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Key("postal_prefix", &Row::postal_prefix)
          .Value("subdivision", &Row::subdivision, Emptiness::kRequired,
                 Reference{TableKind::kSubdivisions, "subdivision", ""})
          .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
