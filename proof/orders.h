#ifndef LANDED_PROOF_ORDERS_H_
#define LANDED_PROOF_ORDERS_H_

#include "data/release/prover.h"
#include "data/source/finding.h"

namespace landed::proof {

// Answers the orders of examples.csv of a merchant's set, each as a release of
// that merchant alone would. What an option must hold, every option of the
// answer must: an example that means one method names it.
void ProveOrders(const data::Candidate& candidate, data::Findings* findings);

}  // namespace landed::proof

#endif  // LANDED_PROOF_ORDERS_H_
