#ifndef LANDED_CALC_SERVICE_H_
#define LANDED_CALC_SERVICE_H_

#include <cstdint>

#include "calc/notice.h"
#include "calc/resolve.h"
#include "data/release/merchant.h"
#include "data/schema/words.h"

namespace landed::calc {

enum class ServiceReason : uint8_t {
  kPublishedPolicy,  // a row of service.csv
  kPoBoxRefused,     // the terms refuse PO boxes, and the address is one
  kNotPublished,     // no row says anything about the place
  kNoMethod,         // served, and no shipping method is in force that day
};

// Whether the merchant delivers there at all.
struct Service {
  data::ServiceStatus status = data::ServiceStatus::kAskMerchant;
  ServiceReason reason = ServiceReason::kNotPublished;
  const data::ServiceRow* row = nullptr;  // for kPublishedPolicy
  const data::TermRow* term = nullptr;    // for kPoBoxRefused
};

// `po_box_term` is the merchant's term on PO boxes that applies, or nullptr.
Service AssessService(const data::MerchantTables& merchant,
                      const Destination& destination, bool po_box,
                      const data::TermRow* po_box_term, Notices* notices);

}  // namespace landed::calc

#endif  // LANDED_CALC_SERVICE_H_
