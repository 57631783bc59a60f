#ifndef LANDED_DATA_LINT_TIMELINE_H_
#define LANDED_DATA_LINT_TIMELINE_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "data/lint/rule.h"
#include "units/civil_day.h"

namespace landed::data {

// A row and the days on which it holds.
struct DatedRow {
  uint32_t row;
  DayInterval valid;
};

// The rows of one key that apply, in the order in which they begin.
struct Timeline {
  const CsvTable& table;
  const TableSpec& spec;
  const std::vector<DatedRow>& rows;  // at least two

  uint32_t line(size_t i) const { return table.lines[rows[i].row]; }
  // The key, for messages.
  std::string key() const { return KeyForPeople(table, spec, rows[0].row); }
};

// Calls `visit` for every key of every table of the set that has more than one
// row that applies.
void ForEachTimeline(const LintInput& input,
                     const std::function<void(const Timeline&)>& visit);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_TIMELINE_H_
