#include "data/lint/lint.h"

#include "data/lint/canonical.h"
#include "data/lint/contradiction.h"
#include "data/lint/coverage.h"
#include "data/lint/gap.h"
#include "data/lint/missing_example.h"
#include "data/lint/overlap.h"
#include "data/lint/rate_bounds.h"
#include "data/lint/rate_step.h"
#include "data/lint/spreadsheet.h"
#include "data/lint/stale_review.h"
#include "data/lint/tax_count.h"
#include "data/lint/tier_order.h"
#include "data/lint/unknown_reference.h"
#include "data/lint/unreachable.h"
#include "data/lint/validity.h"

namespace landed::data {

absl::Span<const Rule> AllRules() {
  static constexpr Rule kRules[] = {
      LintCanonical,        LintContradiction, LintCoverage,   LintGap,
      LintMissingExample,   LintOverlap,       LintRateBounds, LintRateStep,
      LintSpreadsheet,      LintStaleReview,   LintTaxCount,   LintTierOrder,
      LintUnknownReference, LintUnreachable,   LintValidity,
  };
  return kRules;
}

void Lint(const LintInput& input, Findings* findings) {
  for (const Rule rule : AllRules()) rule(input, findings);
}

}  // namespace landed::data
