#ifndef LANDED_CLI_MONEY_FLAG_H_
#define LANDED_CLI_MONEY_FLAG_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "landed/v1/money.pb.h"

namespace landed::cli {

// Reads a sum as people write it: an amount and a currency, "22.00USD" or
// "22.00 USD". Exact, to nine places: whether the currency has so many is for
// the calculation to say. INVALID_ARGUMENT with a sentence for anything else.
absl::StatusOr<v1::Money> ParseMoney(absl::string_view text);

}  // namespace landed::cli

#endif  // LANDED_CLI_MONEY_FLAG_H_
