#ifndef LANDED_CLI_TEXT_PAGE_H_
#define LANDED_CLI_TEXT_PAGE_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace landed::cli {

// How many columns a terminal needs to show UTF-8 text: one for each code
// point. Exact for the scripts that the tables are written in.
size_t ColumnsOf(absl::string_view text);

// `text` with spaces after it, `columns` wide; longer text stays as it is.
std::string PadRight(absl::string_view text, size_t columns);
// The same with the spaces before it.
std::string PadLeft(absl::string_view text, size_t columns);

// Breaks text at spaces into lines of at most `columns`; a longer word gets a
// line of its own. Never empty.
std::vector<std::string> Wrap(absl::string_view text, size_t columns);

// A page of text for a person, built from the top: plain, without colour, at
// most kColumns wide where words allow it.
class Page {
 public:
  static constexpr size_t kColumns = 92;

  // One line as it is, without the spaces at its end.
  void Line(absl::string_view text);
  void Blank() { Line(""); }
  // `left` and, at the right edge, `right`; a rule below both.
  void Title(absl::string_view left, absl::string_view right);
  // `lead`, then the text, wrapped; further lines begin below the text's first.
  void Hanging(absl::string_view lead, absl::string_view text);
  // Hanging with leads as wide as the longest of them.
  void Table(absl::string_view indent,
             const std::vector<std::pair<std::string, std::string>>& rows);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_PAGE_H_
