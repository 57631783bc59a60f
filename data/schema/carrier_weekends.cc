#include "data/schema/carrier_weekends.h"

namespace landed::data {

const Schema<CarrierWeekendRow>& CarrierWeekendSchema() {
  using Row = CarrierWeekendRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kCarrierWeekends, "carrier_weekends")
          .Key("carrier", &Row::carrier)
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Value("rest_days", &Row::rest_days)
          .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
