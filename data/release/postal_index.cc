#include "data/release/postal_index.h"

#include "absl/strings/ascii.h"

namespace landed::data {

std::optional<PostalCode> PostalCode::Parse(absl::string_view text) {
  PostalCode code;
  for (const char c : text) {
    if (c == ' ' || c == '-') continue;
    if (!absl::ascii_isalnum(c) || code.length_ == kMost) return std::nullopt;
    const char upper = absl::ascii_toupper(c);
    const int value = upper <= '9' ? upper - '0' + 1 : upper - 'A' + 11;
    ++code.length_;
    code.packed_ |= static_cast<uint64_t>(value)
                    << (6 * (kMost - code.length_));
  }
  return code;
}

}  // namespace landed::data
