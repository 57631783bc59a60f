#ifndef LANDED_DATA_SCHEMA_CARRIER_WEEKENDS_H_
#define LANDED_DATA_SCHEMA_CARRIER_WEEKENDS_H_

#include "data/schema/schema.h"

namespace landed::data {

// On which days of the week a carrier rests in a country. Without a row it
// keeps the country's calendar.
struct CarrierWeekendRow {
  NameId carrier;  // "usps"
  CountryCode country;
  WeekdaySet rest_days;
  RowInfo info;
};

const Schema<CarrierWeekendRow>& CarrierWeekendSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CARRIER_WEEKENDS_H_
