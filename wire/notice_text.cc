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
      return v1::Notice::NOT_PUBLISHED;
    case NoticeCode::kPostalCodeMismatch:
      return v1::Notice::MISMATCH;
    case NoticeCode::kSubdivisionNeeded:
      return v1::Notice::AMBIGUITY;
    case NoticeCode::kDutyNotEstimated:
      return v1::Notice::NO_DATA;
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
             "shipping is not known: the tax is that of the goods alone.";
    case NoticeCode::kPostalCodeMismatch:
      return "The postal code lies in another state or province than the one "
             "given; the one given was used.";
    case NoticeCode::kSubdivisionNeeded:
      return "The address names no state or province, and its postal code "
             "tells none: what depends on it is not known.";
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
      return "order.ship_to.administrative_area";
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
