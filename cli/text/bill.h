#ifndef LANDED_CLI_TEXT_BILL_H_
#define LANDED_CLI_TEXT_BILL_H_

#include "absl/time/time.h"
#include "cli/text/page.h"
#include "landed/v1/quote.pb.h"

namespace landed::cli {

// One option: its promise, then a bill with the amounts below each other and a
// remark beside each. What is not known says so where the amount would be.
// `asked_at` is the moment of the order.
void AddOption(const v1::QuoteOption& option, absl::Time asked_at, Page* page);

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_BILL_H_
