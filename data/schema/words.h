#ifndef LANDED_DATA_SCHEMA_WORDS_H_
#define LANDED_DATA_SCHEMA_WORDS_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "units/weekday.h"

namespace landed::data {

// The closed lists of words that cells of a table may hold. Each list is given
// once, in WordsOf, and serves reading, messages and rendering.

template <class E>
struct Word {
  const char* text;
  E value;
};

// Whether a figure is known at all.
enum class Publication : uint8_t { kPublished, kNotPublished };

enum class Standing : uint8_t { kApplies, kSetAside };

enum class Strength : uint8_t {
  kLaw,
  kAuthority,
  kMerchant,
  kThirdParty,
  kGeneralKnowledge,
  kDecision,
};

enum class ServiceStatus : uint8_t { kServed, kNotServed, kAskMerchant };

enum class Fulfillment : uint8_t {
  kInStock,
  kPreOrder,
  kMadeToOrder,
  kPersonalized,
};
inline constexpr int kFulfillmentCount = 4;

enum class DayUnit : uint8_t { kWorkingDay, kCalendarDay, kWeek };

enum class PriceState : uint8_t { kCharged, kFree, kNotPublished };

enum class RegistrationStatus : uint8_t {
  kCollected,
  kNotCollected,
  kNotPublished,
};

enum class DutyPayer : uint8_t { kBuyer, kMerchant, kNobody, kNotPublished };

enum class DutyTerms : uint8_t { kNotStated, kDap, kDdp };

enum class JurisdictionLevel : uint8_t { kCountry, kState };

enum class LocalTaxes : uint8_t { kNone, kSome };

enum class ShippingTaxRule : uint8_t {
  kTaxable,
  kExemptIfSeparate,
  kNotApplicable,
};

// What a day is in a calendar. Half a day of work counts as a working day; an
// open one is worked although a wider row or the week closes it.
enum class HolidayKind : uint8_t { kClosed, kHalf, kOpen };

// Whether a holiday's date is settled, or waits for the moon or for a decree.
enum class Certainty : uint8_t { kDecided, kExpected };

// Whether the holidays of a country's parts are in the tables.
enum class RegionalHolidays : uint8_t { kNone, kCovered, kNotCovered };

// How an order of several kinds of goods leaves: as one, when all is ready, or
// each kind when it is.
enum class Packing : uint8_t { kTogether, kInParts, kNotPublished };

// Which part of the way takes longer.
enum class Leg : uint8_t { kProcessing, kTransit };

absl::Span<const Word<Weekday>> WordsOf(Weekday);
absl::Span<const Word<HolidayKind>> WordsOf(HolidayKind);
absl::Span<const Word<Certainty>> WordsOf(Certainty);
absl::Span<const Word<RegionalHolidays>> WordsOf(RegionalHolidays);
absl::Span<const Word<Packing>> WordsOf(Packing);
absl::Span<const Word<Leg>> WordsOf(Leg);
absl::Span<const Word<Publication>> WordsOf(Publication);
absl::Span<const Word<Standing>> WordsOf(Standing);
absl::Span<const Word<Strength>> WordsOf(Strength);
absl::Span<const Word<ServiceStatus>> WordsOf(ServiceStatus);
absl::Span<const Word<Fulfillment>> WordsOf(Fulfillment);
absl::Span<const Word<DayUnit>> WordsOf(DayUnit);
absl::Span<const Word<PriceState>> WordsOf(PriceState);
absl::Span<const Word<RegistrationStatus>> WordsOf(RegistrationStatus);
absl::Span<const Word<DutyPayer>> WordsOf(DutyPayer);
absl::Span<const Word<DutyTerms>> WordsOf(DutyTerms);
absl::Span<const Word<JurisdictionLevel>> WordsOf(JurisdictionLevel);
absl::Span<const Word<LocalTaxes>> WordsOf(LocalTaxes);
absl::Span<const Word<ShippingTaxRule>> WordsOf(ShippingTaxRule);

// The value that `text` stands for, nullopt if it is no word of the list.
template <class E>
std::optional<E> FromWord(absl::string_view text) {
  for (const Word<E>& word : WordsOf(E())) {
    if (text == word.text) return word.value;
  }
  return std::nullopt;
}

// The word of `value`.
template <class E>
absl::string_view ToWord(E value) {
  for (const Word<E>& word : WordsOf(value)) {
    if (value == word.value) return word.text;
  }
  return "";
}

// "charged, free, not_published": for messages.
template <class E>
std::string ListWords() {
  std::string list;
  for (const Word<E>& word : WordsOf(E())) {
    if (!list.empty()) list += ", ";
    list += word.text[0] == '\0' ? "(empty)" : word.text;
  }
  return list;
}

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_WORDS_H_
