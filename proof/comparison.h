#ifndef LANDED_PROOF_COMPARISON_H_
#define LANDED_PROOF_COMPARISON_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "data/schema/table_kind.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"

namespace landed::proof {

// Holds what came out against the cells of one worked example.
class Comparison {
 public:
  Comparison(const data::TableSet& set, data::TableKind kind, uint32_t line,
             data::Findings* findings)
      : set_(set), kind_(kind), line_(line), findings_(findings) {}

  // Adds a finding at the cell unless `came_out` is what it holds. `where` says
  // in which part of the answer: " by method express". An empty cell was not
  // asked for; nothing that came out is "nothing".
  void Expect(absl::string_view column, absl::string_view expected,
              absl::string_view came_out, absl::string_view where = "");

  // Adds a finding at the cell, with a sentence that says what to do.
  void Fail(absl::string_view column, absl::string_view message);

 private:
  const data::TableSet& set_;
  const data::TableKind kind_;
  const uint32_t line_;
  data::Findings* findings_;
};

}  // namespace landed::proof

#endif  // LANDED_PROOF_COMPARISON_H_
