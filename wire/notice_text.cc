#include "wire/notice_text.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace landed::wire {
namespace {

using calc::NoticeCode;
using data::RowHandle;
using data::TableKind;

v1::Notice::Kind KindOf(NoticeCode code) {
  switch (code) {
    case NoticeCode::kContradiction:
      return v1::Notice::CONTRADICTION;
    case NoticeCode::kCaveat:
      return v1::Notice::CAVEAT;
    case NoticeCode::kStale:
      return v1::Notice::STALE;
    case NoticeCode::kLocalRatesExcluded:
    case NoticeCode::kExemptionsExcluded:
    case NoticeCode::kShippingTaxGeneral:
      return v1::Notice::ESTIMATE;
    case NoticeCode::kTaxOnShippingUnknown:
    case NoticeCode::kCurrencyNotPublished:
      return v1::Notice::NOT_PUBLISHED;
    case NoticeCode::kPostalCodeMismatch:
      return v1::Notice::MISMATCH;
    case NoticeCode::kSubdivisionNeeded:
    case NoticeCode::kOtherDayNearby:
      return v1::Notice::AMBIGUITY;
    case NoticeCode::kAreaNotUsed:
    case NoticeCode::kDutyNotEstimated:
    case NoticeCode::kWarehouseHolidaysUnknown:
    case NoticeCode::kDestinationHolidaysUnknown:
    case NoticeCode::kBeyondCalendars:
      return v1::Notice::NO_DATA;
    case NoticeCode::kDatesEstimated:
    case NoticeCode::kRegionalHolidays:
    case NoticeCode::kHolidayExpected:
      return v1::Notice::ESTIMATE;
    case NoticeCode::kExemptPriceKept:
      return v1::Notice::CAVEAT;
  }
  return v1::Notice::KIND_UNSPECIFIED;
}

// Within a sentence, so without the stop at the end of theirs.
std::string Quoted(absl::string_view words) {
  absl::ConsumeSuffix(&words, ".");
  return absl::StrCat("\"", words, "\"");
}

// The words of the row, and those of the rows that were set aside for it.
std::string Contradiction(RowHandle row, Citations* citations,
                          v1::Notice* message) {
  std::string text = absl::StrCat(
      "The source says two things. Applied: ", Quoted(citations->WordsOf(row)),
      ". Set aside: ");
  const char* separator = "";
  for (const uint32_t line : citations->TablesOf(row)->set_aside(row)) {
    const RowHandle aside{row.table, line};
    absl::StrAppend(&text, separator, Quoted(citations->WordsOf(aside)));
    citations->Cite(aside, message->mutable_citations());
    separator = "; ";
  }
  return absl::StrCat(text, ".");
}

std::string Caveat(RowHandle row, const Citations& citations) {
  const data::RowInfo* info = citations.TablesOf(row)->info(row);
  return std::string(citations.TextOf(row, info->notice));
}

std::string Stale(RowHandle row, const Citations& citations) {
  const data::RowInfo* info = citations.TablesOf(row)->info(row);
  return absl::StrCat("The source of this row was to be read again by ",
                      info->review_by.ToString(),
                      "; the row may no longer be true.");
}

std::string HolidayExpected(RowHandle row, const Citations& citations) {
  const data::CalendarDay* day = citations.FindExpectedDay(row);
  if (day == nullptr) return "The date of a holiday is not settled.";
  return absl::StrCat(citations.TextOf(row, day->name), " is expected on ",
                      day->date.ToString(),
                      ", which is not settled: dates may move with it.");
}

std::string TextOf(const calc::Notice& notice, Citations* citations,
                   v1::Notice* message) {
  switch (notice.code) {
    case NoticeCode::kContradiction:
      return Contradiction(notice.row, citations, message);
    case NoticeCode::kCaveat:
      return Caveat(notice.row, *citations);
    case NoticeCode::kStale:
      return Stale(notice.row, *citations);
    case NoticeCode::kLocalRatesExcluded:
      return "The tax is an estimate from the state's base rate: rates of "
             "counties, cities and districts are not included.";
    case NoticeCode::kExemptionsExcluded:
      return "The tax is an estimate: exempt goods, price thresholds and tax "
             "holidays of the state are not taken into account.";
    case NoticeCode::kShippingTaxGeneral:
      return "Whether the shipping charge is taxed follows the state's general "
             "rule; its exceptions are not taken into account.";
    case NoticeCode::kTaxOnShippingUnknown:
      return "The state taxes shipping with the goods, but the price of "
             "shipping is not known: the tax on the goods alone stands in the "
             "lines.";
    case NoticeCode::kPostalCodeMismatch:
      return "The postal code lies in another state or province than the one "
             "given; the one given was used.";
    case NoticeCode::kSubdivisionNeeded:
      return "The address names no state or province, and its postal code "
             "tells none: what depends on it is not known.";
    case NoticeCode::kDatesEstimated:
      return "The merchant does not publish where it packs, or until when an "
             "order counts for the same day: the dates are an estimate, by the "
             "calendar and the clock of the destination and until midnight "
             "where it is silent.";
    case NoticeCode::kWarehouseHolidaysUnknown:
      return "The tables do not have the public holidays of all days of "
             "processing: only weekends were left out.";
    case NoticeCode::kDestinationHolidaysUnknown:
      return "The tables do not have the public holidays of all days of "
             "transit: only weekends were left out.";
    case NoticeCode::kRegionalHolidays:
      return "Parts of the country have holidays of their own on some of these "
             "days, and the address does not say which part it is in or the "
             "tables do not have them.";
    case NoticeCode::kHolidayExpected:
      return HolidayExpected(notice.row, *citations);
    case NoticeCode::kBeyondCalendars:
      return "The days lie beyond the calendars, which end with 2039: there "
             "are no dates.";
    case NoticeCode::kAreaNotUsed:
      return "The tables know no states or provinces of this country: the one "
             "that the address names was not used.";
    case NoticeCode::kOtherDayNearby:
      return "The place has several time zones, and in another of them it was "
             "another day: the day where most of its people live was used.";
    case NoticeCode::kCurrencyNotPublished:
      return "The merchant does not publish in which currency it charges: that "
             "of the order was used.";
    case NoticeCode::kExemptPriceKept:
      return "The buyer is exempt, and prices of the order include tax: the "
             "tax in them was not taken off.";
    case NoticeCode::kDutyNotEstimated:
      return "Duty, import tax and fees may be due; how much is not worked "
             "out.";
  }
  return "";
}

}  // namespace

