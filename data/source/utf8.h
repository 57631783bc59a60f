#ifndef LANDED_DATA_SOURCE_UTF8_H_
#define LANDED_DATA_SOURCE_UTF8_H_

#include <cstddef>

#include "absl/strings/string_view.h"

namespace landed::data {

// What makes a piece of text unfit for a cell.
enum class TextFault {
  kNone,
  kControl,  // U+0000..U+001F, U+007F..U+009F, or a line or paragraph separator
  kNotUtf8,  // also overlong forms, surrogates and what is over U+10FFFF
};

struct TextCheck {
  TextFault fault = TextFault::kNone;
  size_t offset = 0;  // of the first byte of the faulty character
};

// The first fault in `text`, which is one line without its end: a line feed is
// a control character too. "caf\xE9" -> kNotUtf8 at 3.
TextCheck CheckText(absl::string_view text);

}  // namespace landed::data

#endif  // LANDED_DATA_SOURCE_UTF8_H_
