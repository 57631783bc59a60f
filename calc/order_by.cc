#include "calc/order_by.h"

#include "absl/strings/str_cat.h"
#include "units/limits.h"

namespace landed::calc {
namespace {

OrderBy* FindMethod(data::NameId method, std::vector<OrderBy>* methods) {
  for (OrderBy& known : *methods) {
    if (known.method->method == method) return &known;
  }
  return nullptr;
}

// Takes into account what holds for orders placed until quote.valid_until.
void Add(const Quote& quote, CivilDay wanted, std::vector<OrderBy>* methods) {
  for (const Option& option : quote.options) {
    OrderBy* known = FindMethod(option.method->method, methods);
    if (known == nullptr) {
      known = &methods->emplace_back();
      known->method = option.method;
    }
    const Dates& dates = option.delivery.dates;
    if (dates.arrival_known && dates.latest <= wanted) {
      known->reach = Reach::kPossible;
      known->order_by = quote.valid_until;
    } else if (dates.arrival_known && known->reach == Reach::kNotKnown) {
      known->reach = Reach::kTooLate;
    }
  }
}

}  // namespace

bool FindOrderBy(const Order& order, CivilDay wanted,
                 const data::Release& release, Quote* quote,
                 std::vector<OrderBy>* methods, Problems* problems) {
  methods->clear();
  if (!MakeQuote(order, release, quote, problems)) return false;
  const int32_t ahead = wanted.days_since_epoch() -
                        quote->destination.local_date.days_since_epoch();
  if (ahead > limits::kDaysAhead) {
    problems->Add("wanted_on", absl::StrCat("more than ", limits::kDaysAhead,
                                            " days after the order"));
    return false;
  }
  Add(*quote, wanted, methods);
  Quote later;
  Order placed_later = order;
  placed_later.placed_at = quote->valid_until;
  while (MakeQuote(placed_later, release, &later, problems) &&
         later.destination.local_date <= wanted) {
    Add(later, wanted, methods);
    placed_later.placed_at = later.valid_until;
  }
  // What a later order cannot have (a currency that is no more) ends the
  // search.
  problems->Clear();
  return true;
}

}  // namespace landed::calc
