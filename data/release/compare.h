#ifndef LANDED_DATA_RELEASE_COMPARE_H_
#define LANDED_DATA_RELEASE_COMPARE_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "data/release/manifest.h"

namespace landed::data {

enum class RowChangeKind : uint8_t { kAdded, kRemoved, kChanged };

// A column and what its cell holds.
using NamedCell = std::pair<std::string, std::string>;

// A row that one release has and the other has not, or has otherwise. Rows are
// the same row if their table, their key, their standing and their valid_from
// are.
struct RowChange {
  RowChangeKind kind = RowChangeKind::kChanged;
  std::string table_set;          // "merchants/coco"
  std::string table;              // "transit"
  std::vector<NamedCell> key;     // what makes it that row
  std::vector<NamedCell> before;  // changed cells, or all others when removed
  std::vector<NamedCell> after;   // changed cells, or all others when added
  uint32_t line_before = 0;       // 0 when added
  uint32_t line_after = 0;        // 0 when removed
};

struct ReleaseComparison {
  // By table set; within one in the order of the tables (catalog.h), then by
  // key.
  std::vector<RowChange> changes;
  // The ids of the merchants whose quotes may differ, sorted: those whose own
  // tables differ, those that only one release has, and all of both releases
  // when a reference table differs.
  std::vector<std::string> merchants;
};

// Compares two releases below `root`, row by row. Sets of which both name the
// same version with the same hash are not read. NOT_FOUND for an unknown
// release, FAILED_PRECONDITION if a table of either cannot be read or is not as
// it was released.
absl::StatusOr<ReleaseComparison> CompareReleases(const std::string& root,
                                                  absl::string_view from,
                                                  absl::string_view to);

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_COMPARE_H_
