#ifndef LANDED_CLI_TABLE_FILES_H_
#define LANDED_CLI_TABLE_FILES_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "data/schema/table_kind.h"

namespace landed::cli {

// The kind of table that a file is by its path, as people type it: the last
// parts are merchants/<id>/<version>/<table>.csv,
// reference/<version>/<table>.csv or calendars/<version>/<table>.csv. nullopt
// for any other path.
std::optional<data::TableKind> KindOfFile(absl::string_view path);

// The kind by name in a set: "us_sales_tax", and, in a merchant's, "transit".
// nullopt if there is none.
std::optional<data::TableKind> KindOfName(absl::string_view name,
                                          data::SetKind set);

// The paths, `root` included, of all tables in every version of every table
// set, sorted. Errors as data::ListFolder.
absl::StatusOr<std::vector<std::string>> AllTableFiles(const std::string& root);

}  // namespace landed::cli

#endif  // LANDED_CLI_TABLE_FILES_H_
