#include "data/source/utf8.h"

#include <cstdint>
#include <cstring>

namespace landed::data {
namespace {

constexpr uint64_t kEachByte = 0x0101010101010101u;
constexpr uint64_t kHighBits = 0x80 * kEachByte;

// Whether all of eight bytes are printable ASCII, 0x20..0x7E.
bool IsPlain(const char* bytes) {
  uint64_t word;
  std::memcpy(&word, bytes, sizeof(word));
  // While no byte has its high bit, neither sum carries into the next byte:
  // 0x7F + 1 sets the bit, and only 0x20 and more + 0x60 set it.
  const uint64_t high_or_delete = word | (word + kEachByte);
  const uint64_t from_space = word + 0x60 * kEachByte;
  return (high_or_delete & kHighBits) == 0 &&
         (from_space & kHighBits) == kHighBits;
}

struct Character {
  uint32_t code_point = 0;
  size_t length = 0;  // 0: not UTF-8
};

bool IsContinuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// The length that a first byte announces; 0 for one that begins nothing.
size_t LengthOf(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

// The character at the beginning of `text`, which is not empty.
Character Decode(absl::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const size_t length = LengthOf(first);
  if (length == 0 || length > text.size()) return {};
  if (length == 1) return {first, 1};
  uint32_t code_point = first & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (!IsContinuation(byte)) return {};
    code_point = code_point << 6 | (byte & 0x3Fu);
  }
  // The least code point of each length: a lesser one is an overlong form.
  constexpr uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code_point < kLeast[length] || code_point > 0x10FFFF ||
      (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    return {};
  }
  return {code_point, length};
}

// Line ends to some readers (U+0085, U+2028, U+2029) are among them.
bool IsControl(uint32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) ||
         code_point == 0x2028 || code_point == 0x2029;
}

}  // namespace

TextCheck CheckText(absl::string_view text) {
  size_t at = 0;
  while (at < text.size()) {
    if (text.size() - at >= 8 && IsPlain(text.data() + at)) {
      at += 8;
      continue;
    }
    const Character character = Decode(text.substr(at));
    if (character.length == 0) return {TextFault::kNotUtf8, at};
    if (IsControl(character.code_point)) return {TextFault::kControl, at};
    at += character.length;
  }
  return {};
}

}  // namespace landed::data
