#ifndef LANDED_CALC_CHOICES_H_
#define LANDED_CALC_CHOICES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "data/release/merchant.h"
#include "data/release/reference.h"
#include "data/release/release.h"
#include "units/civil_day.h"

// What could have been written, for somebody who wrote something else. Slow:
// for messages about problems.
namespace landed::calc {

// So many names are told; of the others, how many they are.
inline constexpr size_t kMostChoices = 20;

// The names sorted, each once: "coco, knt". Of more than kMostChoices the
// first: "a, b and 7 more". "none" if there is none.
[[gnu::cold]] std::string Choices(std::vector<absl::string_view> names);

// The ids of a release's merchants.
[[gnu::cold]] std::string MerchantChoices(const data::Release& release);

// The categories of the tables, of whatever day.
[[gnu::cold]] std::string CategoryChoices(
    const data::ReferenceTables& reference);

// A merchant's shipping methods, of whatever day.
[[gnu::cold]] std::string MethodChoices(const data::MerchantTables& merchant);
// Those that it has on a day.
[[gnu::cold]] std::string MethodChoices(const data::MerchantTables& merchant,
                                        CivilDay day);

}  // namespace landed::calc

#endif  // LANDED_CALC_CHOICES_H_
