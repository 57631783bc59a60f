#ifndef LANDED_DATA_LINT_MISSING_EXAMPLE_H_
#define LANDED_DATA_LINT_MISSING_EXAMPLE_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "missing-example", a warning: the worked examples of a set show
// something that is answered and something that is refused, and of a merchant's
// set an answer in each of its regions.
// Warned of: region asia, and no example that comes out in asia.
void LintMissingExample(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_MISSING_EXAMPLE_H_
