#ifndef LANDED_DATA_SCHEMA_METHODS_H_
#define LANDED_DATA_SCHEMA_METHODS_H_

#include "data/schema/schema.h"

namespace landed::data {

// A way of shipping that the merchant offers: one option of a quote.
struct MethodRow {
  NameId method;
  NameId name;
  NameId carrier;  // empty: not published
  RowInfo info;
};

const Schema<MethodRow>& MethodSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_METHODS_H_
