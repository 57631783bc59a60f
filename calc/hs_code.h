#ifndef LANDED_CALC_HS_CODE_H_
#define LANDED_CALC_HS_CODE_H_

#include "absl/strings/string_view.h"

namespace landed::calc {

// A code of the Harmonized System, as the 2 digits of a chapter to the 12 of a
// national tariff line. Between digits there may be a point, one at a time:
// "7113.19", "71131900", "7113.19.50.90". Not "7113..19" or "7113.".
// Whether goods have that code is not known here.
bool IsHsCode(absl::string_view text);

}  // namespace landed::calc

#endif  // LANDED_CALC_HS_CODE_H_
