#include "wire/reason_text.h"

#include <set>
#include <string>

#include "gtest/gtest.h"

namespace landed::wire {
namespace {

using v1::DutyAssessment;
using v1::TaxAssessment;

TEST(ReasonTextTest, EachApplicabilityHasItsOwn) {
  const struct {
    calc::Applicability value;
    TaxAssessment::Applicability message;
  } kCases[] = {
      {calc::Applicability::kCollected, TaxAssessment::COLLECTED},
      {calc::Applicability::kNotCollected, TaxAssessment::NOT_COLLECTED},
      {calc::Applicability::kExempt, TaxAssessment::EXEMPT},
      {calc::Applicability::kZeroRated, TaxAssessment::ZERO_RATED},
      {calc::Applicability::kNotPublished, TaxAssessment::NOT_PUBLISHED},
      {calc::Applicability::kNoData, TaxAssessment::NO_DATA},
  };
  for (const auto& c : kCases) EXPECT_EQ(ApplicabilityOf(c.value), c.message);
}

TEST(ReasonTextTest, EachReasonHasACodeAndASentence) {
  const struct {
    calc::TaxReason reason;
    TaxAssessment::ReasonCode code;
  } kCases[] = {
      {calc::TaxReason::kRegistered, TaxAssessment::REGISTERED},
      {calc::TaxReason::kNotRegistered, TaxAssessment::NOT_REGISTERED},
      {calc::TaxReason::kRegistrationNotPublished,
       TaxAssessment::REGISTRATION_NOT_PUBLISHED},
      {calc::TaxReason::kNoTaxLevied, TaxAssessment::NO_TAX_LEVIED},
      {calc::TaxReason::kRateUnknown, TaxAssessment::RATE_UNKNOWN},
      {calc::TaxReason::kDestinationUnclear,
       TaxAssessment::DESTINATION_UNCLEAR},
      {calc::TaxReason::kExemptionCertificate,
       TaxAssessment::EXEMPTION_CERTIFICATE},
  };
  std::set<std::string> texts;
  for (const auto& c : kCases) {
    EXPECT_EQ(ReasonCodeOf(c.reason), c.code);
    const std::string text = ReasonText(c.reason);
    EXPECT_EQ(text.back(), '.');
    EXPECT_TRUE(texts.insert(text).second) << text;
  }
}

TEST(ReasonTextTest, PayersAndTerms) {
  EXPECT_EQ(PayerOf(data::DutyPayer::kBuyer), DutyAssessment::BUYER);
  EXPECT_EQ(PayerOf(data::DutyPayer::kMerchant), DutyAssessment::MERCHANT);
  EXPECT_EQ(PayerOf(data::DutyPayer::kNobody), DutyAssessment::NOBODY);
  EXPECT_EQ(PayerOf(data::DutyPayer::kNotPublished),
            DutyAssessment::NOT_PUBLISHED);
  EXPECT_EQ(TermsOf(data::DutyTerms::kNotStated),
            DutyAssessment::TERMS_UNSPECIFIED);
  EXPECT_EQ(TermsOf(data::DutyTerms::kDap), DutyAssessment::DAP);
  EXPECT_EQ(TermsOf(data::DutyTerms::kDdp), DutyAssessment::DDP);
}

}  // namespace
}  // namespace landed::wire
