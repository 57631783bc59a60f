#include "units/rate.h"

#include <cassert>
#include <cstddef>

#include "absl/strings/str_cat.h"

namespace landed {
namespace {

constexpr int64_t kMostBillionths = 10 * Rate::kOne;
constexpr size_t kPlaces = 9;

// GCC's and Clang's own: a product of two int64 always fits.
__extension__ typedef __int128 Wide;

// Whether the part that division cut off takes the quotient one further from
// zero. Both counts are of the same unit, 0 <= remainder < divisor.
template <typename Integer>
bool RoundsAway(Integer remainder, Integer divisor, bool odd_quotient,
                Rounding rounding) {
  const Integer short_of_one = divisor - remainder;
  switch (rounding) {
    case Rounding::kHalfAwayFromZero:
      return remainder >= short_of_one;
    case Rounding::kHalfToEven:
      return remainder > short_of_one ||
             (remainder == short_of_one && odd_quotient);
    case Rounding::kTowardZero:
      break;
  }
  return false;
}

// dividend / divisor, rounded once. divisor > 0.
template <typename Integer>
Integer Divide(Integer dividend, Integer divisor, Rounding rounding) {
  const Integer quotient = dividend / divisor;
  const Integer rest = dividend % divisor;
  const bool negative = dividend < 0;
  if (!RoundsAway(negative ? -rest : rest, divisor, quotient % 2 != 0,
                  rounding)) {
    return quotient;
  }
  return negative ? quotient - 1 : quotient + 1;
}

}  // namespace

std::optional<Rate> Rate::Parse(absl::string_view text) {
  const size_t whole = text.find('.');
  const bool point = whole != absl::string_view::npos;
  const size_t digits = point ? whole : text.size();
  // More digits than "10" has are over 10, or have needless zeros.
  if (digits < 1 || digits > 2 || (digits > 1 && text[0] == '0')) {
    return std::nullopt;
  }
  const size_t places = point ? text.size() - digits - 1 : 0;
  if (places > kPlaces || (point && places == 0)) return std::nullopt;
  int64_t billionths = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i == digits) continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    billionths = billionths * 10 + (text[i] - '0');
  }
  for (size_t i = places; i < kPlaces; ++i) billionths *= 10;
  if (billionths > kMostBillionths) return std::nullopt;
  return Rate(billionths);
}

std::string Rate::ToString() const {
  const int64_t part = billionths_ % kOne;
  std::string text = absl::StrCat(billionths_ / kOne);
  if (part == 0) return text;
  // The leading 1 keeps the zeros after the point.
  std::string places = absl::StrCat(kOne + part);
  places.erase(places.find_last_not_of('0') + 1);
  places[0] = '.';
  return text + places;
}

std::optional<Amount> Apply(Rate rate, Amount amount, Rounding rounding) {
  int64_t product = 0;
  if (!__builtin_mul_overflow(amount.minor(), rate.billionths(), &product)) {
    return Amount(Divide(product, Rate::kOne, rounding));
  }
  const Wide wide = Divide(Wide{amount.minor()} * rate.billionths(),
                           Wide{Rate::kOne}, rounding);
  const int64_t narrow = static_cast<int64_t>(wide);
  if (narrow != wide) return std::nullopt;
  return Amount(narrow);
}

Amount TaxWithin(Rate rate, Amount gross, Rounding rounding) {
  assert(rate.billionths() >= 0);
  int64_t dividend = 0;
  if (!__builtin_mul_overflow(gross.minor(), Rate::kOne, &dividend)) {
    return Amount(gross.minor() -
                  Divide(dividend, Rate::kOne + rate.billionths(), rounding));
  }
  const Wide net = Divide(Wide{gross.minor()} * Rate::kOne,
                          Wide{Rate::kOne} + rate.billionths(), rounding);
  // The net lies between 0 and gross, so this cannot overflow.
  return Amount(gross.minor() - static_cast<int64_t>(net));
}

}  // namespace landed
