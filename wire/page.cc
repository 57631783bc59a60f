#include "wire/page.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "wire/problems.h"

namespace landed::wire {

absl::StatusOr<Page> Page::Read(int32_t page_size, absl::string_view page_token,
                                int usual, int most) {
  if (page_size < 0) {
    return InvalidArgument({{"page_size", "less than 0"}});
  }
  uint32_t begin = 0;
  if (!page_token.empty() && !absl::SimpleAtoi(page_token, &begin)) {
    return InvalidArgument({{"page_token", "not one that an answer gave"}});
  }
  const int size = page_size == 0 ? usual : std::min(page_size, most);
  return Page(begin, static_cast<size_t>(size));
}

std::string Page::NextToken(size_t count) const {
  return end(count) < count ? absl::StrCat(end(count)) : "";
}

}  // namespace landed::wire
