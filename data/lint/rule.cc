#include "data/lint/rule.h"

#include "data/schema/catalog.h"

namespace landed::data {

absl::Span<const TableKind> LintInput::kinds() const {
  return set.is_reference() ? ReferenceKinds() : MerchantKinds();
}

}  // namespace landed::data
