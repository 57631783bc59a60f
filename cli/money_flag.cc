#include "cli/money_flag.h"

#include <cstdint>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace landed::cli {
namespace {

constexpr size_t kNanoDigits = 9;

absl::Status Bad(absl::string_view text, absl::string_view why) {
  return absl::InvalidArgumentError(
      absl::StrCat("\"", text,
                   "\" is not an amount with a currency, like "
                   "22.00USD: ",
                   why));
}

// Takes the digits that `text` begins with.
absl::string_view TakeDigits(absl::string_view* text) {
  size_t count = 0;
  while (count < text->size() && absl::ascii_isdigit((*text)[count])) ++count;
  const absl::string_view digits = text->substr(0, count);
  text->remove_prefix(count);
  return digits;
}

}  // namespace

absl::StatusOr<v1::Money> ParseMoney(absl::string_view text) {
  absl::string_view rest = text;
  const int sign = absl::ConsumePrefix(&rest, "-") ? -1 : 1;
  const absl::string_view whole = TakeDigits(&rest);
  if (whole.empty()) return Bad(text, "it does not begin with digits");
  absl::string_view fraction;
  if (absl::ConsumePrefix(&rest, ".")) {
    fraction = TakeDigits(&rest);
    if (fraction.empty()) return Bad(text, "no digit after the point");
    if (fraction.size() > kNanoDigits) {
      return Bad(text, "more than nine digits after the point");
    }
  }
  absl::ConsumePrefix(&rest, " ");
  if (rest.empty()) return Bad(text, "the currency is missing");
  if (rest.size() != 3 || !absl::ascii_isupper(rest[0]) ||
      !absl::ascii_isupper(rest[1]) || !absl::ascii_isupper(rest[2])) {
    return Bad(text, absl::StrCat("the currency \"", rest,
                                  "\" is not three capital letters"));
  }
  int64_t units = 0;
  if (!absl::SimpleAtoi(whole, &units)) return Bad(text, "it is too large");
  int32_t nanos = 0;
  if (!fraction.empty()) {
    const std::string padded =
        absl::StrCat(fraction, std::string(kNanoDigits - fraction.size(), '0'));
    (void)absl::SimpleAtoi(padded, &nanos);
  }
  v1::Money money;
  money.set_currency_code(std::string(rest));
  money.set_units(sign * units);
  money.set_nanos(sign * nanos);
  return money;
}

}  // namespace landed::cli
