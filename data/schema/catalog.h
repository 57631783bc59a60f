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

// The tables that a set must have, no more and no fewer.
absl::Span<const TableKind> ReferenceKinds();
absl::Span<const TableKind> MerchantKinds();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CATALOG_H_
