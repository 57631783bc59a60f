#ifndef LANDED_DATA_LINT_COVERAGE_H_
#define LANDED_DATA_LINT_COVERAGE_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "coverage": nothing that an order can ask is left out. Reference: every
// country has a customs territory and a time zone, every state of the United
// States a sales tax row, every province of Canada one. Merchant: every country
// is in a region; every region has rows for service, duties and tax and, for
// each method, transit and price; every method has one for each fulfilment.
// What is there until some day only is warned of. Says nothing of a table with
// lines that could not be split: what they were to say is not known.
// Refused: regions.csv without a row for France.
void LintCoverage(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_COVERAGE_H_
