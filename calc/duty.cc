#include "calc/duty.h"

namespace landed::calc {

using data::DutyPayer;
using data::TableKind;

Duty AssessDuty(const CheckedOrder& order, const Destination& destination,
                Notices* notices) {
  Duty duty;
  if (destination.region == nullptr) return duty;
  duty.row = order.merchant->duties.Find(
      data::PairKey(destination.region->region, 0), destination.local_date);
  if (duty.row == nullptr) return duty;
  duty.payer = duty.row->payer;
  duty.terms = duty.row->terms;
  const data::RowHandle row =
      notices->Use(TableKind::kDuties, duty.row->info, destination.local_date);
  switch (duty.payer) {
    case DutyPayer::kBuyer:
    case DutyPayer::kMerchant:
      duty.state = DutyState::kNotEstimated;
      notices->Add(NoticeCode::kDutyNotEstimated, row);
      break;
    case DutyPayer::kNobody:
      duty.state = DutyState::kNotDue;
      break;
    case DutyPayer::kNotPublished:
      duty.state = DutyState::kNotPublished;
      break;
  }
  return duty;
}

}  // namespace landed::calc
