#include "cli/text/parts.h"

#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/text/border.h"
#include "cli/text/phrases.h"

namespace landed::cli {
namespace {

const char* FoundByText(v1::Destination::FoundBy found_by) {
  switch (found_by) {
    case v1::Destination::PLACE_POSTAL_CODE:
      return "found by a postal code that has rules of its own";
    case v1::Destination::ADMINISTRATIVE_AREA:
      return "found by the state or province given";
    case v1::Destination::POSTAL_CODE:
      return "found by the postal code";
    case v1::Destination::COUNTRY:
      return "found by the country";
    default:
      return "not found";
  }
}

std::string OutcomeText(v1::Destination::Outcome outcome) {
  switch (outcome) {
    case v1::Destination::AMBIGUOUS:
      return "; more than one place fits";
    case v1::Destination::UNCOVERED:
      return "; the merchant's regions do not name it";
    default:
      return "";
  }
}

// "merchant, read 2026-11-22, from 2026-01-01, until 2027-01-01": the dates at
// the end are those between which the row is in force.
std::string StandingText(const v1::Citation& citation) {
  std::string text = Words(v1::Citation::Strength_Name(citation.strength()));
  if (citation.has_read_on()) {
    absl::StrAppend(&text, ", read ", DateText(citation.read_on()));
  }
  if (citation.has_valid_from()) {
    absl::StrAppend(&text, ", from ", DateText(citation.valid_from()));
  }
  if (citation.has_valid_to()) {
    absl::StrAppend(&text, ", until ", DateText(citation.valid_to()));
  }
  return text;
}

// "\"two words\" (Coco FAQ page; merchant, read 2026-11-22)".
std::string SourceText(const v1::Citation& citation) {
  const std::string words = citation.words().empty()
                                ? ""
                                : absl::StrCat("\"", citation.words(), "\" ");
  return absl::StrCat(words, "(", citation.document(), "; ",
                      StandingText(citation), ")");
}

}  // namespace

std::string PlaceText(const v1::Destination& destination) {
  std::vector<std::string> names;
  for (const v1::Jurisdiction& jurisdiction : destination.jurisdictions()) {
    // Puerto Rico is a country's code and a subdivision's, and one place.
    if (!names.empty() && names.front() == jurisdiction.name()) continue;
    names.insert(names.begin(), jurisdiction.name());
  }
  if (names.empty()) names.push_back(destination.region_code());
  return absl::StrJoin(names, ", ");
}

std::vector<std::pair<std::string, std::string>> DestinationRows(
    const v1::Destination& destination) {
  std::vector<std::string> facts;
  const auto fact = [&facts](absl::string_view name, const std::string& value) {
    if (!value.empty()) facts.push_back(absl::StrCat(name, " ", value));
  };
  fact("region", destination.region());
  fact("customs territory", destination.customs_territory());
  fact("tax area", destination.tax_area());
  fact("place", destination.place());
  std::vector<std::pair<std::string, std::string>> rows;
  rows.emplace_back(
      "Destination",
      absl::StrCat(
          PlaceText(destination), ": ", FoundByText(destination.found_by()),
          OutcomeText(destination.outcome()), facts.empty() ? "" : "; ",
          absl::StrJoin(facts, "; "), Marks(destination.citations())));
  const std::string border = BorderText(destination);
  if (!border.empty()) rows.emplace_back("Border", border);
  std::string clock = destination.has_local_date()
                          ? DateText(destination.local_date())
                          : "date not known";
  if (!destination.time_zone().empty()) {
    absl::StrAppend(&clock, ", ", destination.time_zone());
  }
  if (!destination.other_time_zones().empty()) {
    absl::StrAppend(&clock, " (or ",
                    absl::StrJoin(destination.other_time_zones(), ", "), ")");
  }
  rows.emplace_back("Local date", std::move(clock));
  return rows;
}

void AddNotices(const google::protobuf::RepeatedPtrField<v1::Notice>& notices,
                Page* page) {
  if (notices.empty()) return;
  page->Blank();
  page->Line("Notices");
  std::vector<std::pair<std::string, std::string>> rows;
  for (const v1::Notice& notice : notices) {
    rows.emplace_back(
        Words(v1::Notice::Kind_Name(notice.kind())),
        absl::StrCat(notice.message(), Marks(notice.citations())));
  }
  page->Table("  ", rows);
}

void AddSources(
    const google::protobuf::RepeatedPtrField<v1::Citation>& citations,
    Page* page) {
  if (citations.empty()) return;
  page->Blank();
  page->Line("Sources");
  const size_t widest = absl::StrCat("[", citations.size(), "]").size();
  // By document and words, so that the same source is quoted once.
  std::map<std::string, std::string> quoted;
  for (int i = 0; i < citations.size(); ++i) {
    const v1::Citation& citation = citations[i];
    const std::string mark = absl::StrCat("[", i + 1, "]");
    const std::string place =
        absl::StrCat("  ", PadLeft(mark, widest), " ", citation.file(), ":",
                     citation.line());
    const std::string words = SourceText(citation);
    const auto [first, is_new] = quoted.emplace(words, mark);
    page->Line(is_new ? place
                      : absl::StrCat(place, " (as ", first->second, ")"));
    if (is_new) page->Hanging(std::string(widest + 3, ' '), words);
  }
}

}  // namespace landed::cli
