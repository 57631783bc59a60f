#ifndef LANDED_CLI_LOOKUP_H_
#define LANDED_CLI_LOOKUP_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "units/civil_day.h"

namespace landed::cli {

// Which rows of which table.
struct LookupQuery {
  // "us_sales_tax", "coco/transit", "merchants/coco/transit".
  std::string table;
  // Cells of the key from the left, joined by '/', in any case: "SD",
  // "standard/europe". A row matches when its key begins with them; "" matches
  // every row.
  std::string key;
  // Only rows in force on this day.
  std::optional<CivilDay> on;
  std::string release;  // "": the active one
};

// A row as it stands in its file.
struct FoundRow {
  uint32_t line = 0;
  std::vector<std::pair<std::string, std::string>> cells;  // column, text
  // Of the row's source; "" for a row without one.
  std::string document;
  std::string words;
};

struct LookupResult {
  std::string release;
  std::string file;  // below the data folder
  std::vector<FoundRow> rows;
};

// Looks rows up in the text of a release's tables, whether or not the release
// is good. INVALID_ARGUMENT for a table that no release can have, with the
// names there are; NOT_FOUND for a release or a merchant that is not there;
// FAILED_PRECONDITION for a file that cannot be read.
absl::StatusOr<LookupResult> Lookup(const std::string& root,
                                    const LookupQuery& query);

}  // namespace landed::cli

#endif  // LANDED_CLI_LOOKUP_H_
