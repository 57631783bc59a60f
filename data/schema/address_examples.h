#ifndef LANDED_DATA_SCHEMA_ADDRESS_EXAMPLES_H_
#define LANDED_DATA_SCHEMA_ADDRESS_EXAMPLES_H_

#include "data/schema/example_cell.h"
#include "data/schema/schema.h"

namespace landed::data {

// A worked example of the reference tables: an address and a time, and what
// the address must be found to be, or what must be refused. Of what must come
// out, an empty cell is not looked at.
struct AddressExampleRow {
  NameId example;
  WrittenPlace destination;
  UtcSecond placed_at;
  // What must come out.
  NameId problem;  // the fields refused, parted by one space
  NameId country;
  NameId subdivision;
  NameId customs_territory;
  NameId time_zone;
  Optional<CivilDay> local_date;
  Optional<LevyRate> tax_rate;  // the sum of the place's taxes
  NameId note;
  RowInfo info;
};

const Schema<AddressExampleRow>& AddressExampleSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_ADDRESS_EXAMPLES_H_
