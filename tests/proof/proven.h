#ifndef LANDED_TESTS_PROOF_PROVEN_H_
#define LANDED_TESTS_PROOF_PROVEN_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "data/release/prover.h"

namespace landed::proof {

// A change of one file of a set: `from` stands in it exactly once.
struct Edit {
  const char* file;
  const char* from;
  const char* to;
};

// What `prover` finds in version 1 of a set ("reference", "merchants/acme") of
// the fake tables after the edits, as "file:line:col: rule: message". Fails the
// test if the set does not compile.
std::vector<std::string> FindingsOf(data::Prover prover, absl::string_view set,
                                    const std::vector<Edit>& edits);

}  // namespace landed::proof

#endif  // LANDED_TESTS_PROOF_PROVEN_H_
