#include "calc/service.h"

namespace landed::calc {

using data::TableKind;

Service AssessService(const data::MerchantTables& merchant,
                      const Destination& destination, bool po_box,
                      const data::TermRow* po_box_term, Notices* notices) {
  Service service;
  if (destination.region != nullptr) {
    service.row = merchant.service.Find(
        data::PairKey(destination.region->region, 0), destination.local_date);
  }
  if (service.row != nullptr) {
    service.status = service.row->status;
    service.reason = ServiceReason::kPublishedPolicy;
    notices->Use(TableKind::kService, service.row->info,
                 destination.local_date);
  }
  const bool refused = po_box && po_box_term != nullptr &&
                       !merchant.refused.empty() &&
                       po_box_term->value == merchant.refused;
  if (refused && service.status != data::ServiceStatus::kNotServed) {
    service.status = data::ServiceStatus::kNotServed;
    service.reason = ServiceReason::kPoBoxRefused;
    service.term = po_box_term;
  }
  return service;
}

}  // namespace landed::calc
