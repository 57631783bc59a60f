#include "data/lint/overlap.h"

#include "absl/strings/str_cat.h"
#include "data/lint/timeline.h"

namespace landed::data {

void LintOverlap(const LintInput& input, Findings* findings) {
  ForEachTimeline(input, [&](const Timeline& timeline) {
    // The row that has reached furthest: a long one may overlap several.
    size_t furthest = 0;
    for (size_t i = 1; i < timeline.rows.size(); ++i) {
      const DayInterval& valid = timeline.rows[i].valid;
      if (timeline.rows[furthest].valid.Overlaps(valid)) {
        findings->Add(
            timeline.table.path, timeline.line(i), 1, "overlap",
            absl::StrCat("line ", timeline.line(furthest), " holds for ",
                         timeline.key(),
                         " on some of the same days: end one where the other "
                         "begins"));
      }
      if (timeline.rows[furthest].valid.to < valid.to) furthest = i;
    }
  });
}

}  // namespace landed::data
