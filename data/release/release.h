#ifndef LANDED_DATA_RELEASE_RELEASE_H_
#define LANDED_DATA_RELEASE_RELEASE_H_

#include <memory>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "data/release/calendars.h"
#include "data/release/manifest.h"
#include "data/release/merchant.h"
#include "data/release/reference.h"

namespace landed::data {

// A release, compiled: what a quote is computed from. Immutable; shared by
// pointer. Table sets that two releases have in common are shared too.
struct Release {
  Manifest manifest;
  std::shared_ptr<const ReferenceTables> reference;
  // nullptr: it names none, and promises lengths of time without dates.
  std::shared_ptr<const Calendars> calendars;
  // By the merchant's id.
  absl::flat_hash_map<std::string, std::shared_ptr<const MerchantTables>>
      merchants;

  const std::string& name() const { return manifest.name; }
  // nullptr if the release has no such merchant.
  const MerchantTables* FindMerchant(absl::string_view id) const {
    const auto found = merchants.find(id);
    return found == merchants.end() ? nullptr : found->second.get();
  }
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_RELEASE_H_
