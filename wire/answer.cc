#include "wire/answer.h"

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "calc/instant.h"
#include "calc/quote.h"
#include "wire/citations.h"
#include "wire/explain.h"
#include "wire/notice_text.h"
#include "wire/problems.h"
#include "wire/read_order.h"
#include "wire/render_delivery.h"
#include "wire/render_destination.h"
#include "wire/render_option.h"
#include "wire/text.h"

namespace landed::wire {
namespace {

// The citations of most answers fit.
constexpr size_t kTailBytes = 8 << 10;

// What a thread uses again from one answer to the next.
struct Scratch {
  OrderStorage storage;
  calc::Quote quote;
  calc::Problems problems;
};

Scratch& ThreadScratch() {
  static thread_local Scratch scratch;
  scratch.problems.Clear();
  return scratch;
}

template <class Request>
absl::Status Calculate(const data::Release& release, absl::Time now,
                       const Request& request, Scratch* scratch) {
  const calc::Order order = ReadOrder(request.order(), now, &scratch->storage);
  if (calc::MakeQuote(order, release, &scratch->quote, &scratch->problems)) {
    return absl::OkStatus();
  }
  return InvalidArgument(scratch->problems.list());
}

// Notices about the whole answer, and those about `part` ("options.tax"); about
// every part when it is empty.
template <class Response>
void RenderNotices(const calc::Notices& notices, absl::string_view part,
                   Citations* citations, Response* response) {
  for (const calc::Notice& notice : notices.list()) {
    const absl::string_view field = NoticeField(notice);
    const bool of_a_part =
        absl::StartsWith(field, "options.") || field == "terms";
    if (!part.empty() && of_a_part && field != part) continue;
    RenderNotice(notice, citations, response->add_notices());
  }
}

void RenderTerms(const calc::Quote& quote, Citations* citations,
                 v1::QuoteResponse* response) {
  const data::Names& names = quote.order.merchant->names;
  for (const data::TermRow* row : quote.terms) {
    v1::Term* term = response->add_terms();
    SetText(names.Text(row->term), term->mutable_term());
    SetText(names.Text(row->value), term->mutable_value());
    SetText(names.Text(row->text), term->mutable_text());
    citations->Cite(HandleOf(data::TableKind::kTerms, row),
                    term->mutable_citations());
  }
}

// Only a whole quote tells the terms.
template <class Response>
void RenderTerms(const calc::Quote&, Citations*, Response*) {}

// Citations that end up in `response`, or in `tail` if there is one.
template <class Response>
Citations MakeCitations(const data::Release& release,
                        const data::MerchantTables* merchant,
                        Response* response, std::string* tail) {
  if (tail == nullptr) {
    return Citations(release, merchant, response->mutable_citations());
  }
  tail->reserve(kTailBytes);
  return Citations(release, merchant, Response::kCitationsFieldNumber, tail);
}

// What all responses about an order have in common; `render` fills in one
// option.
template <class Request, class Response, class Render>
absl::Status AnswerPart(const data::Release& release, absl::Time now,
                        const Request& request, absl::string_view part,
                        Response* response, std::string* tail, Render render) {
  Scratch& scratch = ThreadScratch();
  absl::Status status = Calculate(release, now, request, &scratch);
  if (!status.ok()) return status;
  const calc::Quote& quote = scratch.quote;
  const data::MerchantTables& merchant = *quote.order.merchant;
  Citations citations = MakeCitations(release, &merchant, response, tail);
  response->set_release(release.name());
  if (release.calendars != nullptr) {
    response->mutable_valid_until()->set_seconds(quote.valid_until);
  }
  RenderDestination(release, &merchant, quote.destination, &citations,
                    response->mutable_destination());
  RenderService(merchant, quote.service, &citations,
                response->mutable_serviceability());
  OptionRenderer renderer(quote, &citations);
  for (const calc::Option& option : quote.options) {
    auto* message = response->add_options();
    SetText(merchant.names.Text(option.method->method),
            message->mutable_method());
    render(quote, option, &renderer, &citations, message);
  }
  RenderTerms(quote, &citations, response);
  RenderNotices(quote.notices, part, &citations, response);
  if (request.explain()) {
    Explain(quote, &citations, response->mutable_explanation());
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::QuoteRequest& request,
                    v1::QuoteResponse* response, std::string* tail) {
  return AnswerPart(
      release, now, request, "", response, tail,
      [](const calc::Quote& quote, const calc::Option& option,
         OptionRenderer* renderer, Citations* citations,
         v1::QuoteOption* message) {
        SetText(citations->TextOf(
                    {data::TableKind::kMethods, option.method->info.line},
                    option.method->name),
                message->mutable_method_name());
        SetText(citations->TextOf(
                    {data::TableKind::kMethods, option.method->info.line},
                    option.method->carrier),
                message->mutable_carrier());
        citations->Cite(HandleOf(data::TableKind::kMethods, option.method),
                        message->mutable_citations());
        RenderDelivery(quote, option.delivery, citations,
                       message->mutable_delivery());
        renderer->Shipping(option, message->mutable_shipping());
        renderer->Tax(option, message->mutable_tax());
        renderer->Duties(option, message->mutable_duties());
        renderer->Totals(option, message->mutable_totals());
      });
}

absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::EstimateDeliveryRequest& request,
                    v1::EstimateDeliveryResponse* response, std::string* tail) {
  return AnswerPart(
      release, now, request, "options.delivery", response, tail,
      [](const calc::Quote& quote, const calc::Option& option, OptionRenderer*,
         Citations* citations, v1::DeliveryOption* message) {
        RenderDelivery(quote, option.delivery, citations,
                       message->mutable_delivery());
      });
}

absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::PriceShippingRequest& request,
                    v1::PriceShippingResponse* response, std::string* tail) {
  return AnswerPart(
      release, now, request, "options.shipping", response, tail,
      [](const calc::Quote&, const calc::Option& option,
         OptionRenderer* renderer, Citations*, v1::ShippingOption* message) {
        renderer->Shipping(option, message->mutable_shipping());
      });
}

absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::CalculateTaxRequest& request,
                    v1::CalculateTaxResponse* response, std::string* tail) {
  return AnswerPart(
      release, now, request, "options.tax", response, tail,
      [](const calc::Quote&, const calc::Option& option,
         OptionRenderer* renderer, Citations*, v1::TaxOption* message) {
        renderer->Tax(option, message->mutable_tax());
      });
}

absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::AssessDutiesRequest& request,
                    v1::AssessDutiesResponse* response, std::string* tail) {
  return AnswerPart(
      release, now, request, "options.duties", response, tail,
      [](const calc::Quote&, const calc::Option& option,
         OptionRenderer* renderer, Citations*, v1::DutyOption* message) {
        renderer->Duties(option, message->mutable_duties());
      });
}

absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::ResolveDestinationRequest& request,
                    v1::ResolveDestinationResponse* response,
                    std::string* tail) {
  static constexpr calc::FieldPath kAddress("address");
  calc::Problems problems;
  calc::Notices notices;
  const data::MerchantTables* merchant = nullptr;
  if (!request.merchant().empty()) {
    merchant = release.FindMerchant(request.merchant());
    if (merchant == nullptr) {
      problems.Add("merchant", absl::StrCat("release ", release.name(),
                                            " has no merchant of this id"));
    }
  }
  const int64_t at =
      request.has_at() ? request.at().seconds() : absl::ToUnixSeconds(now);
  const calc::Destination destination = calc::Resolve(
      *release.reference, merchant, ReadAddress(request.address()), kAddress,
      at, &notices, &problems);
  if (!calc::IsWithinLimits(at)) {
    problems.Add("at", "outside 1990-01-01 to 2099-12-31, UTC");
  }
  if (!problems.empty()) return InvalidArgument(problems.list());
  Citations citations = MakeCitations(release, merchant, response, tail);
  response->set_release(release.name());
  RenderDestination(release, merchant, destination, &citations,
                    response->mutable_destination());
  RenderNotices(notices, "destination", &citations, response);
  // The address is another field of this request than of an order.
  for (v1::Notice& notice : *response->mutable_notices()) {
    absl::string_view field = notice.field();
    if (absl::ConsumePrefix(&field, "order.ship_to.")) {
      notice.set_field(absl::StrCat("address.", field));
    }
  }
  return absl::OkStatus();
}

}  // namespace landed::wire
