#ifndef LANDED_PROOF_CAME_OUT_H_
#define LANDED_PROOF_CAME_OUT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "calc/deliver.h"
#include "calc/problem.h"
#include "calc/quote.h"

// Answers in the words of worked examples: see examples.csv in docs/TABLES.md.
namespace landed::proof {

// The fields that were refused, each once, parted by one space; "" if none.
std::string FieldsOf(const calc::Problems& problems);
// The problems as a sentence: "order.items: empty: an order has an item".
std::string SentenceOf(const calc::Problems& problems);

// The merchant's region; "" if it has none for the destination.
absl::string_view RegionOf(const calc::Quote& quote);
// "served".
absl::string_view ServiceOf(const calc::Quote& quote);
// What the term says, "required"; "" if the answer does not have it.
absl::string_view TermOf(const calc::Quote& quote, absl::string_view term);

// "5..14 working_day", "not_published".
std::string RangeOf(const calc::DayRange& range);
// "22.00 USD", "free", "not_published".
std::string ShippingOf(const calc::Quote& quote, const calc::Option& option);
// "72.50 USD", "not_collected", "not_known" where a part of it is missing.
std::string TaxOf(const calc::Quote& quote, const calc::Option& option);
// "buyer".
absl::string_view PayerOf(const calc::Option& option);
// What is due at checkout: "1072.50 USD", "not_known".
std::string CheckoutOf(const calc::Quote& quote, const calc::Option& option);

}  // namespace landed::proof

#endif  // LANDED_PROOF_CAME_OUT_H_
