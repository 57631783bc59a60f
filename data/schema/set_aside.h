#ifndef LANDED_DATA_SCHEMA_SET_ASIDE_H_
#define LANDED_DATA_SCHEMA_SET_ASIDE_H_

#include <cstdint>
#include <vector>

#include "data/schema/schema.h"
#include "data/source/csv.h"

namespace landed::data {

// A row that is set aside, and the rows that apply in its place: those with the
// same key that hold on some of the same days. Rows as numbers from 0.
struct SetAsideRow {
  uint32_t row = 0;
  std::vector<uint32_t> applying;
};

// Every row of the table that is set aside, in the order of keys and, within
// one, of the file. None in a table without column standing.
std::vector<SetAsideRow> SetAsideRows(const CsvTable& table,
                                      const TableSpec& spec);

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_SET_ASIDE_H_
