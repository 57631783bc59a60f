#ifndef LANDED_CALC_TAX_H_
#define LANDED_CALC_TAX_H_

#include <array>
#include <cstdint>

#include "calc/notice.h"
#include "calc/price.h"
#include "calc/resolve.h"
#include "calc/validate.h"
#include "data/release/reference.h"
#include "data/schema/tax_registrations.h"
#include "units/amount.h"
#include "units/limits.h"

namespace landed::calc {

enum class Applicability : uint8_t {
  kCollected,
  kNotCollected,
  kExempt,
  kZeroRated,
  kNotPublished,
  kNoData,
};

enum class TaxReason : uint8_t {
  kRegistered,
  kNotRegistered,
  kRegistrationNotPublished,
  kNoTaxLevied,
  kRateUnknown,
  kDestinationUnclear,
  kExemptionCertificate,
  kShippingUnknown,
};

// One tax of one jurisdiction.
struct TaxLine {
  const data::TaxRateRow* row = nullptr;
  Amount taxable;
  Amount tax;
};

// Sales tax on the goods and on shipping by one method.
struct Tax {
  static constexpr size_t kMostLines = limits::kTaxesOfAPlace;

  Applicability applicability = Applicability::kNoData;
  TaxReason reason = TaxReason::kRateUnknown;
  // Worked out from a state's base rate alone.
  bool estimate = false;
  // Whether `tax` is; false for kNotPublished and kNoData, and for kCollected
  // with kShippingUnknown: the lines are then of the goods alone.
  bool known = false;
  Amount tax;       // the sum of the lines
  Amount included;  // the part of `tax` that the items' prices contain
  std::array<TaxLine, kMostLines> lines;
  size_t line_count = 0;
  const data::TaxRegistrationRow* registration = nullptr;
};

// Whether the merchant collects where the order arrives and, if so, how much.
// The taxable amount is the goods after discounts, and shipping where the state
// taxes it; each line is rounded once, to the minor unit, half away from zero
// (Streamlined Sales and Use Tax Agreement, section 324, on the invoice).
Tax AssessTax(const data::ReferenceTables& reference, const CheckedOrder& order,
              const Destination& destination, const ShippingPrice& shipping,
              Notices* notices);

}  // namespace landed::calc

#endif  // LANDED_CALC_TAX_H_
