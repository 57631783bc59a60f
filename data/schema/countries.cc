#include "data/schema/countries.h"

namespace landed::data {

const Schema<CountryRow>& CountrySchema() {
  using Row = CountryRow;
  static const auto& schema =
      *new Schema<Row>(Schema<Row>(TableKind::kCountries, "countries")
                           .Key("country", &Row::country)
                           .Value("alpha3", &Row::alpha3)
                           .Value("numeric", &Row::numeric)
                           .Value("name", &Row::name)
                           .End(Tail::kDated));
  return schema;
}

}  // namespace landed::data
