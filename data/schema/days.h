#ifndef LANDED_DATA_SCHEMA_DAYS_H_
#define LANDED_DATA_SCHEMA_DAYS_H_

#include <optional>

#include "data/schema/schema.h"

namespace landed::data {

// What must hold between the cells of a time that may be published: columns
// state, min, max and unit. A Schema<Row>::Check.
template <class Row>
std::optional<typename Schema<Row>::RowError> CheckDays(const Row& row) {
  const bool some = row.min.present || row.max.present || row.unit.present;
  const bool all = row.min.present && row.max.present && row.unit.present;
  if (row.state == Publication::kNotPublished && some) {
    return {{"state", "leave min, max and unit empty where not_published"}};
  }
  if (row.state == Publication::kPublished && !all) {
    return {{"state", "fill min, max and unit where published"}};
  }
  if (row.max.value < row.min.value) {
    return {{"max", "max is less than min"}};
  }
  return std::nullopt;
}

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_DAYS_H_
