#ifndef LANDED_DATA_LINT_TIER_ORDER_H_
#define LANDED_DATA_LINT_TIER_ORDER_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "tier-order": of the tiers of one term, region and fulfilment in
// terms.csv, each begins at an amount of its own and says something that the
// tier below it does not. An empty order_from is written empty, not 0.00.
// Refused: returns from 500.00 with the value and text of returns from nothing.
void LintTierOrder(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_TIER_ORDER_H_
