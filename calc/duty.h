#ifndef LANDED_CALC_DUTY_H_
#define LANDED_CALC_DUTY_H_

#include <cstdint>

#include "calc/notice.h"
#include "calc/resolve.h"
#include "calc/validate.h"
#include "data/schema/duties.h"
#include "data/schema/words.h"

namespace landed::calc {

// What is known of the sum of duty and import tax.
enum class DutyState : uint8_t {
  kNotEstimated,  // may be due; how much is not worked out
  kNotDue,
  kNotPublished,  // the merchant does not say who would pay
};

// Who pays duty and import tax.
struct Duty {
  data::DutyPayer payer = data::DutyPayer::kNotPublished;
  data::DutyTerms terms = data::DutyTerms::kNotStated;
  DutyState state = DutyState::kNotPublished;
  const data::DutyRow* row = nullptr;
};

Duty AssessDuty(const CheckedOrder& order, const Destination& destination,
                Notices* notices);

}  // namespace landed::calc

#endif  // LANDED_CALC_DUTY_H_
