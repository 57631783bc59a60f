#include "calc/terms.h"

namespace landed::calc {
namespace {

// What terms depend on, worked out once for all of them.
struct Facts {
  const CheckedOrder& order;
  CivilDay day;
  data::NameId region;  // empty: none
  Amount goods;
};

bool Holds(const data::TermRow& row, const Facts& facts) {
  return row.info.valid.Contains(facts.day) && row.from <= facts.goods &&
         (row.region.empty() || row.region == facts.region) &&
         (!row.fulfillment.present ||
          facts.order.fulfillments[static_cast<size_t>(row.fulfillment.value)]);
}

}  // namespace

void SelectTerms(const CheckedOrder& order, const Destination& destination,
                 Notices* notices, std::vector<const data::TermRow*>* terms) {
  const Facts facts = {order, destination.local_date,
                       destination.region == nullptr
                           ? data::NameId()
                           : destination.region->region,
                       order.goods()};
  data::NameId chosen;
  for (const data::TermRow& row : order.merchant->terms) {
    if (row.term == chosen || !Holds(row, facts)) continue;
    chosen = row.term;
    terms->push_back(&row);
    notices->Use(data::TableKind::kTerms, row.info, facts.day);
  }
}

}  // namespace landed::calc
