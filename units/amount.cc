#include "units/amount.h"

#include <cassert>
#include <cstddef>

#include "absl/strings/str_cat.h"

namespace landed {
namespace {

constexpr int kMostDigits = 9;
constexpr int32_t kMostNanos = 999'999'999;
constexpr int64_t kPowerOfTen[kMostDigits + 1] = {
    1,       10,        100,        1'000,       10'000,
    100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

bool IsDigitCount(int digits) { return digits >= 0 && digits <= kMostDigits; }

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// `minor` followed by one more digit. Built up on the negative side, which
// reaches one further than the positive one. False when it does not fit.
bool AppendDigit(char digit, int64_t* minor) {
  return !__builtin_mul_overflow(*minor, int64_t{10}, minor) &&
         !__builtin_sub_overflow(*minor, int64_t{digit - '0'}, minor);
}

// Whether `text`, without its sign, is written as FormatAmount writes.
bool IsPlainDecimal(absl::string_view text, int minor_digits) {
  const size_t tail = minor_digits == 0 ? 0 : minor_digits + 1;
  if (text.size() <= tail) return false;
  const size_t whole = text.size() - tail;
  if (whole > 1 && text[0] == '0') return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i == whole ? text[i] != '.' : !IsDigit(text[i])) return false;
  }
  return true;
}

}  // namespace

AmountError AmountFromUnits(int64_t units, int32_t nanos, int minor_digits,
                            Amount* amount) {
  assert(IsDigitCount(minor_digits));
  if (!IsDigitCount(minor_digits)) return AmountError::kOutOfRange;
  if (nanos < -kMostNanos || nanos > kMostNanos) {
    return AmountError::kNanosRange;
  }
  if ((units > 0 && nanos < 0) || (units < 0 && nanos > 0)) {
    return AmountError::kMixedSigns;
  }
  const int64_t nanos_per_minor = kPowerOfTen[kMostDigits - minor_digits];
  if (nanos % nanos_per_minor != 0) return AmountError::kTooFine;
  int64_t minor = 0;
  if (__builtin_mul_overflow(units, kPowerOfTen[minor_digits], &minor) ||
      __builtin_add_overflow(minor, nanos / nanos_per_minor, &minor)) {
    return AmountError::kOutOfRange;
  }
  *amount = Amount(minor);
  return AmountError::kNone;
}

void AmountToUnits(Amount amount, int minor_digits, int64_t* units,
                   int32_t* nanos) {
  assert(IsDigitCount(minor_digits));
  const int64_t per_unit = kPowerOfTen[minor_digits];
  *units = amount.minor() / per_unit;
  *nanos = static_cast<int32_t>(amount.minor() % per_unit *
                                kPowerOfTen[kMostDigits - minor_digits]);
}

std::optional<Amount> ParseAmount(absl::string_view text, int minor_digits) {
  assert(IsDigitCount(minor_digits));
  if (!IsDigitCount(minor_digits)) return std::nullopt;
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  if (!IsPlainDecimal(text, minor_digits)) return std::nullopt;
  int64_t minor = 0;
  for (const char c : text) {
    if (c != '.' && !AppendDigit(c, &minor)) return std::nullopt;
  }
  if (negative) {
    if (minor == 0) return std::nullopt;
    return Amount(minor);
  }
  return Subtract(Amount(0), Amount(minor));
}

std::string FormatAmount(Amount amount, int minor_digits) {
  assert(IsDigitCount(minor_digits));
  const uint64_t per_unit = kPowerOfTen[minor_digits];
  const uint64_t minor = amount.negative()
                             ? -static_cast<uint64_t>(amount.minor())
                             : static_cast<uint64_t>(amount.minor());
  std::string text =
      absl::StrCat(amount.negative() ? "-" : "", minor / per_unit);
  if (minor_digits == 0) return text;
  const std::string part = absl::StrCat(minor % per_unit);
  return absl::StrCat(text, ".", std::string(minor_digits - part.size(), '0'),
                      part);
}

}  // namespace landed
