#ifndef LANDED_DATA_LINT_VALIDITY_H_
#define LANDED_DATA_LINT_VALIDITY_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "validity": valid_from is before valid_to. Refused: a row that is valid
// from 2024-01-01 to 2024-01-01, which is no day at all.
void LintValidity(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_VALIDITY_H_
