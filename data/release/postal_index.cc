#include "data/release/postal_index.h"

namespace landed::data {
namespace {

// 1..10 for the digits, 11..36 for the letters of either case, else 0.
int ValueOf(char c) {
  if (c >= '0' && c <= '9') return c - '0' + 1;
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z' ? lower - 'a' + 11 : 0;
}

}  // namespace

std::optional<PostalCode> PostalCode::Parse(absl::string_view text) {
  PostalCode code;
  for (const char c : text) {
    if (c == ' ' || c == '-') continue;
    const int value = ValueOf(c);
    if (value == 0 || code.length_ == kMost) return std::nullopt;
    code.packed_ = code.packed_ << 6 | static_cast<uint64_t>(value);
    ++code.length_;
  }
  code.packed_ <<= 6 * (kMost - code.length_);
  return code;
}

}  // namespace landed::data
