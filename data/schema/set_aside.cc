#include "data/schema/set_aside.h"

#include <utility>

#include "data/schema/table_set.h"
#include "units/civil_day.h"

namespace landed::data {

std::vector<SetAsideRow> SetAsideRows(const CsvTable& table,
                                      const TableSpec& spec) {
  std::vector<SetAsideRow> found;
  if (spec.ColumnIndex("standing") < 0) return found;
  const KeyGroups groups = GroupByKey(table, spec);
  for (size_t g = 0; g < groups.count(); ++g) {
    const auto begin = groups.rows.begin() + groups.begins[g];
    const auto end = groups.rows.begin() + groups.begins[g + 1];
    for (auto aside = begin; aside != end; ++aside) {
      if (!IsSetAside(table, spec, *aside)) continue;
      const DayInterval valid = ValidityOf(table, spec, *aside);
      SetAsideRow row{*aside, {}};
      for (auto other = begin; other != end; ++other) {
        if (!IsSetAside(table, spec, *other) &&
            ValidityOf(table, spec, *other).Overlaps(valid)) {
          row.applying.push_back(*other);
        }
      }
      found.push_back(std::move(row));
    }
  }
  return found;
}

}  // namespace landed::data
