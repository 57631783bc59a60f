#include "calc/problem.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/strip.h"
#include "data/source/utf8.h"

namespace landed::calc {
namespace {

constexpr size_t kMostQuotedBytes = 40;

bool IsInsideCharacter(char c) { return (c & 0xC0) == 0x80; }

// Whether `text` is UTF-8, whatever characters there are in it.
bool IsUtf8(absl::string_view text) {
  while (true) {
    const data::TextCheck check = data::CheckText(text);
    if (check.fault != data::TextFault::kControl) {
      return check.fault == data::TextFault::kNone;
    }
    // Some control characters have two or three bytes; what follows one of a
    // single byte is not part of it.
    const auto first = static_cast<unsigned char>(text[check.offset]);
    const size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
    text.remove_prefix(std::min(check.offset + bytes, text.size()));
  }
}

// Characters beyond ASCII that show nothing: spaces, joiners, and the marks of
// a text's beginning and direction.
constexpr absl::string_view kInvisible[] = {
    "\u0085", "\u00A0", "\u00AD", "\u034F", "\u115F", "\u1160", "\u1680",
    "\u180E", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",
    "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u200B", "\u200C",
    "\u200D", "\u200E", "\u200F", "\u2028", "\u2029", "\u202F", "\u205F",
    "\u2060", "\u2800", "\u3000", "\u3164", "\uFEFF", "\uFFA0"};

// Takes an invisible character off the front; false if another stands there.
bool ConsumeInvisible(absl::string_view* text) {
  const char first = text->front();
  if (absl::ascii_isspace(first) || absl::ascii_iscntrl(first)) {
    text->remove_prefix(1);
    return true;
  }
  for (const absl::string_view character : kInvisible) {
    if (absl::ConsumePrefix(text, character)) return true;
  }
  return false;
}

}  // namespace

bool IsBlank(absl::string_view text) {
  if (text.empty()) return false;
  while (!text.empty()) {
    if (!ConsumeInvisible(&text)) return false;
  }
  return true;
}

std::string Quoted(absl::string_view text) {
  size_t end = text.size();
  if (end > kMostQuotedBytes) {
    end = kMostQuotedBytes;
    while (end > 0 && IsInsideCharacter(text[end])) --end;
  }
  const bool cut = end < text.size();
  std::string shown(text.substr(0, end));
  const bool utf8 = IsUtf8(shown);
  for (char& c : shown) {
    if (absl::ascii_iscntrl(c) || (!utf8 && !absl::ascii_isascii(c))) c = '?';
  }
  return absl::StrCat("\"", shown, cut ? "...\"" : "\"");
}

}  // namespace landed::calc
