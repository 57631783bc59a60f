#ifndef LANDED_DATA_LINT_UNREACHABLE_H_
#define LANDED_DATA_LINT_UNREACHABLE_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "unreachable": every row can come to apply, and changes something when
// it does. Looked at are
//  - terms.csv: some order, region and day that no row with precedence takes;
//  - regions.csv: a subdivision's row names another region, or carries another
//    notice, than its country's; and is not of a place that has a country code,
//    and thus a row, of its own;
//  - tax_registrations.csv: some country in the region has the subdivision.
// Refused: a general row of returns where every region has one of its own.
void LintUnreachable(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_UNREACHABLE_H_
