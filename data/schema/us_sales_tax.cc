#include "data/schema/us_sales_tax.h"

namespace landed::data {

const Schema<UsSalesTaxRow>& UsSalesTaxSchema() {
  using Row = UsSalesTaxRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kUsSalesTax, "us_sales_tax")
          .Key("state", &Row::state, Emptiness::kRequired,
               Reference{TableKind::kSubdivisions, "subdivision", "US"})
          .Value("rate", &Row::rate)
          .Value("local_taxes", &Row::local_taxes)
          .Value("shipping", &Row::shipping)
          .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
