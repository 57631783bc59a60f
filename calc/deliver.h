#ifndef LANDED_CALC_DELIVER_H_
#define LANDED_CALC_DELIVER_H_

#include <cstdint>

#include "calc/notice.h"
#include "calc/resolve.h"
#include "calc/validate.h"
#include "data/schema/names.h"
#include "data/schema/processing.h"
#include "data/schema/transit.h"
#include "data/schema/words.h"

namespace landed::calc {

// min..max days or weeks, both included.
struct DayRange {
  bool known = false;
  uint32_t min = 0;
  uint32_t max = 0;
  data::DayUnit unit = data::DayUnit::kWorkingDay;
};

// The promise of one method. `total` is known when both parts are, and when
// their units can be added: working days with working days, weeks with calendar
// days (seven each). The promise is published when both parts are.
struct Delivery {
  data::Publication state = data::Publication::kNotPublished;
  DayRange processing;
  DayRange transit;
  DayRange total;
  const data::ProcessingRow* processing_row = nullptr;  // the slowest item's
  const data::TransitRow* transit_row = nullptr;
};

// Processing is that of the slowest way of fulfilment among the items; if one
// of them is not published, neither is the whole.
Delivery Deliver(const CheckedOrder& order, const Destination& destination,
                 data::NameId method, Notices* notices);

}  // namespace landed::calc

#endif  // LANDED_CALC_DELIVER_H_
