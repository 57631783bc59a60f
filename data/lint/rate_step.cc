#include "data/lint/rate_step.h"

#include <cstdint>
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "data/lint/timeline.h"
#include "data/schema/cell.h"

namespace landed::data {
namespace {

constexpr int64_t kMostBillionths = 20'000'000;

// The rate in a cell; not levied where there is none or it cannot be read.
LevyRate RateIn(absl::string_view cell) {
  LevyRate rate;
  ParseCell(cell, nullptr, &rate);
  return rate;
}

bool IsLeap(Rate before, Rate after) {
  const int64_t step = std::abs(after.billionths() - before.billionths());
  return step > kMostBillionths || 2 * step > before.billionths();
}

}  // namespace

void LintRateStep(const LintInput& input, Findings* findings) {
  ForEachTimeline(input, [&](const Timeline& timeline) {
    const int column = timeline.spec.ColumnIndex("rate");
    if (column < 0) return;
    const CsvTable& table = timeline.table;
    for (size_t i = 1; i < timeline.rows.size(); ++i) {
      const uint32_t row = timeline.rows[i].row;
      const LevyRate before =
          RateIn(table.cell(timeline.rows[i - 1].row, column));
      const LevyRate after = RateIn(table.cell(row, column));
      if (!before.levied || !after.levied) continue;
      if (!IsLeap(before.rate, after.rate)) continue;
      findings->AddWarning(
          table.path, table.lines[row], table.ColumnOf(row, column),
          "rate-step",
          absl::StrCat("rate: from ", before.rate.ToString(), " on line ",
                       timeline.line(i - 1), " to ", after.rate.ToString(),
                       ": a slip of the decimal point?"));
    }
  });
}

}  // namespace landed::data
