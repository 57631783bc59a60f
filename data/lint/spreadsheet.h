#ifndef LANDED_DATA_LINT_SPREADSHEET_H_
#define LANDED_DATA_LINT_SPREADSHEET_H_

#include "data/lint/rule.h"

namespace landed::data {

// Rule "spreadsheet": a table may be opened and saved in a spreadsheet, and
// what that loses shows. A numeric code of ISO 3166-1 or 4217 has three digits.
// A postal prefix of digits has a length that its country's prefixes have, and
// would not have it without the zeros it begins with. A cell of text, alone or
// in a list, is none that a spreadsheet would write in another way: 007, 1.50,
// 1e3, 3/5, true, =A1. Dates, rates and amounts have forms of their own.
// Refused: postal prefix 5 of US, which was 005.
void LintSpreadsheet(const LintInput& input, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_LINT_SPREADSHEET_H_
