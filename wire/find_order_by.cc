#include "wire/find_order_by.h"

#include <optional>
#include <vector>

#include "absl/strings/match.h"
#include "absl/time/civil_time.h"
#include "calc/order_by.h"
#include "calc/quote.h"
#include "units/civil_day.h"
#include "wire/citations.h"
#include "wire/notice_text.h"
#include "wire/problems.h"
#include "wire/read_order.h"
#include "wire/render_delivery.h"
#include "wire/render_destination.h"
#include "wire/text.h"

namespace landed::wire {
namespace {

// nullopt for a date that does not exist.
std::optional<CivilDay> ReadDate(const v1::Date& date) {
  const absl::CivilDay day(date.year(), date.month(), date.day());
  const bool same = day.year() == date.year() && day.month() == date.month() &&
                    day.day() == date.day();
  if (!same || date.year() < 1 || date.year() > 9999) return std::nullopt;
  return CivilDay(static_cast<int32_t>(day - absl::CivilDay()));
}

v1::OrderByOption::State StateOf(calc::Reach reach) {
  switch (reach) {
    case calc::Reach::kPossible:
      return v1::OrderByOption::POSSIBLE;
    case calc::Reach::kTooLate:
      return v1::OrderByOption::TOO_LATE;
    case calc::Reach::kNotKnown:
      return v1::OrderByOption::NOT_KNOWN;
  }
  return v1::OrderByOption::STATE_UNSPECIFIED;
}

// The answer for a moment and a method.
const calc::Option* FindOption(const calc::Quote& quote, data::NameId method) {
  for (const calc::Option& option : quote.options) {
    if (option.method->method == method) return &option;
  }
  return nullptr;
}

void RenderNotices(const calc::Notices& notices, Citations* citations,
                   v1::FindOrderByResponse* response) {
  for (const calc::Notice& notice : notices.list()) {
    const absl::string_view field = NoticeField(notice);
    const bool other = absl::StartsWith(field, "options.") || field == "terms";
    if (other && field != "options.delivery") continue;
    RenderNotice(notice, citations, response->add_notices());
  }
}

// Renders the promise that the last moment has, or the first if there is none.
void RenderPromise(const calc::Order& order, const data::Release& release,
                   const calc::Quote& first, const calc::OrderBy& method,
                   Citations* citations, v1::OrderByOption* message) {
  calc::Quote last;
  const calc::Quote* shown = &first;
  calc::Problems none;
  calc::Order at_last = order;
  at_last.placed_at = method.order_by - 1;
  if (method.reach == calc::Reach::kPossible &&
      calc::MakeQuote(at_last, release, &last, &none)) {
    shown = &last;
  }
  const calc::Option* option = FindOption(*shown, method.method->method);
  if (option == nullptr) return;
  RenderDelivery(*shown, option->delivery, citations,
                 message->mutable_delivery());
}

}  // namespace

absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::FindOrderByRequest& request,
                    v1::FindOrderByResponse* response, std::string*) {
  OrderStorage storage;
  calc::Problems problems;
  const calc::Order order = ReadOrder(request.order(), now, &storage);
  const std::optional<CivilDay> wanted = ReadDate(request.wanted_on());
  calc::Quote quote;
  std::vector<calc::OrderBy> methods;
  if (!wanted.has_value()) {
    // The order's problems are told too.
    calc::MakeQuote(order, release, &quote, &problems);
    problems.Add("wanted_on", "write a day that exists: year, month and day");
  } else if (calc::FindOrderBy(order, *wanted, release, &quote, &methods,
                               &problems)) {
    problems.Clear();
  }
  if (!problems.empty()) return InvalidArgument(problems.list());
  const data::MerchantTables& merchant = *quote.order.merchant;
  Citations citations(release, &merchant, response->mutable_citations());
  response->set_release(release.name());
  RenderDestination(release, &merchant, quote.destination, &citations,
                    response->mutable_destination());
  RenderService(merchant, quote.service, &citations,
                response->mutable_serviceability());
  for (const calc::OrderBy& method : methods) {
    v1::OrderByOption* option = response->add_options();
    SetText(merchant.names.Text(method.method->method),
            option->mutable_method());
    option->set_state(StateOf(method.reach));
    if (method.reach == calc::Reach::kPossible) {
      option->mutable_order_by()->set_seconds(method.order_by);
    }
    RenderPromise(order, release, quote, method, &citations, option);
  }
  RenderNotices(quote.notices, &citations, response);
  return absl::OkStatus();
}

}  // namespace landed::wire
