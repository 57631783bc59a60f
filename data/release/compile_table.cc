#include "data/release/compile_table.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"

namespace landed::data {

void AddCellFinding(const TableSet& set, TableKind kind, uint32_t line,
                    absl::string_view column, absl::string_view rule,
                    absl::string_view message, Findings* findings) {
  const CsvTable* table = set.table(kind);
  if (table == nullptr) return;
  const std::vector<uint32_t>& lines = table->lines;
  const size_t row = static_cast<size_t>(
      std::lower_bound(lines.begin(), lines.end(), line) - lines.begin());
  const size_t index = static_cast<size_t>(SpecOf(kind).ColumnIndex(column));
  findings->Add(table->path, line, table->ColumnOf(row, index), rule,
                absl::StrCat(column, ": ", message));
}

}  // namespace landed::data
