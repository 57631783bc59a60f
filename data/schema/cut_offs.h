#ifndef LANDED_DATA_SCHEMA_CUT_OFFS_H_
#define LANDED_DATA_SCHEMA_CUT_OFFS_H_

#include "data/schema/schema.h"

namespace landed::data {

// Until when, by the warehouse's clock, an order of a method counts for a day
// of the week. An order at that very time counts for the next working day.
struct CutOffRow {
  NameId method;
  Weekday weekday = Weekday::kMonday;
  ClockTime closes;
  RowInfo info;
};

const Schema<CutOffRow>& CutOffSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CUT_OFFS_H_
