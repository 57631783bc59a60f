#ifndef LANDED_DATA_LINT_CONTRADICTION_H_
#define LANDED_DATA_LINT_CONTRADICTION_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "contradiction": a row that is set aside stands beside a row with the
// same key that applies, so that the decision between them can be shown.
// Refused: set_aside for region europe, and no row of europe that applies.
void LintContradiction(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_CONTRADICTION_H_
