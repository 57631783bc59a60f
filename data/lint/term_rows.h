#ifndef LANDED_DATA_LINT_TERM_ROWS_H_
#define LANDED_DATA_LINT_TERM_ROWS_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "data/lint/rule.h"
#include "units/civil_day.h"

namespace landed::data {

// The conditions of a row of terms.csv, as text.
struct TermConditions {
  uint32_t row = 0;
  uint32_t line = 0;
  absl::string_view term;
  absl::string_view region;       // empty: any
  absl::string_view fulfillment;  // empty: any
  __int128 from = 0;              // order_from in ten-thousandths; empty: 0
  DayInterval valid;
};

// The rows that apply, those of one term together, in the order in which they
// go before each other: for a region before any, for a fulfilment before any,
// the highest order_from first, then the first line. Rows with an order_from
// that cannot be read are left out; none if there is no table.
std::vector<TermConditions> TermsByPrecedence(const LintInput& input);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_TERM_ROWS_H_
