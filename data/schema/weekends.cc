#include "data/schema/weekends.h"

namespace landed::data {

const Schema<WeekendRow>& WeekendSchema() {
  using Row = WeekendRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kWeekends, "weekends")
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Key("subdivision", &Row::subdivision, Emptiness::kMayBeEmpty)
          .Value("rest_days", &Row::rest_days)
          .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
