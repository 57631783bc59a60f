#include "data/schema/ca_sales_tax.h"

namespace landed::data {

const Schema<CaSalesTaxRow>& CaSalesTaxSchema() {
  using Row = CaSalesTaxRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kCaSalesTax, "ca_sales_tax")
          .Key("province", &Row::province, Emptiness::kRequired,
               Reference{TableKind::kSubdivisions, "subdivision", "CA"})
          .Key("tax", &Row::tax)
          .Value("level", &Row::level)
          .Value("rate", &Row::rate)
          .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
