#ifndef LANDED_DATA_RELEASE_STORE_H_
#define LANDED_DATA_RELEASE_STORE_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "data/release/release.h"
#include "data/source/finding.h"

namespace landed::data {

// The releases of one folder, loaded: those that are good, by name, and what is
// wrong with the others. Immutable once open, so that finding one takes no
// lock.
class Store {
 public:
  // Loads every release below `root`. `active` is the one to serve by default;
  // empty: the one named in releases/ACTIVE. A release that cannot be loaded
  // does not stop the others, unless it is the active one: then
  // FAILED_PRECONDITION, with its first finding. NOT_FOUND if there is no
  // release of that name.
  static absl::StatusOr<std::unique_ptr<const Store>> Open(
      const std::string& root, absl::string_view active);

  const std::string& root() const { return root_; }
  // Never nullptr.
  const std::shared_ptr<const Release>& Active() const { return active_; }
  // nullptr if there is no such release or it is not good. "" is the active
  // one.
  std::shared_ptr<const Release> Find(absl::string_view name) const;
  // What is wrong with a release that is not good; nullptr for one that is, or
  // is not there.
  const std::vector<Finding>* Refused(absl::string_view name) const;
  // The names of the good releases, sorted.
  std::vector<std::string> Names() const;

 private:
  std::string root_;
  std::shared_ptr<const Release> active_;
  std::map<std::string, std::shared_ptr<const Release>, std::less<>> good_;
  std::map<std::string, std::vector<Finding>, std::less<>> refused_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_STORE_H_
