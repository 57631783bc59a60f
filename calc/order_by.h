#ifndef LANDED_CALC_ORDER_BY_H_
#define LANDED_CALC_ORDER_BY_H_

#include <cstdint>
#include <vector>

#include "calc/order.h"
#include "calc/problem.h"
#include "calc/quote.h"
#include "data/release/release.h"
#include "data/schema/methods.h"
#include "units/civil_day.h"

namespace landed::calc {

enum class Reach : uint8_t {
  kPossible,  // an order placed before `order_by` should be there in time
  kTooLate,   // even one placed at once may be there later
  kNotKnown,  // part of the promise is not
};

// Until when an order must be placed, by one method.
struct OrderBy {
  const data::MethodRow* method = nullptr;
  Reach reach = Reach::kNotKnown;
  int64_t order_by = 0;  // Unix seconds, exclusive; if possible
};

// The inverse of the promise: for each method, the end of the last stretch of
// time, from order.placed_at on, in which an order's latest arrival is on
// `wanted` or before. It goes through the answers one by one, from each one's
// valid_until to the next, so rows that change on the way count. Returns false,
// with all problems, for an order that cannot be quoted and for a `wanted` more
// than limits::kDaysAhead days after the order; `quote` is then without
// meaning, else it is the answer for order.placed_at.
bool FindOrderBy(const Order& order, CivilDay wanted,
                 const data::Release& release, Quote* quote,
                 std::vector<OrderBy>* methods, Problems* problems);

}  // namespace landed::calc

#endif  // LANDED_CALC_ORDER_BY_H_
