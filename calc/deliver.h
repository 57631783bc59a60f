#ifndef LANDED_CALC_DELIVER_H_
#define LANDED_CALC_DELIVER_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "calc/notice.h"
#include "calc/resolve.h"
#include "calc/schedule.h"
#include "calc/validate.h"
#include "data/schema/extra_days.h"
#include "data/schema/names.h"
#include "data/schema/processing.h"
#include "data/schema/shipments.h"
#include "data/schema/transit.h"
#include "data/schema/words.h"

namespace landed::calc {

// What is ready at one time, when the merchant does not wait for the rest: the
// items of one way of fulfilment.
struct DeliveryPart {
  data::Fulfillment fulfillment = data::Fulfillment::kInStock;
  DayRange processing;
  DayRange total;
  Dates dates;
  const data::ProcessingRow* processing_row = nullptr;
};

// The promise of one method. `total` is known when both parts are, and when
// their units can be added: working days with working days, weeks with calendar
// days (seven each). The promise is published when both parts are. Ranges have
// the extra days of the season in them.
struct Delivery {
  data::Publication state = data::Publication::kNotPublished;
  DayRange processing;
  DayRange transit;
  DayRange total;
  Schedule schedule;
  Dates dates;  // of the whole order: when the slowest item is there
  const data::ProcessingRow* processing_row = nullptr;  // the slowest item's
  const data::TransitRow* transit_row = nullptr;
  const data::ExtraDaysRow* processing_extra = nullptr;  // may be null
  const data::ExtraDaysRow* transit_extra = nullptr;     // may be null
  const data::ShipmentRow* shipment_row = nullptr;       // may be null
  // None: the order leaves as one. Else one for each way of fulfilment.
  std::array<DeliveryPart, data::kFulfillmentCount> parts;
  size_t part_count = 0;

  // Whether there is any date, of the whole or of a part.
  bool has_dates() const {
    bool any = dates.ship_known;
    for (size_t i = 0; i < part_count; ++i) any |= parts[i].dates.ship_known;
    return any;
  }
};

// Processing is that of the slowest way of fulfilment among the items; if one
// of them is not published, neither is the whole.
Delivery Deliver(const CheckedOrder& order, const Destination& destination,
                 data::NameId method, Notices* notices);

}  // namespace landed::calc

#endif  // LANDED_CALC_DELIVER_H_
