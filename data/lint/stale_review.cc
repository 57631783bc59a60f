#include "data/lint/stale_review.h"

#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"

namespace landed::data {

void LintStaleReview(const LintInput& input, Findings* findings) {
  if (!input.today.has_value()) return;
  const TableKind kind = SourcesOf(input.set.kind());
  const CsvTable* sources = input.set.table(kind);
  if (sources == nullptr) return;
  const int column = SpecOf(kind).ColumnIndex("review_by");
  for (size_t row = 0; row < sources->row_count(); ++row) {
    const auto review_by = CivilDay::Parse(sources->cell(row, column));
    if (!review_by.has_value() || *input.today <= *review_by) continue;
    findings->AddWarning(
        sources->path, sources->lines[row], sources->ColumnOf(row, column),
        "stale-review",
        absl::StrCat("source \"", sources->cell(row, 0),
                     "\" was to be read again by ", review_by->ToString(),
                     ": read it, and write when and until when it holds"));
  }
}

}  // namespace landed::data
