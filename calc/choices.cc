#include "calc/choices.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace landed::calc {

std::string Choices(std::vector<absl::string_view> names) {
  if (names.empty()) return "none";
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  const size_t more =
      names.size() > kMostChoices ? names.size() - kMostChoices : 0;
  names.resize(names.size() - more);
  const std::string text = absl::StrJoin(names, ", ");
  return more == 0 ? text : absl::StrCat(text, " and ", more, " more");
}

std::string MerchantChoices(const data::Release& release) {
  std::vector<absl::string_view> names;
  for (const auto& [id, tables] : release.merchants) names.push_back(id);
  return Choices(std::move(names));
}

std::string CategoryChoices(const data::ReferenceTables& reference) {
  std::vector<absl::string_view> names;
  for (const data::CategoryRow& row : reference.categories.all()) {
    names.push_back(reference.names.Text(row.category));
  }
  return Choices(std::move(names));
}

std::string MethodChoices(const data::MerchantTables& merchant) {
  std::vector<absl::string_view> names;
  for (const data::MethodRow& row : merchant.methods) {
    names.push_back(merchant.names.Text(row.method));
  }
  return Choices(std::move(names));
}

std::string MethodChoices(const data::MerchantTables& merchant, CivilDay day) {
  std::vector<absl::string_view> names;
  for (const data::MethodRow& row : merchant.methods) {
    if (!row.info.valid.Contains(day)) continue;
    names.push_back(merchant.names.Text(row.method));
  }
  return Choices(std::move(names));
}

}  // namespace landed::calc
