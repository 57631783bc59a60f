#ifndef LANDED_DATA_LINT_UNREACHABLE_TERM_H_
#define LANDED_DATA_LINT_UNREACHABLE_TERM_H_

#include "data/lint/rule.h"

namespace landed::data {

// The part of rule "unreachable" for terms.csv: of each row there is a region,
// a fulfilment, an order's total and a day for which no row with precedence
// holds. Refused: returns for any region, beside returns for each region.
void LintUnreachableTerms(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_UNREACHABLE_TERM_H_
