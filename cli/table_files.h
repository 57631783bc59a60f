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
// parts are merchants/<id>/<version>/<table>.csv or
// reference/<version>/<table>.csv. nullopt for any other path.
std::optional<data::TableKind> KindOfFile(absl::string_view path);

// The kind by name: "us_sales_tax", and, for a merchant's, "transit". nullopt
// if there is none.
std::optional<data::TableKind> KindOfName(absl::string_view name,
                                          bool of_merchant);

// The paths, `root` included, of all tables in every version of every table
// set, sorted. Errors as data::ListFolder.
absl::StatusOr<std::vector<std::string>> AllTableFiles(const std::string& root);

}  // namespace landed::cli

#endif  // LANDED_CLI_TABLE_FILES_H_
