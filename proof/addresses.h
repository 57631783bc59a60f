#ifndef LANDED_PROOF_ADDRESSES_H_
#define LANDED_PROOF_ADDRESSES_H_

#include "data/release/prover.h"
#include "data/source/finding.h"

namespace landed::proof {

// Resolves the addresses of address_examples.csv of a reference set.
void ProveAddresses(const data::Candidate& candidate, data::Findings* findings);

}  // namespace landed::proof

#endif  // LANDED_PROOF_ADDRESSES_H_
