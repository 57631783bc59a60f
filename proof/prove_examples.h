#ifndef LANDED_PROOF_PROVE_EXAMPLES_H_
#define LANDED_PROOF_PROVE_EXAMPLES_H_

#include "data/release/prover.h"
#include "data/source/finding.h"

namespace landed::proof {

// Answers each worked example of the set, and adds a finding with rule
// "failing-example" at each cell that does not come out. A data::Prover.
//
//   …/examples.csv:4:62: failing-example: shipping: free came out, not 22.00
//   USD: mend the tables or the example
void ProveExamples(const data::Candidate& candidate, data::Findings* findings);

}  // namespace landed::proof

#endif  // LANDED_PROOF_PROVE_EXAMPLES_H_
