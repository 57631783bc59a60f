#ifndef LANDED_DATA_SCHEMA_SPREADSHEET_HINT_H_
#define LANDED_DATA_SCHEMA_SPREADSHEET_HINT_H_

#include <string>

#include "absl/strings/string_view.h"

namespace landed::data {

// What a spreadsheet seems to have done to a cell that cannot be read, as the
// end of a sentence: "; this looks like …"; "" if nothing of that sort.
// `column` is the name of the cell's column.
//   0,065 in any        a decimal comma
//   7/1/2026 in any     a date rewritten
//   46204 in valid_to   the number that stands for a date
//   65 in rate          0.065, its point taken for a separator of thousands
std::string SpreadsheetHint(absl::string_view column, absl::string_view cell);

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_SPREADSHEET_HINT_H_
