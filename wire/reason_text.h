#ifndef LANDED_WIRE_REASON_TEXT_H_
#define LANDED_WIRE_REASON_TEXT_H_

#include "calc/tax.h"
#include "data/schema/words.h"
#include "landed/v1/charges.pb.h"

namespace landed::wire {

v1::TaxAssessment::Applicability ApplicabilityOf(calc::Applicability value);
v1::TaxAssessment::ReasonCode ReasonCodeOf(calc::TaxReason reason);
// One sentence for a person.
const char* ReasonText(calc::TaxReason reason);
v1::DutyAssessment::Payer PayerOf(data::DutyPayer payer);
v1::DutyAssessment::Terms TermsOf(data::DutyTerms terms);

}  // namespace landed::wire

#endif  // LANDED_WIRE_REASON_TEXT_H_
