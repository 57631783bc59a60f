#include "wire/reason_text.h"

namespace landed::wire {

using v1::DutyAssessment;
using v1::TaxAssessment;

TaxAssessment::Applicability ApplicabilityOf(calc::Applicability value) {
  switch (value) {
    case calc::Applicability::kCollected:
      return TaxAssessment::COLLECTED;
    case calc::Applicability::kNotCollected:
      return TaxAssessment::NOT_COLLECTED;
    case calc::Applicability::kExempt:
      return TaxAssessment::EXEMPT;
    case calc::Applicability::kZeroRated:
      return TaxAssessment::ZERO_RATED;
    case calc::Applicability::kNotPublished:
      return TaxAssessment::NOT_PUBLISHED;
    case calc::Applicability::kNoData:
      return TaxAssessment::NO_DATA;
  }
  return TaxAssessment::APPLICABILITY_UNSPECIFIED;
}

TaxAssessment::ReasonCode ReasonCodeOf(calc::TaxReason reason) {
  switch (reason) {
    case calc::TaxReason::kRegistered:
      return TaxAssessment::REGISTERED;
    case calc::TaxReason::kNotRegistered:
      return TaxAssessment::NOT_REGISTERED;
    case calc::TaxReason::kRegistrationNotPublished:
      return TaxAssessment::REGISTRATION_NOT_PUBLISHED;
    case calc::TaxReason::kNoTaxLevied:
      return TaxAssessment::NO_TAX_LEVIED;
    case calc::TaxReason::kRateUnknown:
      return TaxAssessment::RATE_UNKNOWN;
    case calc::TaxReason::kDestinationUnclear:
      return TaxAssessment::DESTINATION_UNCLEAR;
    case calc::TaxReason::kExemptionCertificate:
      return TaxAssessment::EXEMPTION_CERTIFICATE;
    case calc::TaxReason::kShippingUnknown:
      return TaxAssessment::SHIPPING_UNKNOWN;
  }
  return TaxAssessment::REASON_CODE_UNSPECIFIED;
}

const char* ReasonText(calc::TaxReason reason) {
  switch (reason) {
    case calc::TaxReason::kRegistered:
      return "The merchant collects tax where the order arrives.";
    case calc::TaxReason::kNotRegistered:
      return "The merchant does not collect tax where the order arrives.";
    case calc::TaxReason::kRegistrationNotPublished:
      return "The merchant does not say whether it collects tax there.";
    case calc::TaxReason::kNoTaxLevied:
      return "No sales tax is levied there.";
    case calc::TaxReason::kRateUnknown:
      return "The tables have no rate for the place on that day.";
    case calc::TaxReason::kDestinationUnclear:
      return "The address does not say which state or province it is in.";
    case calc::TaxReason::kExemptionCertificate:
      return "The buyer gave an exemption certificate, which was not verified.";
    case calc::TaxReason::kShippingUnknown:
      return "The merchant collects tax there, on shipping too, and the price "
             "of shipping is not known.";
  }
  return "";
}

DutyAssessment::Payer PayerOf(data::DutyPayer payer) {
  switch (payer) {
    case data::DutyPayer::kBuyer:
      return DutyAssessment::BUYER;
    case data::DutyPayer::kMerchant:
      return DutyAssessment::MERCHANT;
    case data::DutyPayer::kNobody:
      return DutyAssessment::NOBODY;
    case data::DutyPayer::kNotPublished:
      return DutyAssessment::NOT_PUBLISHED;
  }
  return DutyAssessment::PAYER_UNSPECIFIED;
}

DutyAssessment::Terms TermsOf(data::DutyTerms terms) {
  switch (terms) {
    case data::DutyTerms::kNotStated:
      return DutyAssessment::TERMS_UNSPECIFIED;
    case data::DutyTerms::kDap:
      return DutyAssessment::DAP;
    case data::DutyTerms::kDdp:
      return DutyAssessment::DDP;
  }
  return DutyAssessment::TERMS_UNSPECIFIED;
}

}  // namespace landed::wire
