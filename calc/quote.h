#ifndef LANDED_CALC_QUOTE_H_
#define LANDED_CALC_QUOTE_H_

#include <vector>

#include "calc/deliver.h"
#include "calc/duty.h"
#include "calc/notice.h"
#include "calc/order.h"
#include "calc/price.h"
#include "calc/problem.h"
#include "calc/resolve.h"
#include "calc/service.h"
#include "calc/tax.h"
#include "calc/totals.h"
#include "calc/validate.h"
#include "data/release/release.h"

namespace landed::calc {

// One shipping method with its promise, price, tax, duty and totals.
struct Option {
  const data::MethodRow* method = nullptr;
  Delivery delivery;
  ShippingPrice shipping;
  Tax tax;
  Duty duty;
  Totals totals;
};

// The whole answer, in numbers and pointers into the release; it is valid as
// long as the release is. Used again for the next order, it keeps its memory,
// so that quotes after the first allocate nothing.
struct Quote {
  const data::Release* release = nullptr;
  CheckedOrder order;
  Destination destination;
  Service service;
  std::vector<Option> options;              // in the order of methods.csv
  std::vector<const data::TermRow*> terms;  // in the order of their names
  Notices notices;
  // An order placed from order.placed_at until before this instant, in Unix
  // seconds, gets the same answer: up to the next cut-off, or the next midnight
  // at the destination or in UTC, by whose days rows are looked up.
  int64_t valid_until = 0;
};

// Answers `order` from `release`, and nothing else: no clock, no file, no
// global state, so the same two give the same answer. Returns false if there
// are problems, all of which are added; `quote` then means nothing.
bool MakeQuote(const Order& order, const data::Release& release, Quote* quote,
               Problems* problems);

}  // namespace landed::calc

#endif  // LANDED_CALC_QUOTE_H_
