#ifndef LANDED_DATA_SCHEMA_WEEKENDS_H_
#define LANDED_DATA_SCHEMA_WEEKENDS_H_

#include "data/schema/schema.h"

namespace landed::data {

// On which days of the week a country, or a part of it, rests.
struct WeekendRow {
  CountryCode country;
  SubdivisionCode subdivision;  // empty: where no row of its own says otherwise
  WeekdaySet rest_days;
  RowInfo info;
};

const Schema<WeekendRow>& WeekendSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_WEEKENDS_H_
