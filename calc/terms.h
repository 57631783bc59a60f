#ifndef LANDED_CALC_TERMS_H_
#define LANDED_CALC_TERMS_H_

#include <vector>

#include "calc/notice.h"
#include "calc/resolve.h"
#include "calc/validate.h"
#include "data/release/merchant.h"

namespace landed::calc {

// The terms of sale that hold for an order: of each term the one row that
// applies (see data/schema/terms.h for which). Appends to `terms`, in the order
// of their names.
void SelectTerms(const CheckedOrder& order, const Destination& destination,
                 Notices* notices, std::vector<const data::TermRow*>* terms);

}  // namespace landed::calc

#endif  // LANDED_CALC_TERMS_H_
