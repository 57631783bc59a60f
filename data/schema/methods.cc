#include "data/schema/methods.h"

namespace landed::data {

const Schema<MethodRow>& MethodSchema() {
  using Row = MethodRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kMethods, "methods")
          .Key("method", &Row::method)
          .Value("name", &Row::name)
          .Value("carrier", &Row::carrier, Emptiness::kMayBeEmpty)
          .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
