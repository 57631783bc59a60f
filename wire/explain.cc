#include "wire/explain.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "data/schema/words.h"
#include "units/amount.h"
#include "wire/reason_text.h"
#include "wire/text.h"

namespace landed::wire {
namespace {

using data::RowHandle;
using data::TableKind;

const char* FoundByText(calc::FoundBy found_by) {
  switch (found_by) {
    case calc::FoundBy::kPlacePostalCode:
      return "by a postal code that has rules of its own";
    case calc::FoundBy::kAdministrativeArea:
      return "by the state or province written";
    case calc::FoundBy::kPostalCode:
      return "by the postal code";
    case calc::FoundBy::kCountry:
      return "by the country";
  }
  return "";
}

std::string RangeText(const calc::DayRange& range) {
  if (!range.known) return "not published";
  const std::string unit =
      absl::StrCat(absl::StrReplaceAll(data::ToWord(range.unit), {{"_", " "}}),
                   range.min == 1 && range.max == 1 ? "" : "s");
  if (range.min == range.max) return absl::StrCat(range.max, " ", unit);
  return absl::StrCat(range.min, " to ", range.max, " ", unit);
}

const char* ServiceText(data::ServiceStatus status) {
  switch (status) {
    case data::ServiceStatus::kServed:
      return "The merchant delivers there.";
    case data::ServiceStatus::kNotServed:
      return "The merchant does not deliver there, or not this order.";
    case data::ServiceStatus::kAskMerchant:
      return "Whether the merchant delivers there is not published: ask it.";
  }
  return "";
}

const char* PayerText(data::DutyPayer payer) {
  switch (payer) {
    case data::DutyPayer::kBuyer:
      return "The buyer pays duty and import tax.";
    case data::DutyPayer::kMerchant:
      return "The merchant pays duty and import tax.";
    case data::DutyPayer::kNobody:
      return "No duty or import tax is due.";
    case data::DutyPayer::kNotPublished:
      return "Who pays duty and import tax is not published.";
  }
  return "";
}

class Explainer {
 public:
  Explainer(const calc::Quote& quote, Citations* citations,
            google::protobuf::RepeatedPtrField<v1::Step>* steps)
      : quote_(quote),
        merchant_(*quote.order.merchant),
        citations_(citations),
        steps_(steps) {}

  void Run() {
    Resolve();
    Service();
    Goods();
    for (const calc::Option& option : quote_.options) {
      Delivery(option);
      Shipping(option);
      Tax(option);
      Duty(option);
    }
  }

 private:
  v1::Step* Add(const char* subject, std::string text) {
    v1::Step* step = steps_->Add();
    step->set_subject(subject);
    step->set_text(std::move(text));
    return step;
  }

  void Cite(RowHandle row, v1::Step* step) {
    citations_->Cite(row, step->mutable_citations());
  }

  std::string Sum(Amount amount) const {
    return absl::StrCat(FormatAmount(amount, quote_.order.currency_digits), " ",
                        quote_.order.currency.ToString());
  }

  void Resolve() {
    const calc::Destination& to = quote_.destination;
    std::string place = to.country.ToString();
    if (!to.subdivision.empty()) {
      absl::StrAppend(&place, "-", to.subdivision.ToString());
    }
    const std::string region =
        to.region == nullptr
            ? "no region of the merchant"
            : absl::StrCat("the merchant's region ",
                           merchant_.names.Text(to.region->region));
    v1::Step* step =
        Add("resolve", absl::StrCat("The address is in ", place, ", found ",
                                    FoundByText(to.found_by), ", and in ",
                                    region, ". The order is placed there on ",
                                    to.local_date.ToString(), "."));
    Cite(HandleOf(TableKind::kRegions, to.region), step);
    Cite(HandleOf(TableKind::kPlaces, to.place), step);
    Cite(HandleOf(TableKind::kPostalPrefixes, to.postal_prefix_row), step);
  }

