#ifndef LANDED_DATA_LINT_OVERLAP_H_
#define LANDED_DATA_LINT_OVERLAP_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "overlap": of the rows of one key that apply, one at the most holds on
// any day. Refused: two rows for SD that both hold on 2023-07-01.
void LintOverlap(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_OVERLAP_H_
