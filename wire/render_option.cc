#include "wire/render_option.h"

#include "absl/strings/str_cat.h"
#include "wire/reason_text.h"
#include "wire/text.h"

namespace landed::wire {
namespace {

using data::TableKind;

void AddParts(uint8_t parts, google::protobuf::RepeatedField<int>* list) {
  if (parts & calc::kShippingPart) list->Add(v1::Totals::SHIPPING);
  if (parts & calc::kTaxPart) list->Add(v1::Totals::TAX);
  if (parts & calc::kDutyPart) list->Add(v1::Totals::DUTIES);
}

}  // namespace

OptionRenderer::OptionRenderer(const calc::Quote& quote, Citations* citations)
    : quote_(quote),
      reference_(*quote.release->reference),
      currency_{quote.order.currency.ToString(), quote.order.currency_digits},
      citations_(citations) {}

void OptionRenderer::Shipping(const calc::Option& option,
                              v1::ShippingCharge* message) {
  const calc::ShippingPrice& shipping = option.shipping;
  message->set_source(shipping.by_caller ? v1::ShippingCharge::CALLER
                                         : v1::ShippingCharge::TABLE);
  switch (shipping.state) {
    case data::PriceState::kCharged:
      message->set_state(v1::ShippingCharge::CHARGED);
      break;
    case data::PriceState::kFree:
      message->set_state(v1::ShippingCharge::FREE);
      break;
    case data::PriceState::kNotPublished:
      message->set_state(v1::ShippingCharge::NOT_PUBLISHED);
      break;
  }
  if (shipping.known()) {
    SetMoney(currency_, shipping.amount, message->mutable_amount());
  }
  citations_->Cite(HandleOf(TableKind::kShippingPrices, shipping.row),
                   message->mutable_citations());
}

void OptionRenderer::Tax(const calc::Option& option,
                         v1::TaxAssessment* message) {
  const calc::Tax& tax = option.tax;
  message->set_applicability(ApplicabilityOf(tax.applicability));
  message->set_reason_code(ReasonCodeOf(tax.reason));
  message->set_reason(ReasonText(tax.reason));
  message->set_estimate(tax.estimate);
  if (tax.known) SetMoney(currency_, tax.tax, message->mutable_tax());
  citations_->Cite(HandleOf(TableKind::kTaxRegistrations, tax.registration),
                   message->mutable_citations());
  for (size_t i = 0; i < tax.line_count; ++i) {
    const calc::TaxLine& line = tax.lines[i];
    citations_->Cite({line.row->table, line.row->info.line},
                     message->mutable_citations());
    if (line.row->rate.levied) TaxLine(line, message->add_lines());
  }
}

void OptionRenderer::TaxLine(const calc::TaxLine& line, v1::TaxLine* message) {
  const data::TaxRateRow& row = *line.row;
  const data::SubdivisionRow* state =
      reference_.subdivisions.Find(data::PlaceKey(row.country, row.subdivision),
                                   quote_.destination.local_date);
  if (row.level == data::JurisdictionLevel::kCountry) {
    message->set_level(v1::Jurisdiction::COUNTRY);
    message->set_jurisdiction(row.country.ToString());
    const data::CountryRow* country = quote_.destination.country_row;
    if (country != nullptr) {
      SetText(reference_.names.Text(country->name),
              message->mutable_jurisdiction_name());
    }
  } else {
    message->set_level(v1::Jurisdiction::STATE);
    message->set_jurisdiction(
        absl::StrCat(row.country.ToString(), "-", row.subdivision.ToString()));
    if (state != nullptr) {
      SetText(reference_.names.Text(state->name),
              message->mutable_jurisdiction_name());
    }
  }
  SetText(reference_.names.Text(row.tax), message->mutable_name());
  message->set_rate(row.rate.rate.ToString());
  SetMoney(currency_, line.taxable, message->mutable_taxable());
  SetMoney(currency_, line.tax, message->mutable_tax());
  citations_->Cite({row.table, row.info.line}, message->mutable_citations());
}

void OptionRenderer::Duties(const calc::Option& option,
                            v1::DutyAssessment* message) {
  const calc::Duty& duty = option.duty;
  message->set_payer(PayerOf(duty.payer));
  message->set_terms(TermsOf(duty.terms));
  switch (duty.state) {
    case calc::DutyState::kNotEstimated:
      message->set_state(v1::DutyAssessment::NOT_ESTIMATED);
      break;
    case calc::DutyState::kNotDue:
      message->set_state(v1::DutyAssessment::NOT_DUE);
      SetMoney(currency_, Amount(), message->mutable_duty());
      SetMoney(currency_, Amount(), message->mutable_import_tax());
      SetMoney(currency_, Amount(), message->mutable_fees());
      break;
    case calc::DutyState::kNotPublished:
      message->set_state(v1::DutyAssessment::UNKNOWN);
      break;
  }
  citations_->Cite(HandleOf(TableKind::kDuties, duty.row),
                   message->mutable_citations());
}

void OptionRenderer::Totals(const calc::Option& option, v1::Totals* message) {
  const calc::Totals& totals = option.totals;
  citations_->Cite(HandleOf(TableKind::kCurrencies, quote_.order.currency_row),
                   message->mutable_citations());
  SetMoney(currency_, totals.items, message->mutable_items());
  SetMoney(currency_, totals.discount, message->mutable_discount());
  if (option.shipping.known()) {
    SetMoney(currency_, option.shipping.amount, message->mutable_shipping());
  }
  if (option.tax.known) {
    SetMoney(currency_, option.tax.tax, message->mutable_tax());
    SetMoney(currency_, option.tax.included, message->mutable_tax_included());
  }
  if (option.duty.state == calc::DutyState::kNotDue) {
    SetMoney(currency_, Amount(), message->mutable_duties());
  }
  if (totals.missing_at_checkout == calc::kNoPart) {
    SetMoney(currency_, totals.due_at_checkout,
             message->mutable_due_at_checkout());
  }
  if (totals.missing_on_delivery == calc::kNoPart) {
    SetMoney(currency_, Amount(), message->mutable_due_on_delivery());
  }
  AddParts(totals.missing, message->mutable_missing());
  AddParts(totals.missing_at_checkout, message->mutable_missing_at_checkout());
  AddParts(totals.missing_on_delivery, message->mutable_missing_on_delivery());
}

}  // namespace landed::wire
