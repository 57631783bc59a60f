#ifndef LANDED_UNITS_RATE_H_
#define LANDED_UNITS_RATE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "units/amount.h"

namespace landed {

// A decimal rate as a fraction, exact to nine places: 6.875 % is 0.06875.
// 0 up to and including 10 (1000 %).
class Rate {
 public:
  static constexpr int64_t kOne = 1'000'000'000;  // billionths in 1

  constexpr Rate() = default;
  // 0..10 * kOne; Parse refuses what is outside, this trusts its caller.
  constexpr explicit Rate(int64_t billionths) : billionths_(billionths) {}

  // Reads "0.06875", "0", "1.5": digits, then at most nine after a point.
  // nullopt for signs, exponents, percent signs, a bare point, needless leading
  // zeros ("01.5"), and values over 10. Trailing zeros are read: "0.20".
  static std::optional<Rate> Parse(absl::string_view text);
  // Canonical: no trailing zeros, no bare point. "0.06875", "0", "1.5".
  std::string ToString() const;

  constexpr int64_t billionths() const { return billionths_; }
  constexpr bool zero() const { return billionths_ == 0; }

  friend constexpr bool operator==(Rate a, Rate b) {
    return a.billionths_ == b.billionths_;
  }
  friend constexpr bool operator!=(Rate a, Rate b) {
    return a.billionths_ != b.billionths_;
  }

 private:
  int64_t billionths_ = 0;
};

// What happens to the part below the minor unit.
enum class Rounding {
  kHalfAwayFromZero,  // 0.5 -> 1, -0.5 -> -1: "round half up" of SSUTA s. 324
  kHalfToEven,        // 0.5 -> 0, 1.5 -> 2
  kTowardZero,        // 0.9 -> 0
};

// amount x rate, rounded once to the minor unit. nullopt when the result is
// outside int64. Symmetric: a negative amount gives the negative of what the
// positive one gives. 19.99 at 0.06875 is 1.3743125 -> 1.37.
std::optional<Amount> Apply(Rate rate, Amount amount, Rounding rounding);

// The part of a tax-inclusive `gross` that is tax: gross - gross / (1 + rate),
// the net rounded once, so that net and tax add up to gross exactly.
// 120.00 at 0.2 -> 20.00.
Amount TaxWithin(Rate rate, Amount gross, Rounding rounding);

}  // namespace landed

#endif  // LANDED_UNITS_RATE_H_
