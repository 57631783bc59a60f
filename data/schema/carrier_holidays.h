#ifndef LANDED_DATA_SCHEMA_CARRIER_HOLIDAYS_H_
#define LANDED_DATA_SCHEMA_CARRIER_HOLIDAYS_H_

#include "data/schema/schema.h"

namespace landed::data {

// One day on which a carrier does not work in a country as its week has it. A
// carrier without any row in a country keeps the public holidays there.
struct CarrierHolidayRow {
  NameId carrier;
  CountryCode country;
  CivilDay date;
  NameId name;
  HolidayKind day = HolidayKind::kClosed;
  Certainty certainty = Certainty::kDecided;
  RowInfo info;
};

const Schema<CarrierHolidayRow>& CarrierHolidaySchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CARRIER_HOLIDAYS_H_
