#ifndef LANDED_DATA_LINT_UNKNOWN_REFERENCE_H_
#define LANDED_DATA_LINT_UNKNOWN_REFERENCE_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "unknown-reference": what a cell names exists, and what is there is
// used: a region in transit.csv is in regions.csv, a source in sources.csv, and
// every source has a row that was read from it. A state or province belongs to
// a country: ON is of CA, and not of US. Refused: region "asai".
void LintUnknownReference(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_UNKNOWN_REFERENCE_H_
