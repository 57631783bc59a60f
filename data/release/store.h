#ifndef LANDED_DATA_RELEASE_STORE_H_
#define LANDED_DATA_RELEASE_STORE_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "data/release/loader.h"
#include "data/release/prover.h"
#include "data/release/release.h"
#include "data/source/finding.h"

namespace landed::data {

// The releases of one folder, loaded: those that are good, by name, what is
// wrong with the others, and which one answers when none is asked for.
// Immutable: what changes is which store is looked at.
class Store {
 public:
  // Loads every release below `root` and makes `active` the active one; empty:
  // the one named in releases/ACTIVE. A release that cannot be loaded does not
  // stop the others, unless it is the active one: FAILED_PRECONDITION, with its
  // first finding. NOT_FOUND if there is no release of that name. `prover` as
  // of a Loader.
  static absl::StatusOr<std::unique_ptr<const Store>> Open(
      const std::string& root, absl::string_view active, Prover prover);

  // The manifest that a release must have, by its name: its hash.
  using Sealed = std::map<std::string, std::string, std::less<>>;

  // Loads every release below the loader's root; none is active. What
  // `previous` (or nullptr) has loaded from the same manifest is taken over.
  // A released name stands for one manifest for good, so one in `sealed` with
  // another is refused. What `previous` has loaded of a sealed release, or as
  // its active one, goes on whatever became of the files. Errors as
  // ListReleases.
  static absl::StatusOr<std::unique_ptr<Store>> Load(Loader* loader,
                                                     const Store* previous,
                                                     const Sealed& sealed);

  // The same releases with another active one, which is loaded; NOT_FOUND or
  // FAILED_PRECONDITION as Open. `passed_over` is why it is not another.
  absl::StatusOr<std::unique_ptr<const Store>> WithActive(
      absl::string_view name,
      absl::Status passed_over = absl::OkStatus()) const;
  // The same releases and none active, for a reason to tell.
  std::unique_ptr<const Store> WithoutActive(absl::Status reason) const;

  const std::string& root() const { return root_; }
  // nullptr if none is.
  const std::shared_ptr<const Release>& Active() const { return active_; }
  // Why none is active; OK if one is.
  const absl::Status& status() const { return status_; }
  // Why the active one is not the one that should be; OK if it is.
  const absl::Status& passed_over() const { return passed_over_; }
  // nullptr if there is no such release or it is not good. "" is the active
  // one.
  std::shared_ptr<const Release> Find(absl::string_view name) const;
  // What is wrong with the release as it lies in the folder, though a good one
  // of that name may be loaded yet; nullptr if nothing is, or it is not there.
  const std::vector<Finding>* Refused(absl::string_view name) const;
  // OK if the release is there and good, else NOT_FOUND, or FAILED_PRECONDITION
  // with its first finding.
  absl::Status Check(absl::string_view name) const;
  // The names of the loaded releases, sorted.
  std::vector<std::string> Names() const;

 private:
  void KeepActiveOf(const Store& previous);

  std::string root_;
  std::shared_ptr<const Release> active_;
  absl::Status status_;
  absl::Status passed_over_;
  std::map<std::string, std::shared_ptr<const Release>, std::less<>> good_;
  std::map<std::string, std::vector<Finding>, std::less<>> refused_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_STORE_H_
