#include "data/schema/carrier_holidays.h"

namespace landed::data {

const Schema<CarrierHolidayRow>& CarrierHolidaySchema() {
  using Row = CarrierHolidayRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kCarrierHolidays, "carrier_holidays")
          .Key("carrier", &Row::carrier, Emptiness::kRequired,
               Reference{TableKind::kCarrierWeekends, "carrier"})
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Key("date", &Row::date)
          .Value("name", &Row::name)
          .Value("day", &Row::day)
          .Value("certainty", &Row::certainty)
          .End(Tail::kSourced));
  return schema;
}

}  // namespace landed::data
