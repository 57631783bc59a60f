#include "calc/quote.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "calc/choices.h"
#include "calc/next_day.h"
#include "calc/terms.h"

namespace landed::calc {
namespace {

// Empties what is added to; the rest is written over.
void Clear(Quote* quote) {
  quote->options.clear();
  quote->terms.clear();
  quote->notices.Clear();
}

const data::TermRow* FindTerm(const std::vector<const data::TermRow*>& terms,
                              data::NameId term) {
  if (term.empty()) return nullptr;
  for (const data::TermRow* row : terms) {
    if (row->term == term) return row;
  }
  return nullptr;
}

// The answer up to this option is the same until its cut-off.
void KeepUntil(const Delivery& delivery, Quote* quote) {
  if (!delivery.has_dates()) return;
  quote->valid_until = std::min(quote->valid_until, delivery.schedule.order_by);
}

// A method that the merchant has on other days only cannot be asked for.
void CheckMethodOn(CivilDay day, const CheckedOrder& order,
                   Problems* problems) {
  static constexpr FieldPath kOrder("order");
  if (order.method.empty()) return;
  for (const data::MethodRow& row : order.merchant->methods) {
    if (row.method == order.method && row.info.valid.Contains(day)) return;
  }
  problems->Add(FieldPath(kOrder, "shipping_method").ToString(),
                absl::StrCat("the merchant does not have it on ",
                             day.ToString(), ", the day there; it has ",
                             MethodChoices(*order.merchant, day)));
}

void AddOption(const data::MethodRow& method, Quote* quote) {
  Option& option = quote->options.emplace_back();
  const CheckedOrder& order = quote->order;
  const Destination& to = quote->destination;
  Notices* notices = &quote->notices;
  option.method = &method;
  notices->Use(data::TableKind::kMethods, method.info, to.local_date);
  option.delivery = Deliver(order, to, method.method, notices);
  KeepUntil(option.delivery, quote);
  option.shipping = PriceShipping(order, to, method.method, notices);
  option.tax = AssessTax(*quote->release->reference, order, to, option.shipping,
                         notices);
  option.duty = AssessDuty(order, to, notices);
  option.totals = AddUp(order, option.shipping, option.tax, option.duty);
}

}  // namespace

bool MakeQuote(const Order& order, const data::Release& release, Quote* quote,
               Problems* problems) {
  static constexpr FieldPath kOrder("order");
  static constexpr FieldPath kShipTo(kOrder, "ship_to");
  Clear(quote);
  quote->release = &release;
  const data::ReferenceTables& reference = *release.reference;
  const data::MerchantTables* found = FindMerchant(order, release, problems);
  const size_t before = problems->list().size();
  quote->destination = Resolve(reference, found, order.ship_to, kShipTo,
                               order.placed_at, &quote->notices, problems);
  const bool is_resolved = problems->list().size() == before;
  quote->order = Validate(order, reference, found, problems);
  if (is_resolved) {
    CheckMethodOn(quote->destination.local_date, quote->order, problems);
  }
  if (!problems->empty()) return false;
  quote->valid_until = NextDay(reference, quote->destination.zone,
                               quote->destination.zone_row, order.placed_at);
  const data::MerchantTables& merchant = *found;
  const Destination& to = quote->destination;
  quote->notices.Use(data::TableKind::kMerchant, merchant.merchant.info,
                     to.local_date);
  if (merchant.merchant.currency.empty()) {
    quote->notices.Add(
        NoticeCode::kCurrencyNotPublished,
        {data::TableKind::kMerchant, merchant.merchant.info.line});
  }
  SelectTerms(quote->order, to, &quote->notices, &quote->terms);
  quote->service =
      AssessService(merchant, to, order.ship_to.po_box,
                    FindTerm(quote->terms, merchant.po_box), &quote->notices);
  if (quote->service.status == data::ServiceStatus::kNotServed) return true;
  for (const data::MethodRow& method : merchant.methods) {
    const bool wanted =
        quote->order.method.empty() || quote->order.method == method.method;
    if (wanted && method.info.valid.Contains(to.local_date)) {
      AddOption(method, quote);
    }
  }
  if (quote->options.empty()) {
    quote->service.status = data::ServiceStatus::kNotServed;
    quote->service.reason = ServiceReason::kNoMethod;
  }
  return true;
}

}  // namespace landed::calc
