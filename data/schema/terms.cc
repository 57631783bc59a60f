#include "data/schema/terms.h"

namespace landed::data {

const Schema<TermRow>& TermSchema() {
  using Row = TermRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kTerms, "terms")
          .Key("term", &Row::term)
          .Key("region", &Row::region, Emptiness::kMayBeEmpty,
               Reference{TableKind::kRegions, "region"})
          .Key("fulfillment", &Row::fulfillment, Emptiness::kMayBeEmpty)
          .Key("order_from", &Row::order_from, Emptiness::kMayBeEmpty)
          .Value("value", &Row::value)
          .Value("text", &Row::text)
          .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
