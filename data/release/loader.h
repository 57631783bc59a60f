#ifndef LANDED_DATA_RELEASE_LOADER_H_
#define LANDED_DATA_RELEASE_LOADER_H_

#include <memory>
#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "data/release/prover.h"
#include "data/release/release.h"
#include "data/source/finding.h"
#include "units/civil_day.h"

namespace landed::data {

// Reads, checks and compiles releases below one folder. A table set that an
// earlier load compiled is taken again when its content is the same, so a
// release that changes one merchant compiles that merchant alone. Not for use
// by several threads at once.
class Loader {
 public:
  // `root` holds tables/ and releases/.
  Loader(std::string root, Prover prover)
      : root_(std::move(root)), prover_(prover) {}

  const std::string& root() const { return root_; }

  // The release, or nullptr when there was any error: a bad table never serves.
  // All findings are added, not only the first, and warnings too; a set whose
  // content is not what the manifest says (rule "hash") is an error. A set
  // without errors is proven, against the reference set of the release, which
  // must have none either. With `today`, also what the day brings: sources to
  // be read again. A set that is taken again is not looked at again.
  std::shared_ptr<const Release> Load(
      absl::string_view name, Findings* findings,
      std::optional<CivilDay> today = std::nullopt);

 private:
  struct ReferenceSet;

  std::shared_ptr<const ReferenceSet> LoadReference(
      const ManifestEntry& entry, absl::string_view manifest,
      std::optional<CivilDay> today, Findings* findings);
  std::shared_ptr<const MerchantTables> LoadMerchant(
      const ManifestEntry& entry, absl::string_view manifest,
      const ReferenceSet& reference, std::optional<CivilDay> today,
      Findings* findings);

  void Forget();

  const std::string root_;
  const Prover prover_;
  // By content hash; a merchant's key has that of its reference set too. Weak:
  // what no release uses any more is freed, and forgotten by the next load.
  absl::flat_hash_map<std::string, std::weak_ptr<const ReferenceSet>>
      references_;
  absl::flat_hash_map<std::string, std::weak_ptr<const MerchantTables>>
      merchants_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_LOADER_H_
