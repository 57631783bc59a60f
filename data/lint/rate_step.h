#ifndef LANDED_DATA_LINT_RATE_STEP_H_
#define LANDED_DATA_LINT_RATE_STEP_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "rate-step", a warning: a tax rate does not leap. From one row of a key
// to the next it moves by no more than 0.02, and by no more than half of what
// it was. Warned of: 0.045 until 2023-07-01, then 0.45.
void LintRateStep(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_RATE_STEP_H_
