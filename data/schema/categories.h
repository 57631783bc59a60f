#ifndef LANDED_DATA_SCHEMA_CATEGORIES_H_
#define LANDED_DATA_SCHEMA_CATEGORIES_H_

#include "data/schema/schema.h"

namespace landed::data {

// A kind of goods that a table may treat apart.
struct CategoryRow {
  NameId category;
  NameId name;
  RowInfo info;
};

const Schema<CategoryRow>& CategorySchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CATEGORIES_H_
