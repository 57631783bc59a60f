#include "calc/problem.h"

#include "absl/strings/ascii.h"
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
    // Some control characters have two or three bytes.
    text.remove_prefix(check.offset + 1);
    while (!text.empty() && IsInsideCharacter(text[0])) text.remove_prefix(1);
  }
}

}  // namespace

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
