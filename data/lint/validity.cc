#include "data/lint/validity.h"

#include "data/schema/catalog.h"

namespace landed::data {

void LintValidity(const LintInput& input, Findings* findings) {
  for (const TableKind kind : input.kinds()) {
    const CsvTable* table = input.set.table(kind);
    if (table == nullptr) continue;
    const TableSpec& spec = SpecOf(kind);
    for (size_t row = 0; row < table->row_count(); ++row) {
      const DayInterval valid = ValidityOf(*table, spec, row);
      if (valid.from < valid.to) continue;
      findings->Add(table->path, table->lines[row],
                    table->ColumnOf(row, spec.ColumnIndex("valid_to")),
                    "validity",
                    "valid_to must be after valid_from: the row holds on no "
                    "day");
    }
  }
}

}  // namespace landed::data
