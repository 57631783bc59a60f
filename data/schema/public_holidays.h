#ifndef LANDED_DATA_SCHEMA_PUBLIC_HOLIDAYS_H_
#define LANDED_DATA_SCHEMA_PUBLIC_HOLIDAYS_H_

#include "data/schema/schema.h"

namespace landed::data {

// One day on which a country, or a part of it, does not work as the week has
// it. A part has its country's days too, and its own where both speak of a day.
struct PublicHolidayRow {
  CountryCode country;
  SubdivisionCode subdivision;  // empty: the whole country
  CivilDay date;
  NameId name;  // "New Year's Day"
  HolidayKind day = HolidayKind::kClosed;
  Certainty certainty = Certainty::kDecided;
  RowInfo info;
};

const Schema<PublicHolidayRow>& PublicHolidaySchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_PUBLIC_HOLIDAYS_H_
