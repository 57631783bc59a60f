#ifndef LANDED_CLI_TEXT_BILL_H_
#define LANDED_CLI_TEXT_BILL_H_

#include "cli/text/page.h"
#include "landed/v1/quote.pb.h"

namespace landed::cli {

// One option: its promise, then a bill with the amounts below each other and a
// remark beside each. What is not known says so where the amount would be.
void AddOption(const v1::QuoteOption& option, Page* page);

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_BILL_H_
