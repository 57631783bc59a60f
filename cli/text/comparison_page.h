#ifndef LANDED_CLI_TEXT_COMPARISON_PAGE_H_
#define LANDED_CLI_TEXT_COMPARISON_PAGE_H_

#include <string>

#include "landed/v1/release.pb.h"

namespace landed::cli {

// What differs between two releases, for a person: the merchants whom it
// concerns, then table by table each row by its key, with its cells.
//
//   one to two                                                       1 changed
//   ==========================================================================
//   Quotes may change for acme.
//
//   merchants/acme/transit
//     changed  standard / alpha [line 2]
//       max_days  9 -> 8
//
// An empty cell of a key is "any", another empty cell "(empty)". Of a row that
// was added or removed the cells that are not empty are shown. The whole
// comparison must be in the message, not a page of it.
std::string ComparisonPage(const v1::CompareReleasesResponse& comparison);

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_COMPARISON_PAGE_H_
