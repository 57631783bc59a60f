#include "data/schema/spreadsheet_hint.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"

namespace landed::data {
namespace {

bool IsAllDigits(absl::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), absl::ascii_isdigit);
}

// Whether the text is `count` numbers, parted by `separator`.
bool AreNumbers(absl::string_view text, char separator, size_t count) {
  const std::vector<absl::string_view> parts = absl::StrSplit(text, separator);
  return parts.size() == count &&
         std::all_of(parts.begin(), parts.end(), IsAllDigits);
}

bool HoldsDays(absl::string_view column) {
  return column == "valid_from" || column == "valid_to" ||
         column == "read_on" || column == "review_by" || column == "local_date";
}

}  // namespace

std::string SpreadsheetHint(absl::string_view column, absl::string_view cell) {
  if (AreNumbers(cell, ',', 2)) {
    return "; this looks like a spreadsheet's decimal comma";
  }
  if (AreNumbers(cell, '/', 3) || AreNumbers(cell, '.', 3)) {
    return "; this looks like a date that a spreadsheet rewrote";
  }
  if (HoldsDays(column) && IsAllDigits(cell) && cell.size() == 5) {
    return "; this looks like the number that a spreadsheet keeps for a date";
  }
  if ((column == "rate" || column == "tax_rate") && IsAllDigits(cell)) {
    return "; this looks as if a spreadsheet took the point for a separator of "
           "thousands";
  }
  return "";
}

}  // namespace landed::data
