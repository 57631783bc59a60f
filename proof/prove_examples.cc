#include "proof/prove_examples.h"

#include "proof/addresses.h"
#include "proof/orders.h"

namespace landed::proof {

void ProveExamples(const data::Candidate& candidate, data::Findings* findings) {
  if (candidate.merchant == nullptr) {
    ProveAddresses(candidate, findings);
  } else {
    ProveOrders(candidate, findings);
  }
}

}  // namespace landed::proof
