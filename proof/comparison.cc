#include "proof/comparison.h"

#include "absl/strings/str_cat.h"
#include "data/release/compile_table.h"

namespace landed::proof {

void Comparison::Expect(absl::string_view column, absl::string_view expected,
                        absl::string_view came_out, absl::string_view where) {
  if (expected.empty() || expected == came_out) return;
  Fail(column,
       absl::StrCat(came_out.empty() ? "nothing" : came_out, " came out", where,
                    ", not ", expected, ": mend the tables or the example"));
}

void Comparison::Fail(absl::string_view column, absl::string_view message) {
  data::AddCellFinding(set_, kind_, line_, column, "failing-example", message,
                       findings_);
}

}  // namespace landed::proof
