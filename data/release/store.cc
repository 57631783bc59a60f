#include "data/release/store.h"

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "data/release/loader.h"

namespace landed::data {

absl::StatusOr<std::unique_ptr<const Store>> Store::Open(
    const std::string& root, absl::string_view active) {
  auto store = std::make_unique<Store>();
  store->root_ = root;
  const absl::StatusOr<std::vector<std::string>> names = ListReleases(root);
  if (!names.ok()) return names.status();
  Loader loader(root);
  for (const std::string& name : *names) {
    Findings findings;
    if (auto release = loader.Load(name, &findings)) {
      store->good_.emplace(name, std::move(release));
    } else {
      store->refused_.emplace(name, findings.Sorted());
    }
  }
  std::string active_name(active);
  if (active_name.empty()) {
    absl::StatusOr<std::string> named = ReadActiveName(root);
    if (!named.ok()) return named.status();
    active_name = *std::move(named);
  }
  if (const auto* findings = store->Refused(active_name)) {
    return absl::FailedPreconditionError(
        absl::StrCat("release ", active_name, " is not good; first of ",
                     findings->size(), ": ", ToString(findings->front())));
  }
  store->active_ = store->Find(active_name);
  if (store->active_ == nullptr) {
    return absl::NotFoundError(
        absl::StrCat("no release \"", active_name, "\""));
  }
  return store;
}

std::shared_ptr<const Release> Store::Find(absl::string_view name) const {
  if (name.empty()) return active_;
  const auto found = good_.find(name);
  return found == good_.end() ? nullptr : found->second;
}

const std::vector<Finding>* Store::Refused(absl::string_view name) const {
  const auto found = refused_.find(name);
  return found == refused_.end() ? nullptr : &found->second;
}

std::vector<std::string> Store::Names() const {
  std::vector<std::string> names;
  for (const auto& [name, release] : good_) names.push_back(name);
  return names;
}

}  // namespace landed::data
