#ifndef LANDED_DATA_LINT_LINT_H_
#define LANDED_DATA_LINT_LINT_H_

#include "absl/types/span.h"
#include "data/lint/rule.h"

namespace landed::data {

// Every rule, in the order of their names.
absl::Span<const Rule> AllRules();

// Runs every rule.
void Lint(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_LINT_H_
