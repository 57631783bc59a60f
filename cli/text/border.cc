#include "cli/text/border.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace landed::cli {
namespace {

// In the customs territory of the EU and not in its VAT area; by their codes,
// and those without one by the ids of places.csv.
constexpr absl::string_view kOutsideVat[] = {"AX",
                                             "GF",
                                             "GP",
                                             "MF",
                                             "MQ",
                                             "RE",
                                             "SM",
                                             "YT",
                                             "campione-d-italia",
                                             "canary-islands",
                                             "mount-athos"};

bool IsOutsideVat(const v1::Destination& to) {
  return std::any_of(std::begin(kOutsideVat), std::end(kOutsideVat),
                     [&](absl::string_view id) {
                       return to.region_code() == id || to.place() == id;
                     });
}

// Whether the address names a wider country, or a place within one.
bool IsPartOfAnother(const v1::Destination& to) {
  if (!to.place().empty()) return true;
  for (const v1::Jurisdiction& one : to.jurisdictions()) {
    if (!absl::StartsWith(one.code(), to.region_code())) return true;
  }
  return false;
}

}  // namespace

std::string BorderText(const v1::Destination& to) {
  const std::string& customs = to.customs_territory();
  if (customs == "EU" && to.region_code() == "GB") {
    return "Northern Ireland: the customs rules of the EU hold for goods, "
           "though the country is outside the EU.";
  }
  if (customs == "EU") {
    return IsOutsideVat(to) ? "In the customs territory of the EU, outside its "
                              "VAT area."
                            : "";
  }
  if (customs == "CH" && to.region_code() != "CH" && to.region_code() != "LI") {
    return "In the customs territory of Switzerland, outside that of the EU.";
  }
  const bool is_shared = customs == "US" || customs == "GB" || customs == "CH";
  if (customs.empty() || is_shared || !IsPartOfAnother(to)) return "";
  return absl::StrCat("A customs territory of its own, ", customs,
                      ", apart from that of the country.");
}

}  // namespace landed::cli
