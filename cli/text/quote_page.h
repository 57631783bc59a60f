#ifndef LANDED_CLI_TEXT_QUOTE_PAGE_H_
#define LANDED_CLI_TEXT_QUOTE_PAGE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "landed/v1/quote.pb.h"

namespace landed::cli {

// A quote as a page for a person: the promise and the bill of each shipping
// method, the conditions, what to read before relying on it, and the sources
// that the numbers in brackets stand for. `merchant` is the order's, `asked_at`
// when it is placed.
std::string QuotePage(absl::string_view merchant, absl::Time asked_at,
                      const v1::QuoteResponse& quote);

// Where an address lies, as a page for a person.
std::string DestinationPage(const v1::ResolveDestinationResponse& answer);

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_QUOTE_PAGE_H_
