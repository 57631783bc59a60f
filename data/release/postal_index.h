#ifndef LANDED_DATA_RELEASE_POSTAL_INDEX_H_
#define LANDED_DATA_RELEASE_POSTAL_INDEX_H_

#include <array>
#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "data/release/dated_index.h"
#include "units/civil_day.h"
#include "units/code.h"

namespace landed::data {

// A postal code as it is compared: capitals and digits, without spaces and
// hyphens, packed six bits a character. At most kMost characters.
class PostalCode {
 public:
  static constexpr int kMost = 8;

  PostalCode() = default;
  // nullopt for another character, or more than kMost letters and digits.
  // "ec1a 1bb" -> EC1A1BB; "78701-1234" is cut by the caller.
  static std::optional<PostalCode> Parse(absl::string_view text);

  int length() const { return length_; }
  bool empty() const { return length_ == 0; }
  // The first `length` characters as a number; also says the length.
  uint64_t Prefix(int length) const {
    return (packed_ >> (6 * (kMost - length))) << 4 |
           static_cast<uint64_t>(length);
  }

 private:
  uint64_t packed_ = 0;  // the first character highest
  int length_ = 0;
};

// Rows found by a country and the longest prefix of a postal code.
template <class Row>
class PostalIndex {
 public:
  PostalIndex() = default;
  // `prefix` maps a row to its prefix.
  template <class PrefixFunction>
  PostalIndex(std::vector<Row> rows, PrefixFunction prefix) {
    for (const Row& row : rows) {
      lengths_[row.country.index()] |= 1u << prefix(row).length();
    }
    rows_ = DatedIndex<Row>(std::move(rows), [&](const Row& row) {
      const PostalCode code = prefix(row);
      return Key(row.country, code, code.length());
    });
  }

  // nullptr if no prefix of the code has a row that holds on the day.
  const Row* Find(CountryCode country, const PostalCode& code,
                  CivilDay day) const {
    // Those of the lengths that the country's prefixes have and the code
    // reaches; the longest first.
    uint32_t lengths = lengths_[country.index()] & ((2u << code.length()) - 1);
    while (lengths != 0) {
      const int length = 31 - __builtin_clz(lengths);
      const Row* row = rows_.Find(Key(country, code, length), day);
      if (row != nullptr) return row;
      lengths &= ~(1u << length);
    }
    return nullptr;
  }

 private:
  static uint64_t Key(CountryCode country, const PostalCode& code, int length) {
    return static_cast<uint64_t>(country.index()) << 52 | code.Prefix(length);
  }

  std::array<uint32_t, CountryCode::kCount> lengths_ = {};  // bit n: length n
  DatedIndex<Row> rows_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_POSTAL_INDEX_H_
