#ifndef LANDED_DATA_LINT_GAP_H_
#define LANDED_DATA_LINT_GAP_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "gap": between two rows of one key no day is left without a row.
// Refused: one row until 2023-07-01, the next from 2023-07-02.
void LintGap(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_GAP_H_