absl::string_view NoticeField(const calc::Notice& notice) {
  switch (notice.code) {
    case NoticeCode::kPostalCodeMismatch:
      return "order.ship_to.postal_code";
    case NoticeCode::kSubdivisionNeeded:
    case NoticeCode::kAreaNotUsed:
      return "order.ship_to.administrative_area";
    case NoticeCode::kDatesEstimated:
    case NoticeCode::kWarehouseHolidaysUnknown:
    case NoticeCode::kDestinationHolidaysUnknown:
    case NoticeCode::kRegionalHolidays:
    case NoticeCode::kHolidayExpected:
    case NoticeCode::kBeyondCalendars:
      return "options.delivery";
    case NoticeCode::kCurrencyNotPublished:
      return "order.currency_code";
    default:
      break;
  }
  switch (notice.row.table) {
    case TableKind::kRegions:
    case TableKind::kPlaces:
    case TableKind::kPostalPrefixes:
    case TableKind::kTimeZones:
    case TableKind::kCustomsTerritories:
      return "destination";
    case TableKind::kService:
      return "serviceability";
    case TableKind::kProcessing:
    case TableKind::kTransit:
    case TableKind::kDispatch:
    case TableKind::kCutOffs:
    case TableKind::kExtraDays:
    case TableKind::kShipments:
      return "options.delivery";
    case TableKind::kShippingPrices:
      return "options.shipping";
    case TableKind::kTaxRegistrations:
    case TableKind::kUsSalesTax:
    case TableKind::kCaSalesTax:
      return "options.tax";
    case TableKind::kDuties:
      return "options.duties";
    case TableKind::kTerms:
      return "terms";
    default:
      return "";
  }
}

void RenderNotice(const calc::Notice& notice, Citations* citations,
                  v1::Notice* message) {
  message->set_kind(KindOf(notice.code));
  const absl::string_view field = NoticeField(notice);
  message->set_field(field.data(), field.size());
  citations->Cite(notice.row, message->mutable_citations());
  message->set_message(TextOf(notice, citations, message));
}

}  // namespace landed::wire
