#ifndef LANDED_DATA_SCHEMA_HOLIDAY_COVERAGE_H_
#define LANDED_DATA_SCHEMA_HOLIDAY_COVERAGE_H_

#include "data/schema/schema.h"

namespace landed::data {

// For which days public_holidays.csv has all of a country's holidays:
// [valid_from, valid_to). Beyond them, and without a row, no data is not no
// holidays.
struct HolidayCoverageRow {
  CountryCode country;
  RegionalHolidays subdivisions = RegionalHolidays::kNone;
  RowInfo info;
};

const Schema<HolidayCoverageRow>& HolidayCoverageSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_HOLIDAY_COVERAGE_H_
