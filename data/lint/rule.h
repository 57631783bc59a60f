#ifndef LANDED_DATA_LINT_RULE_H_
#define LANDED_DATA_LINT_RULE_H_

#include <optional>

#include "absl/types/span.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"
#include "units/civil_day.h"

namespace landed::data {

// What a rule looks at: a set, and the reference set of the same release (the
// same object when that is the one being checked).
struct LintInput {
  const TableSet& set;
  const TableSet& reference;
  // The day of the check, for the rules that depend on one, which say nothing
  // without it: what a release compiles to does not depend on any clock.
  std::optional<CivilDay> today = std::nullopt;

  // A table of the set, or, for a reference table, of the reference set.
  const CsvTable* table(TableKind kind) const {
    const bool shared = SetOf(kind) == SetKind::kReference;
    return (shared ? reference : set).table(kind);
  }
  // The same, but nullptr when lines of it could not be split into cells: for
  // rules that conclude something from a row that is not there.
  const CsvTable* whole_table(TableKind kind) const {
    const CsvTable* found = table(kind);
    return found != nullptr && found->whole ? found : nullptr;
  }
  // The kinds of table of the set itself.
  absl::Span<const TableKind> kinds() const;
};

// A rule adds a finding for each breach it sees: an error, or, where what looks
// wrong may be right, a warning. It skips tables that could not
// be read: their findings are there already.
using Rule = void (*)(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_RULE_H_
