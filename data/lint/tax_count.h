#ifndef LANDED_DATA_LINT_TAX_COUNT_H_
#define LANDED_DATA_LINT_TAX_COUNT_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "tax-count": on no day does a place levy more than
// limits::kTaxesOfAPlace taxes, which is as many as an answer has room for.
// Refused: GST, HST, PST, QST and RST of one province.
void LintTaxCount(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_TAX_COUNT_H_
