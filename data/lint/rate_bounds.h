#ifndef LANDED_DATA_LINT_RATE_BOUNDS_H_
#define LANDED_DATA_LINT_RATE_BOUNDS_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "rate-bounds": no figure is beyond what such a figure can be: a sales
// tax over 0.25, a time over 400 days (a week is seven), a price of shipping
// over 10,000,000 minor units (100000.00 US dollars).
// Refused: 0.45 for a state's rate, where 0.045 was meant.
void LintRateBounds(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_RATE_BOUNDS_H_
