#include "data/schema/words.h"

namespace landed::data {

absl::Span<const Word<Weekday>> WordsOf(Weekday) {
  static constexpr Word<Weekday> kWords[] = {
      {"mon", Weekday::kMonday},    {"tue", Weekday::kTuesday},
      {"wed", Weekday::kWednesday}, {"thu", Weekday::kThursday},
      {"fri", Weekday::kFriday},    {"sat", Weekday::kSaturday},
      {"sun", Weekday::kSunday},
  };
  return kWords;
}

absl::Span<const Word<HolidayKind>> WordsOf(HolidayKind) {
  static constexpr Word<HolidayKind> kWords[] = {
      {"closed", HolidayKind::kClosed},
      {"half", HolidayKind::kHalf},
      {"open", HolidayKind::kOpen},
  };
  return kWords;
}

absl::Span<const Word<Certainty>> WordsOf(Certainty) {
  static constexpr Word<Certainty> kWords[] = {
      {"decided", Certainty::kDecided},
      {"expected", Certainty::kExpected},
  };
  return kWords;
}

absl::Span<const Word<RegionalHolidays>> WordsOf(RegionalHolidays) {
  static constexpr Word<RegionalHolidays> kWords[] = {
      {"none", RegionalHolidays::kNone},
      {"covered", RegionalHolidays::kCovered},
      {"not_covered", RegionalHolidays::kNotCovered},
  };
  return kWords;
}

absl::Span<const Word<Packing>> WordsOf(Packing) {
  static constexpr Word<Packing> kWords[] = {
      {"together", Packing::kTogether},
      {"in_parts", Packing::kInParts},
      {"not_published", Packing::kNotPublished},
  };
  return kWords;
}

absl::Span<const Word<Leg>> WordsOf(Leg) {
  static constexpr Word<Leg> kWords[] = {
      {"processing", Leg::kProcessing},
      {"transit", Leg::kTransit},
  };
  return kWords;
}

absl::Span<const Word<Publication>> WordsOf(Publication) {
  static constexpr Word<Publication> kWords[] = {
      {"published", Publication::kPublished},
      {"not_published", Publication::kNotPublished},
  };
  return kWords;
}

absl::Span<const Word<Standing>> WordsOf(Standing) {
  static constexpr Word<Standing> kWords[] = {
      {"applies", Standing::kApplies},
      {"set_aside", Standing::kSetAside},
  };
  return kWords;
}

absl::Span<const Word<Strength>> WordsOf(Strength) {
  static constexpr Word<Strength> kWords[] = {
      {"law", Strength::kLaw},
      {"authority", Strength::kAuthority},
      {"merchant", Strength::kMerchant},
      {"third_party", Strength::kThirdParty},
      {"general_knowledge", Strength::kGeneralKnowledge},
      {"decision", Strength::kDecision},
  };
  return kWords;
}

absl::Span<const Word<ServiceStatus>> WordsOf(ServiceStatus) {
  static constexpr Word<ServiceStatus> kWords[] = {
      {"served", ServiceStatus::kServed},
      {"not_served", ServiceStatus::kNotServed},
      {"ask_merchant", ServiceStatus::kAskMerchant},
  };
  return kWords;
}

absl::Span<const Word<Fulfillment>> WordsOf(Fulfillment) {
  static constexpr Word<Fulfillment> kWords[] = {
      {"in_stock", Fulfillment::kInStock},
      {"pre_order", Fulfillment::kPreOrder},
      {"made_to_order", Fulfillment::kMadeToOrder},
      {"personalized", Fulfillment::kPersonalized},
  };
  return kWords;
}

absl::Span<const Word<DayUnit>> WordsOf(DayUnit) {
  static constexpr Word<DayUnit> kWords[] = {
      {"working_day", DayUnit::kWorkingDay},
      {"calendar_day", DayUnit::kCalendarDay},
      {"week", DayUnit::kWeek},
  };
  return kWords;
}

absl::Span<const Word<PriceState>> WordsOf(PriceState) {
  static constexpr Word<PriceState> kWords[] = {
      {"charged", PriceState::kCharged},
      {"free", PriceState::kFree},
      {"not_published", PriceState::kNotPublished},
  };
  return kWords;
}

absl::Span<const Word<RegistrationStatus>> WordsOf(RegistrationStatus) {
  static constexpr Word<RegistrationStatus> kWords[] = {
      {"collected", RegistrationStatus::kCollected},
      {"not_collected", RegistrationStatus::kNotCollected},
      {"not_published", RegistrationStatus::kNotPublished},
  };
  return kWords;
}

absl::Span<const Word<DutyPayer>> WordsOf(DutyPayer) {
  static constexpr Word<DutyPayer> kWords[] = {
      {"buyer", DutyPayer::kBuyer},
      {"merchant", DutyPayer::kMerchant},
      {"nobody", DutyPayer::kNobody},
      {"not_published", DutyPayer::kNotPublished},
  };
  return kWords;
}

absl::Span<const Word<DutyTerms>> WordsOf(DutyTerms) {
  static constexpr Word<DutyTerms> kWords[] = {
      {"", DutyTerms::kNotStated},
      {"dap", DutyTerms::kDap},
      {"ddp", DutyTerms::kDdp},
  };
  return kWords;
}

absl::Span<const Word<JurisdictionLevel>> WordsOf(JurisdictionLevel) {
  static constexpr Word<JurisdictionLevel> kWords[] = {
      {"country", JurisdictionLevel::kCountry},
      {"state", JurisdictionLevel::kState},
  };
  return kWords;
}

absl::Span<const Word<LocalTaxes>> WordsOf(LocalTaxes) {
  static constexpr Word<LocalTaxes> kWords[] = {
      {"none", LocalTaxes::kNone},
      {"some", LocalTaxes::kSome},
  };
  return kWords;
}

absl::Span<const Word<ShippingTaxRule>> WordsOf(ShippingTaxRule) {
  static constexpr Word<ShippingTaxRule> kWords[] = {
      {"taxable", ShippingTaxRule::kTaxable},
      {"exempt_if_separate", ShippingTaxRule::kExemptIfSeparate},
      {"not_applicable", ShippingTaxRule::kNotApplicable},
  };
  return kWords;
}

}  // namespace landed::data
