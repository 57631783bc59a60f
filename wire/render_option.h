#ifndef LANDED_WIRE_RENDER_OPTION_H_
#define LANDED_WIRE_RENDER_OPTION_H_

#include "calc/quote.h"
#include "landed/v1/charges.pb.h"
#include "wire/citations.h"
#include "wire/money.h"

namespace landed::wire {

// Renders the parts of one option, each into its message.
class OptionRenderer {
 public:
  OptionRenderer(const calc::Quote& quote, Citations* citations);

  void Shipping(const calc::Option& option, v1::ShippingCharge* message);
  void Tax(const calc::Option& option, v1::TaxAssessment* message);
  void Duties(const calc::Option& option, v1::DutyAssessment* message);
  void Totals(const calc::Option& option, v1::Totals* message);

 private:
  void TaxLine(const calc::TaxLine& line, v1::TaxLine* message);

  const calc::Quote& quote_;
  const data::ReferenceTables& reference_;
  const Currency currency_;
  Citations* citations_;
};

}  // namespace landed::wire

#endif  // LANDED_WIRE_RENDER_OPTION_H_
