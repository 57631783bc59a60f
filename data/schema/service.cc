#include "data/schema/service.h"

namespace landed::data {

const Schema<ServiceRow>& ServiceSchema() {
  using Row = ServiceRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kService, "service")
                           .Key("region", &Row::region, Emptiness::kRequired,
                                Reference{TableKind::kRegions, "region"})
                           .Value("status", &Row::status)
                           .Value("reason", &Row::reason)
                           .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
