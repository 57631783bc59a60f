#ifndef LANDED_UNITS_AMOUNT_H_
#define LANDED_UNITS_AMOUNT_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace landed {

// A sum of money in the minor unit of a currency that stands beside it: cents
// of a dollar, whole yen, thousandths of a Kuwaiti dinar. An integer, so that
// sums are exact; every operation that could leave int64 says so.
class Amount {
 public:
  constexpr Amount() = default;
  constexpr explicit Amount(int64_t minor) : minor_(minor) {}

  constexpr int64_t minor() const { return minor_; }
  constexpr bool negative() const { return minor_ < 0; }
  constexpr bool zero() const { return minor_ == 0; }

  friend constexpr bool operator==(Amount a, Amount b) {
    return a.minor_ == b.minor_;
  }
  friend constexpr bool operator!=(Amount a, Amount b) {
    return a.minor_ != b.minor_;
  }
  friend constexpr bool operator<(Amount a, Amount b) {
    return a.minor_ < b.minor_;
  }
  friend constexpr bool operator<=(Amount a, Amount b) {
    return a.minor_ <= b.minor_;
  }

 private:
  int64_t minor_ = 0;
};

// nullopt when the result is outside int64.
inline std::optional<Amount> Add(Amount a, Amount b) {
  int64_t sum = 0;
  if (__builtin_add_overflow(a.minor(), b.minor(), &sum)) return std::nullopt;
  return Amount(sum);
}
inline std::optional<Amount> Subtract(Amount a, Amount b) {
  int64_t rest = 0;
  if (__builtin_sub_overflow(a.minor(), b.minor(), &rest)) return std::nullopt;
  return Amount(rest);
}
inline std::optional<Amount> Multiply(Amount a, int64_t times) {
  int64_t product = 0;
  if (__builtin_mul_overflow(a.minor(), times, &product)) return std::nullopt;
  return Amount(product);
}

// Why units and nanos are not an amount of a currency. The first that holds, in
// this order.
enum class AmountError {
  kNone,
  kNanosRange,  // |nanos| over 999,999,999
  kMixedSigns,  // units and nanos have different signs: {1, -500'000'000}
  kTooFine,     // finer than the minor unit: USD {1, 5'000'000} is 1.005
  kOutOfRange,  // does not fit int64 minor units
};

// google.type.Money to minor units and back. `minor_digits` is ISO 4217's
// number of digits, 0..9. Nothing is rounded: USD {22, 500'000'000} -> 2250.
// After an error `amount` is as it was.
AmountError AmountFromUnits(int64_t units, int32_t nanos, int minor_digits,
                            Amount* amount);
void AmountToUnits(Amount amount, int minor_digits, int64_t* units,
                   int32_t* nanos);

// Reads a plain decimal with exactly `minor_digits` digits after the point:
// "22.00" with 2 -> 2200, "500" with 0 -> 500. A minus sign is allowed; a plus
// sign, spaces, separators, exponents, needless leading zeros ("07.00") and a
// negative zero are not. nullopt for those and for what does not fit int64.
std::optional<Amount> ParseAmount(absl::string_view text, int minor_digits);
// The inverse: 2200 with 2 -> "22.00", -5 with 2 -> "-0.05".
std::string FormatAmount(Amount amount, int minor_digits);

}  // namespace landed

#endif  // LANDED_UNITS_AMOUNT_H_
