#ifndef LANDED_UNITS_CODE_H_
#define LANDED_UNITS_CODE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace landed {

// Codes of places and money, packed into small integers, so that comparing two
// is one instruction and a table can be indexed by one. A code is well formed,
// not necessarily assigned: whether "XZ" is a country is the tables' knowledge.

// ISO 3166-1 alpha-2: two capital letters. Default-constructed: no country.
class CountryCode {
 public:
  // One more than the greatest index(); the size of a direct index.
  static constexpr int kCount = 26 * 26;

  constexpr CountryCode() = default;

  // nullopt unless `text` is exactly two letters A-Z. Lower case is refused:
  // "fr" -> nullopt, "FR" -> France.
  static std::optional<CountryCode> Parse(absl::string_view text);

  constexpr bool empty() const { return packed_ == 0; }
  // 0..kCount-1 in alphabetical order. Must not be empty.
  constexpr int index() const { return packed_ - 1; }
  // "FR"; "" when empty.
  std::string ToString() const;

  friend constexpr bool operator==(CountryCode a, CountryCode b) {
    return a.packed_ == b.packed_;
  }
  friend constexpr bool operator!=(CountryCode a, CountryCode b) {
    return a.packed_ != b.packed_;
  }

 private:
  uint16_t packed_ = 0;  // 1 + index
};

// The part of an ISO 3166-2 code after the hyphen: one to three capital
// letters or digits ("CA" of US-CA). Default-constructed: no subdivision.
class SubdivisionCode {
 public:
  constexpr SubdivisionCode() = default;

  // nullopt unless `text` is one to three of A-Z, 0-9.
  static std::optional<SubdivisionCode> Parse(absl::string_view text);

  constexpr bool empty() const { return packed_ == 0; }
  // A number that orders and identifies the code; 0 when empty; under 2^18.
  constexpr uint32_t packed() const { return packed_; }
  std::string ToString() const;

  friend constexpr bool operator==(SubdivisionCode a, SubdivisionCode b) {
    return a.packed_ == b.packed_;
  }
  friend constexpr bool operator!=(SubdivisionCode a, SubdivisionCode b) {
    return a.packed_ != b.packed_;
  }

 private:
  uint32_t packed_ = 0;  // three six-bit characters, the first one highest
};

// ISO 4217 alphabetic: three capital letters. Default-constructed: none.
class CurrencyCode {
 public:
  // One more than the greatest index().
  static constexpr int kCount = 26 * 26 * 26;

  constexpr CurrencyCode() = default;

  // nullopt unless `text` is exactly three letters A-Z.
  static std::optional<CurrencyCode> Parse(absl::string_view text);

  constexpr bool empty() const { return packed_ == 0; }
  // 0..kCount-1 in alphabetical order. Must not be empty.
  constexpr int index() const { return packed_ - 1; }
  std::string ToString() const;

  friend constexpr bool operator==(CurrencyCode a, CurrencyCode b) {
    return a.packed_ == b.packed_;
  }
  friend constexpr bool operator!=(CurrencyCode a, CurrencyCode b) {
    return a.packed_ != b.packed_;
  }

 private:
  uint16_t packed_ = 0;  // 1 + index
};

}  // namespace landed

#endif  // LANDED_UNITS_CODE_H_
