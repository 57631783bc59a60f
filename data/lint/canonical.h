#ifndef LANDED_DATA_LINT_CANONICAL_H_
#define LANDED_DATA_LINT_CANONICAL_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "canonical": the file is, byte for byte, what the formatter would write:
// rows by key, then standing, then valid_from; quotes only where needed. One
// form means that a change shows as the lines it changes.
// Refused: a row for DE before a row for AT.
void LintCanonical(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_CANONICAL_H_
