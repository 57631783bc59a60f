#ifndef LANDED_TESTS_DATA_LINT_EDITED_H_
#define LANDED_TESTS_DATA_LINT_EDITED_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "data/lint/rule.h"

namespace landed::data {

// A change of one file of a table set: `from` stands in it exactly once.
struct Edit {
  const char* file;
  const char* from;
  const char* to;
};

// What a rule finds in version 1 of a set ("reference", "merchants/acme") of
// the fake tables after the edits, as "file:line:col: rule: message", sorted.
std::vector<std::string> FindingsOf(Rule rule, absl::string_view set,
                                    const std::vector<Edit>& edits);

// An edited set and what is found in it; nothing if that is empty.
struct LintCase {
  const char* set;
  std::vector<Edit> edits;
  std::vector<std::string> findings;
};

void ExpectFindings(Rule rule, const std::vector<LintCase>& cases);

// Finds nothing in any of the fake sets, as they are.
void ExpectNothingInFakeTables(Rule rule);

}  // namespace landed::data

#endif  // LANDED_TESTS_DATA_LINT_EDITED_H_
