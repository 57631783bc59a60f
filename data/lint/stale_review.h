#ifndef LANDED_DATA_LINT_STALE_REVIEW_H_
#define LANDED_DATA_LINT_STALE_REVIEW_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "stale-review", a warning: on the day of the check no source is past its
// review_by, the last day on which it need not be read again. Says nothing if
// the check was given no day.
// Warned of: review_by 2026-12-31 on 2027-01-01.
void LintStaleReview(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_STALE_REVIEW_H_
