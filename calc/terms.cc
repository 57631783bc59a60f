#include "calc/terms.h"

namespace landed::calc {
namespace {

bool Holds(const data::TermRow& row, const CheckedOrder& order,
           const Destination& destination) {
  if (!row.info.valid.Contains(destination.local_date)) return false;
  if (!row.region.empty() && (destination.region == nullptr ||
                              destination.region->region != row.region)) {
    return false;
  }
  if (row.fulfillment.present &&
      !order.fulfillments[static_cast<size_t>(row.fulfillment.value)]) {
    return false;
  }
  return row.from <= order.goods();
}

}  // namespace

void SelectTerms(const CheckedOrder& order, const Destination& destination,
                 Notices* notices, std::vector<const data::TermRow*>* terms) {
  data::NameId chosen;
  for (const data::TermRow& row : order.merchant->terms) {
    if (row.term == chosen || !Holds(row, order, destination)) continue;
    chosen = row.term;
    terms->push_back(&row);
    notices->Use(data::TableKind::kTerms, row.info, destination.local_date);
  }
}

}  // namespace landed::calc
