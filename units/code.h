#ifndef LANDED_UNITS_CODE_H_
#define LANDED_UNITS_CODE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace landed {

// The number of a run of capital letters in base 26, alphabetical: "AA" -> 0,
// "AB" -> 1. nullopt unless `text` is exactly `length` letters A-Z.
constexpr std::optional<int> LetterIndex(absl::string_view text,
                                         size_t length) {
  if (text.size() != length) return std::nullopt;
  int index = 0;
  for (size_t i = 0; i < length; ++i) {
    if (text[i] < 'A' || text[i] > 'Z') return std::nullopt;
    index = index * 26 + (text[i] - 'A');
  }
  return index;
}

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
  static constexpr std::optional<CountryCode> Parse(absl::string_view text) {
    const std::optional<int> index = LetterIndex(text, 2);
    if (!index.has_value()) return std::nullopt;
    return CountryCode(static_cast<uint16_t>(*index + 1));
  }

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
  constexpr explicit CountryCode(uint16_t packed) : packed_(packed) {}

  uint16_t packed_ = 0;  // 1 + index
};

// The part of an ISO 3166-2 code after the hyphen: one to three capital
// letters or digits ("CA" of US-CA). Default-constructed: no subdivision.
class SubdivisionCode {
 public:
  constexpr SubdivisionCode() = default;

  // nullopt unless `text` is one to three of A-Z, 0-9.
  static constexpr std::optional<SubdivisionCode> Parse(
      absl::string_view text) {
    if (text.empty() || text.size() > 3) return std::nullopt;
    uint32_t packed = 0;
    for (size_t i = 0; i < 3; ++i) {
      const uint32_t value = i < text.size() ? CharacterValue(text[i]) : 0;
      if (i < text.size() && value == 0) return std::nullopt;
      packed = packed << 6 | value;
    }
    return SubdivisionCode(packed);
  }

  constexpr bool empty() const { return packed_ == 0; }
  // A number that identifies the code and orders as its text does: "A" < "AA" <
  // "B". 0 when empty; under 2^18.
  constexpr uint32_t packed() const { return packed_; }
  std::string ToString() const;

  friend constexpr bool operator==(SubdivisionCode a, SubdivisionCode b) {
    return a.packed_ == b.packed_;
  }
  friend constexpr bool operator!=(SubdivisionCode a, SubdivisionCode b) {
    return a.packed_ != b.packed_;
  }

 private:
  constexpr explicit SubdivisionCode(uint32_t packed) : packed_(packed) {}

  // 1..10 for the digits, 11..36 for the letters, 0 for anything else; in the
  // order of their bytes, so that packed() orders as the text does.
  static constexpr uint32_t CharacterValue(char c) {
    if (c >= '0' && c <= '9') return static_cast<uint32_t>(c - '0' + 1);
    if (c >= 'A' && c <= 'Z') return static_cast<uint32_t>(c - 'A' + 11);
    return 0;
  }

  uint32_t packed_ = 0;  // three six-bit characters, the first one highest
};

// ISO 4217 alphabetic: three capital letters. Default-constructed: none.
class CurrencyCode {
 public:
  // One more than the greatest index().
  static constexpr int kCount = 26 * 26 * 26;

  constexpr CurrencyCode() = default;

  // nullopt unless `text` is exactly three letters A-Z.
  static constexpr std::optional<CurrencyCode> Parse(absl::string_view text) {
    const std::optional<int> index = LetterIndex(text, 3);
    if (!index.has_value()) return std::nullopt;
    return CurrencyCode(static_cast<uint16_t>(*index + 1));
  }

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
  constexpr explicit CurrencyCode(uint16_t packed) : packed_(packed) {}

  uint16_t packed_ = 0;  // 1 + index
};

}  // namespace landed

#endif  // LANDED_UNITS_CODE_H_
