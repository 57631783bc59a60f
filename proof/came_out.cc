#include "proof/came_out.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "calc/tax.h"
#include "calc/totals.h"
#include "data/schema/names.h"
#include "data/schema/words.h"
#include "units/amount.h"

namespace landed::proof {
namespace {

const data::Names& NamesOf(const calc::Quote& quote) {
  return quote.order.merchant->names;
}

std::string Sum(const calc::Quote& quote, Amount amount) {
  return absl::StrCat(FormatAmount(amount, quote.order.currency_digits), " ",
                      quote.order.currency.ToString());
}

const char* WordOf(calc::Applicability applicability) {
  switch (applicability) {
    case calc::Applicability::kCollected:
      return "collected";
    case calc::Applicability::kNotCollected:
      return "not_collected";
    case calc::Applicability::kExempt:
      return "exempt";
    case calc::Applicability::kZeroRated:
      return "zero_rated";
    case calc::Applicability::kNotPublished:
      return "not_published";
    case calc::Applicability::kNoData:
      return "no_data";
  }
  return "";
}

}  // namespace

std::string FieldsOf(const calc::Problems& problems) {
  std::vector<std::string> fields;
  for (const calc::Problem& problem : problems.list()) {
    if (std::find(fields.begin(), fields.end(), problem.field) ==
        fields.end()) {
      fields.push_back(problem.field);
    }
  }
  return absl::StrJoin(fields, " ");
}

std::string SentenceOf(const calc::Problems& problems) {
  return absl::StrJoin(problems.list(), "; ",
                       [](std::string* out, const calc::Problem& problem) {
                         absl::StrAppend(out, problem.field, ": ",
                                         problem.message);
                       });
}

absl::string_view RegionOf(const calc::Quote& quote) {
  if (quote.destination.region == nullptr) return "";
  return NamesOf(quote).Text(quote.destination.region->region);
}

absl::string_view ServiceOf(const calc::Quote& quote) {
  return data::ToWord(quote.service.status);
}

absl::string_view TermOf(const calc::Quote& quote, absl::string_view term) {
  const data::Names& names = NamesOf(quote);
  for (const data::TermRow* row : quote.terms) {
    if (names.Text(row->term) == term) return names.Text(row->value);
  }
  return "";
}

std::string RangeOf(const calc::DayRange& range) {
  if (!range.known) return "not_published";
  return absl::StrCat(range.min, "..", range.max, " ",
                      data::ToWord(range.unit));
}

std::string ShippingOf(const calc::Quote& quote, const calc::Option& option) {
  if (option.shipping.state == data::PriceState::kCharged) {
    return Sum(quote, option.shipping.amount);
  }
  return std::string(data::ToWord(option.shipping.state));
}

std::string TaxOf(const calc::Quote& quote, const calc::Option& option) {
  const calc::Tax& tax = option.tax;
  if (tax.applicability != calc::Applicability::kCollected) {
    return WordOf(tax.applicability);
  }
  return tax.known ? Sum(quote, tax.tax) : "not_known";
}

absl::string_view PayerOf(const calc::Option& option) {
  return data::ToWord(option.duty.payer);
}

std::string CheckoutOf(const calc::Quote& quote, const calc::Option& option) {
  if (option.totals.missing_at_checkout != calc::kNoPart) return "not_known";
  return Sum(quote, option.totals.due_at_checkout);
}

}  // namespace landed::proof
