#ifndef LANDED_DATA_SCHEMA_CATALOG_H_
#define LANDED_DATA_SCHEMA_CATALOG_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "data/schema/schema.h"
#include "data/schema/table_kind.h"

namespace landed::data {

// The columns of a kind of table.
const TableSpec& SpecOf(TableKind kind);

// The tables of a set, in the order in which its hash is taken: it must have
// those that are not IsOptional, and no others.
absl::Span<const TableKind> KindsOf(SetKind set);

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CATALOG_H_
