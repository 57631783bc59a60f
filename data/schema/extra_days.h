#ifndef LANDED_DATA_SCHEMA_EXTRA_DAYS_H_
#define LANDED_DATA_SCHEMA_EXTRA_DAYS_H_

#include "data/schema/schema.h"

namespace landed::data {

// How much longer a leg of the way takes for orders placed in a season, in the
// unit in which the leg is published.
struct ExtraDaysRow {
  NameId method;
  NameId region;
  Leg leg = Leg::kProcessing;
  uint16_t min = 0;  // added to the leg's min
  uint16_t max = 0;  // added to the leg's max
  RowInfo info;
};

const Schema<ExtraDaysRow>& ExtraDaysSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_EXTRA_DAYS_H_
