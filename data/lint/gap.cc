#include "data/lint/gap.h"

#include "absl/strings/str_cat.h"
#include "data/lint/timeline.h"

namespace landed::data {

void LintGap(const LintInput& input, Findings* findings) {
  ForEachTimeline(input, [&](const Timeline& timeline) {
    if (timeline.spec.seasonal) return;
    if (!timeline.table.whole) return;  // a row may be missing
    size_t furthest = 0;
    for (size_t i = 1; i < timeline.rows.size(); ++i) {
      const DayInterval& valid = timeline.rows[i].valid;
      const CivilDay covered_to = timeline.rows[furthest].valid.to;
      if (covered_to < valid.from) {
        findings->Add(
            timeline.table.path, timeline.line(i), 1, "gap",
            absl::StrCat("no row holds for ", timeline.key(), " from ",
                         covered_to.ToString(), " to ", valid.from.ToString(),
                         ": let line ", timeline.line(furthest),
                         " end where this one begins"));
      }
      if (covered_to < valid.to) furthest = i;
    }
  });
}

}  // namespace landed::data
