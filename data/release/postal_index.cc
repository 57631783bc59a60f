#include "data/release/postal_index.h"

namespace landed::data {
namespace {

// By byte: 1..10 for the digits, 11..36 for the letters of either case, 0 for
// the rest.
constexpr std::array<uint8_t, 256> kValues = [] {
  std::array<uint8_t, 256> values = {};
  for (int i = 0; i < 10; ++i) values['0' + i] = static_cast<uint8_t>(1 + i);
  for (int i = 0; i < 26; ++i) {
    values['A' + i] = values['a' + i] = static_cast<uint8_t>(11 + i);
  }
  return values;
}();

}  // namespace

std::optional<PostalCode> PostalCode::Parse(absl::string_view text) {
  PostalCode code;
  for (const char c : text) {
    const uint8_t value = kValues[static_cast<uint8_t>(c)];
    if (value == 0 && (c == ' ' || c == '-')) continue;
    if (value == 0 || code.length_ == kMost) return std::nullopt;
    code.packed_ = code.packed_ << 6 | value;
    ++code.length_;
  }
  code.packed_ <<= 6 * (kMost - code.length_);
  return code;
}

}  // namespace landed::data
