#include "data/lint/timeline.h"

#include <algorithm>

#include "data/schema/catalog.h"

namespace landed::data {

void ForEachTimeline(const LintInput& input,
                     const std::function<void(const Timeline&)>& visit) {
  std::vector<DatedRow> rows;
  for (const TableKind kind : input.kinds()) {
    const CsvTable* table = input.set.table(kind);
    if (table == nullptr) continue;
    const TableSpec& spec = SpecOf(kind);
    const KeyGroups groups = GroupByKey(*table, spec);
    for (size_t g = 0; g < groups.count(); ++g) {
      if (groups.begins[g + 1] - groups.begins[g] < 2) continue;
      rows.clear();
      for (uint32_t i = groups.begins[g]; i < groups.begins[g + 1]; ++i) {
        const uint32_t row = groups.rows[i];
        if (IsSetAside(*table, spec, row)) continue;
        rows.push_back({row, ValidityOf(*table, spec, row)});
      }
      if (rows.size() < 2) continue;
      std::stable_sort(rows.begin(), rows.end(),
                       [](const DatedRow& a, const DatedRow& b) {
                         return a.valid.from < b.valid.from;
                       });
      visit(Timeline{*table, spec, rows});
    }
  }
}

}  // namespace landed::data
