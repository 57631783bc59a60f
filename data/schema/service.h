#ifndef LANDED_DATA_SCHEMA_SERVICE_H_
#define LANDED_DATA_SCHEMA_SERVICE_H_

#include "data/schema/schema.h"

namespace landed::data {

// Whether the merchant delivers to a region.
struct ServiceRow {
  NameId region;
  ServiceStatus status = ServiceStatus::kAskMerchant;
  NameId reason;  // a sentence for the buyer
  RowInfo info;
};

const Schema<ServiceRow>& ServiceSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_SERVICE_H_
