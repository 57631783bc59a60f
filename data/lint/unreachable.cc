#include "data/lint/unreachable.h"

#include "data/lint/unreachable_place.h"
#include "data/lint/unreachable_term.h"

namespace landed::data {

void LintUnreachable(const LintInput& input, Findings* findings) {
  if (input.set.kind() != SetKind::kMerchant) return;
  LintUnreachableTerms(input, findings);
  LintUnreachablePlaces(input, findings);
}

}  // namespace landed::data
