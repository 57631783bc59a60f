#include "data/schema/tax_registrations.h"

namespace landed::data {

const Schema<TaxRegistrationRow>& TaxRegistrationSchema() {
  using Row = TaxRegistrationRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kTaxRegistrations, "tax_registrations")
          .Key("region", &Row::region, Emptiness::kRequired,
               Reference{TableKind::kRegions, "region"})
          .Key("subdivision", &Row::subdivision, Emptiness::kMayBeEmpty,
               Reference{TableKind::kSubdivisions, "subdivision"})
          .Value("status", &Row::status)
          .End(Tail::kStatement));
  return schema;
}

}  // namespace landed::data
