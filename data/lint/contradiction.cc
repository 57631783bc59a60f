#include "data/lint/contradiction.h"

#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"

namespace landed::data {
namespace {

void LintTable(const CsvTable& table, const TableSpec& spec,
               Findings* findings) {
  const KeyGroups groups = GroupByKey(table, spec);
  for (size_t g = 0; g < groups.count(); ++g) {
    for (uint32_t i = groups.begins[g]; i < groups.begins[g + 1]; ++i) {
      const uint32_t row = groups.rows[i];
      if (!IsSetAside(table, spec, row)) continue;
      const DayInterval valid = ValidityOf(table, spec, row);
      bool decided = false;
      for (uint32_t j = groups.begins[g]; j < groups.begins[g + 1]; ++j) {
        const uint32_t other = groups.rows[j];
        decided |= !IsSetAside(table, spec, other) &&
                   ValidityOf(table, spec, other).Overlaps(valid);
      }
      if (decided) continue;
      findings->Add(table.path, table.lines[row], 1, "contradiction",
                    absl::StrCat("no row for ", KeyForPeople(table, spec, row),
                                 " applies while this one is set aside: add "
                                 "the one that does"));
    }
  }
}

}  // namespace

void LintContradiction(const LintInput& input, Findings* findings) {
  for (const TableKind kind : input.kinds()) {
    const TableSpec& spec = SpecOf(kind);
    const CsvTable* table = input.set.table(kind);
    if (table == nullptr || spec.ColumnIndex("standing") < 0) continue;
    LintTable(*table, spec, findings);
  }
}

}  // namespace landed::data
