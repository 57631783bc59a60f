#ifndef LANDED_TESTS_CALC_ORDERS_H_
#define LANDED_TESTS_CALC_ORDERS_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "calc/notice.h"
#include "calc/order.h"
#include "calc/problem.h"
#include "calc/quote.h"
#include "calc/resolve.h"
#include "calc/validate.h"
#include "data/release/release.h"

// Orders to the fake tables' shops, to be changed by a test, and what a step of
// the calculation starts from.
namespace landed::calc {

// "22.50", "USD" as a caller would send it.
Money MoneyOf(absl::string_view amount, absl::string_view currency = "USD");

// Unix seconds of "2026-03-01T12:00:00Z".
int64_t At(absl::string_view time);

CurrencyCode Currency(absl::string_view code);

// One piece of 100.00 USD from acme to XA, on 1 February 2026. Texts that a
// test puts in must live as long.
struct TestOrder {
  TestOrder();

  // What views the parts below, as long as they do not change.
  Order Build() const;

  Order order;
  std::vector<Item> items;
  std::vector<Money> item_shares;
};

// acme to New York, where it collects five percent, and so on: a state of the
// fake US.
TestOrder OrderTo(absl::string_view country, absl::string_view state = "",
                  absl::string_view postal_code = "");

// An item of some pieces at a price.
Item ItemOf(absl::string_view price, int64_t quantity = 1);

// An order that was checked and a place that was found; the test fails if
// there are problems.
struct Prepared {
  CheckedOrder order;
  Destination to;
  Notices notices;  // of finding the place
};
Prepared Prepare(const TestOrder& order, const data::Release& release);

// The whole quote; the test fails if there are problems.
Quote QuoteOf(const TestOrder& order, const data::Release& release);

// The problems of an order, "field: message" each.
std::vector<std::string> ProblemsOf(const TestOrder& order,
                                    const data::Release& release);

// Whether there is a notice; of a table's row, if `line` is given.
bool Has(const Notices& notices, NoticeCode code);
bool Has(const Notices& notices, NoticeCode code, data::TableKind table,
         uint32_t line);

// One edit of the fake tables: `from`, which stands in the file once, becomes
// `to`. Files are named from tables/: "merchants/acme/1/transit.csv".
struct Edit {
  std::string file;
  std::string from;
  std::string to;
};

// Release one with edits. The test fails if they cannot be read.
std::shared_ptr<const data::Release> EditedRelease(
    const std::vector<Edit>& edits);

}  // namespace landed::calc

#endif  // LANDED_TESTS_CALC_ORDERS_H_
