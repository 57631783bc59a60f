#include "data/lint/rule.h"

#include "data/schema/catalog.h"

namespace landed::data {

absl::Span<const TableKind> LintInput::kinds() const {
  return KindsOf(set.kind());
}

}  // namespace landed::data
