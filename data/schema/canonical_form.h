#ifndef LANDED_DATA_SCHEMA_CANONICAL_FORM_H_
#define LANDED_DATA_SCHEMA_CANONICAL_FORM_H_

#include <cstdint>
#include <string>
#include <vector>

#include "data/schema/schema.h"
#include "data/source/csv.h"

namespace landed::data {

// The rows in canonical order: by key cells (as bytes; amounts as numbers,
// empty first), then those that apply before those set aside, then valid_from,
// then the other cells, so that the order never depends on what it was before.
std::vector<uint32_t> CanonicalOrder(const CsvTable& table,
                                     const TableSpec& spec);

// Whether the file is in canonical form: its text is CanonicalForm. False if
// rows of it could not be read.
bool IsCanonical(const CsvTable& table, const TableSpec& spec);

// The whole file in canonical form. Formatting twice changes nothing.
std::string CanonicalForm(const CsvTable& table, const TableSpec& spec);

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CANONICAL_FORM_H_
