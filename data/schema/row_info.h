#ifndef LANDED_DATA_SCHEMA_ROW_INFO_H_
#define LANDED_DATA_SCHEMA_ROW_INFO_H_

#include <cstdint>

#include "data/schema/names.h"
#include "data/schema/words.h"
#include "units/civil_day.h"

namespace landed::data {

// What every row has besides its statement: when it holds and where it is from.
struct RowInfo {
  DayInterval valid;  // on the destination's local date
  uint32_t line = 0;  // in its file, from 1
  NameId source;      // id in the set's sources.csv
  NameId notice;      // a sentence to show with the figure; often none
  CivilDay review_by = CivilDay::Future();  // from the source; inclusive
  Standing standing = Standing::kApplies;
  // Another statement of the source contradicts this one, and was set aside.
  bool contradicted = false;
};

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_ROW_INFO_H_
