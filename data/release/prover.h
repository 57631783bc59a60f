#ifndef LANDED_DATA_RELEASE_PROVER_H_
#define LANDED_DATA_RELEASE_PROVER_H_

#include <memory>

#include "data/release/merchant.h"
#include "data/release/reference.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"

namespace landed::data {

// A table set that is well-formed and compiled, before anything is answered
// from it.
struct Candidate {
  const TableSet& set;
  std::shared_ptr<const ReferenceTables> reference;
  // What `set` compiled to; nullptr if it is the reference set.
  std::shared_ptr<const MerchantTables> merchant;
};

// Proves what only answers can show: that the set's worked examples come out.
// Answers are made above this room, so whoever loads says who proves; a program
// that answers or checks passes proof::ProveExamples. Called by several threads
// at once.
using Prover = void (*)(const Candidate& candidate, Findings* findings);

// For whoever looks at tables without answering from them.
inline void ProveNothing(const Candidate&, Findings*) {}

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_PROVER_H_
