#ifndef LANDED_DATA_SCHEMA_DUTIES_H_
#define LANDED_DATA_SCHEMA_DUTIES_H_

#include "data/schema/schema.h"

namespace landed::data {

// Who pays duty and import tax on deliveries to a region.
struct DutyRow {
  NameId region;
  DutyPayer payer = DutyPayer::kNotPublished;
  DutyTerms terms = DutyTerms::kNotStated;
  RowInfo info;
};

const Schema<DutyRow>& DutySchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_DUTIES_H_
