#include "units/code.h"

namespace landed {
namespace {

// The inverse of LetterIndex.
std::string Letters(int index, size_t length) {
  std::string text(length, 'A');
  for (size_t i = length; i-- > 0; index /= 26) {
    text[i] = static_cast<char>('A' + index % 26);
  }
  return text;
}

}  // namespace

std::string CountryCode::ToString() const {
  return empty() ? std::string() : Letters(index(), 2);
}

std::string SubdivisionCode::ToString() const {
  std::string text;
  for (int shift = 12; shift >= 0; shift -= 6) {
    const uint32_t value = packed_ >> shift & 0x3f;
    if (value == 0) break;
    text.push_back("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[value - 1]);
  }
  return text;
}

std::string CurrencyCode::ToString() const {
  return empty() ? std::string() : Letters(index(), 3);
}

}  // namespace landed
