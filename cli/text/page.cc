#include "cli/text/page.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace landed::cli {

size_t ColumnsOf(absl::string_view text) {
  // Bytes 10xxxxxx continue a code point.
  return static_cast<size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string PadRight(absl::string_view text, size_t columns) {
  const size_t width = ColumnsOf(text);
  return absl::StrCat(text,
                      std::string(columns > width ? columns - width : 0, ' '));
}

std::string PadLeft(absl::string_view text, size_t columns) {
  const size_t width = ColumnsOf(text);
  return absl::StrCat(std::string(columns > width ? columns - width : 0, ' '),
                      text);
}

std::vector<std::string> Wrap(absl::string_view text, size_t columns) {
  std::vector<std::string> lines(1);
  size_t used = 0;
  for (const absl::string_view word :
       absl::StrSplit(text, ' ', absl::SkipEmpty())) {
    const size_t width = ColumnsOf(word);
    if (used > 0 && used + 1 + width > columns) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) absl::StrAppend(&lines.back(), " ");
    used += width + (used > 0 ? 1 : 0);
    absl::StrAppend(&lines.back(), word);
  }
  return lines;
}

void Page::Line(absl::string_view text) {
  absl::StrAppend(&text_, absl::StripTrailingAsciiWhitespace(text), "\n");
}

void Page::Title(absl::string_view left, absl::string_view right) {
  const size_t right_columns = ColumnsOf(right);
  Line(absl::StrCat(PadRight(left, kColumns - right_columns - 2), "  ", right));
  Line(std::string(kColumns, '='));
}

void Page::Hanging(absl::string_view lead, absl::string_view text) {
  const size_t margin = ColumnsOf(lead);
  const size_t columns = kColumns > margin ? kColumns - margin : 1;
  std::string before(lead);
  for (const std::string& line : Wrap(text, columns)) {
    Line(absl::StrCat(before, line));
    before.assign(margin, ' ');
  }
}

void Page::Table(absl::string_view indent,
                 const std::vector<std::pair<std::string, std::string>>& rows) {
  size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, ColumnsOf(row.first));
  for (const auto& [lead, text] : rows) {
    Hanging(absl::StrCat(indent, PadRight(lead, widest), "  "), text);
  }
}

}  // namespace landed::cli