  void Service() {
    Cite(HandleOf(TableKind::kService, quote_.service.row),
         Add("service", ServiceText(quote_.service.status)));
  }

  void Goods() {
    const calc::CheckedOrder& order = quote_.order;
    Add("goods",
        absl::StrCat("The items cost ", Sum(order.items),
                     ", less discounts of ", Sum(order.discount), "."));
  }

  void Delivery(const calc::Option& option) {
    const calc::Delivery& delivery = option.delivery;
    v1::Step* step = Add(
        "delivery",
        absl::StrCat(
            "Processing of the slowest item: ", RangeText(delivery.processing),
            ". Transit: ", RangeText(delivery.transit), ". Together: ",
            delivery.total.known ? RangeText(delivery.total)
                                 : "cannot be added up",
            "."));
    Cite(HandleOf(TableKind::kProcessing, delivery.processing_row), step);
    Cite(HandleOf(TableKind::kTransit, delivery.transit_row), step);
    if (delivery.has_dates()) Dates(delivery);
  }

  void Dates(const calc::Delivery& delivery) {
    const calc::Schedule& schedule = delivery.schedule;
    const calc::Dates& dates = delivery.dates;
    v1::Step* step = Add(
        "dates",
        absl::StrCat("Counted from ", schedule.day_zero.ToString(),
                     schedule.assumed
                         ? ", as the calendar and the clock of the "
                           "destination have it where the merchant is silent."
                         : ", by the calendar and the cut-off of the "
                           "warehouse."));
    Cite(HandleOf(TableKind::kDispatch, schedule.dispatch), step);
    Cite(HandleOf(TableKind::kCutOffs, schedule.cut_off), step);
    if (!dates.ship_known) return;
    Add("dates",
        absl::StrCat("The dispatch is from ", dates.ship_from.ToString(),
                     " to ", dates.ship_by.ToString(), "."));
    if (!dates.arrival_known) return;
    Add("dates", absl::StrCat("The arrival is from ", dates.earliest.ToString(),
                              " to ", dates.latest.ToString(), "."));
  }

  void Shipping(const calc::Option& option) {
    const calc::ShippingPrice& price = option.shipping;
    const std::string from =
        price.by_caller ? "as the order says" : "as the merchant's table says";
    Cite(HandleOf(TableKind::kShippingPrices, price.row),
         Add("shipping", price.known()
                             ? absl::StrCat("Shipping costs ",
                                            Sum(price.amount), ", ", from, ".")
                             : "The price of shipping is not published."));
  }

  void Tax(const calc::Option& option) {
    const calc::Tax& tax = option.tax;
    v1::Step* step = Add("tax", ReasonText(tax.reason));
    Cite(HandleOf(TableKind::kTaxRegistrations, tax.registration), step);
    for (size_t i = 0; i < tax.line_count; ++i) {
      const calc::TaxLine& line = tax.lines[i];
      if (!line.row->rate.levied) continue;
      v1::Step* detail =
          Add("tax", absl::StrCat(Sum(line.taxable), " at ",
                                  line.row->rate.rate.ToString(), " is ",
                                  Sum(line.tax),
                                  ", rounded to the minor unit, half away from "
                                  "zero."));
      Cite({line.row->table, line.row->info.line}, detail);
    }
  }

  void Duty(const calc::Option& option) {
    Cite(HandleOf(TableKind::kDuties, option.duty.row),
         Add("duty", PayerText(option.duty.payer)));
  }

  const calc::Quote& quote_;
  const data::MerchantTables& merchant_;
  Citations* citations_;
  google::protobuf::RepeatedPtrField<v1::Step>* steps_;
};

}  // namespace

void Explain(const calc::Quote& quote, Citations* citations,
             google::protobuf::RepeatedPtrField<v1::Step>* steps) {
  Explainer(quote, citations, steps).Run();
}

}  // namespace landed::wire
