#ifndef LANDED_DATA_RELEASE_LOADER_H_
#define LANDED_DATA_RELEASE_LOADER_H_

#include <memory>
#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "data/release/parallel.h"
#include "data/release/prover.h"
#include "data/release/release.h"
#include "data/source/finding.h"
#include "units/civil_day.h"

namespace landed::data {

// Reads, checks and compiles releases below one folder. A table set that an
// earlier load compiled is taken again when its content is the same, so a
// release that changes one merchant compiles that merchant alone. Merchants
// are compiled on several threads. Not for use by several threads at once.
class Loader {
 public:
  // `root` holds tables/ and releases/.
  Loader(std::string root, Prover prover, int threads = Processors())
      : root_(std::move(root)), prover_(prover), threads_(threads) {}

  // On how many threads merchants are compiled from now on.
  void set_threads(int threads) { threads_ = threads; }

  const std::string& root() const { return root_; }
  // Of how many compiled sets it keeps account: those that a release uses, and
  // until the next load those that none does any more.
  size_t known_sets() const { return references_.size() + merchants_.size(); }

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
  std::shared_ptr<const Calendars> LoadCalendars(const ManifestEntry& entry,
                                                 absl::string_view manifest,
                                                 const ReferenceSet& reference,
                                                 std::optional<CivilDay> today,
                                                 Findings* findings);
  // Takes the merchant from `merchants_` or compiles it; says in `key` where in
  // `merchants_` it belongs. Several threads may do so at once.
  std::shared_ptr<const MerchantTables> LoadMerchant(
      const ManifestEntry& entry, absl::string_view manifest,
      const ReferenceSet& reference, std::shared_ptr<const Calendars> calendars,
      std::optional<CivilDay> today, std::string* key,
      Findings* findings) const;
  // All merchants of the release's manifest.
  void LoadMerchants(const ReferenceSet& reference,
                     std::optional<CivilDay> today, Release* release,
                     Findings* findings);

  void Forget();

  const std::string root_;
  const Prover prover_;
  int threads_;
  // By content hash; the others' keys have that of their reference set too, and
  // a merchant's that of its calendars. Weak:
  // what no release uses any more is freed, and forgotten by the next load.
  absl::flat_hash_map<std::string, std::weak_ptr<const ReferenceSet>>
      references_;
  absl::flat_hash_map<std::string, std::weak_ptr<const Calendars>> calendars_;
  absl::flat_hash_map<std::string, std::weak_ptr<const MerchantTables>>
      merchants_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_LOADER_H_
