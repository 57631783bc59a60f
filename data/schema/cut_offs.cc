#include "data/schema/cut_offs.h"

namespace landed::data {

const Schema<CutOffRow>& CutOffSchema() {
  using Row = CutOffRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kCutOffs, "cut_offs")
                           .Key("method", &Row::method, Emptiness::kRequired,
                                Reference{TableKind::kMethods, "method"})
                           .Key("weekday", &Row::weekday)
                           .Value("closes", &Row::closes)
                           .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
