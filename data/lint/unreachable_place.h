#ifndef LANDED_DATA_LINT_UNREACHABLE_PLACE_H_
#define LANDED_DATA_LINT_UNREACHABLE_PLACE_H_

#include "data/lint/rule.h"

namespace landed::data {

// The part of rule "unreachable" for regions.csv and tax_registrations.csv.
// Refused: US, AK in region usa, where US is in usa; region europe collects in
// AK, and no country of it has an AK.
void LintUnreachablePlaces(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_UNREACHABLE_PLACE_H_
