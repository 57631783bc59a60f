#ifndef LANDED_DATA_SCHEMA_POSTAL_TEXT_H_
#define LANDED_DATA_SCHEMA_POSTAL_TEXT_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "data/schema/names.h"

namespace landed::data {

// The beginning of a postal code as a cell has it, kept in the row: there may
// be a million of them, nearly all different. "BT", "006", "K1A0B1".
class PostalText {
 public:
  static constexpr size_t kMost = 8;

  PostalText() = default;
  explicit PostalText(absl::string_view text)
      : length_(static_cast<uint8_t>(std::min(text.size(), kMost + 1))) {
    std::copy_n(text.begin(), std::min(text.size(), kMost), bytes_);
  }

  // Whether there were more than kMost bytes. Such a text is not kept.
  bool is_too_long() const { return length_ > kMost; }
  // "" if it is too long.
  absl::string_view view() const {
    return absl::string_view(bytes_, is_too_long() ? size_t{0} : length_);
  }

 private:
  char bytes_[kMost] = {};
  uint8_t length_ = 0;
};

// Takes any text: what is no prefix is told when the table is compiled.
inline std::string ParseCell(absl::string_view cell, Names*,
                             PostalText* value) {
  *value = PostalText(cell);
  return "";
}

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_POSTAL_TEXT_H_
