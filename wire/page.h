#ifndef LANDED_WIRE_PAGE_H_
#define LANDED_WIRE_PAGE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace landed::wire {

// Which part of a list a caller asks for. A page token is how many entries came
// before: of a list that grows between two pages, an entry may come twice or
// be passed over.
class Page {
 public:
  // `page_size` and `page_token` as in a request; 0 and "" stand for `usual`
  // entries from the first on. More than `most` are `most`. INVALID_ARGUMENT
  // names a size below 0, and a token that no answer gave.
  static absl::StatusOr<Page> Read(int32_t page_size,
                                   absl::string_view page_token, int usual,
                                   int most);

  // From begin() up to, not including, end(), of a list of `count`.
  size_t begin(size_t count) const { return std::min(begin_, count); }
  size_t end(size_t count) const {
    return begin(count) + std::min(size_, count - begin(count));
  }
  // "" if nothing comes after.
  std::string NextToken(size_t count) const;

 private:
  Page(size_t begin, size_t size) : begin_(begin), size_(size) {}

  size_t begin_;
  size_t size_;
};

}  // namespace landed::wire

#endif  // LANDED_WIRE_PAGE_H_
