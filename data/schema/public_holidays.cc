#include "data/schema/public_holidays.h"

namespace landed::data {

const Schema<PublicHolidayRow>& PublicHolidaySchema() {
  using Row = PublicHolidayRow;
  static const auto& schema = *new Schema<Row>(
      Schema<Row>(TableKind::kPublicHolidays, "public_holidays")
          .Key("country", &Row::country, Emptiness::kRequired,
               Reference{TableKind::kCountries, "country"})
          .Key("subdivision", &Row::subdivision, Emptiness::kMayBeEmpty)
          .Key("date", &Row::date)
          .Value("name", &Row::name)
          .Value("day", &Row::day)
          .Value("certainty", &Row::certainty)
          .End(Tail::kSourced));
  return schema;
}

}  // namespace landed::data
