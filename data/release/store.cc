#include "data/release/store.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace landed::data {
namespace {

// Whether the folder's manifest is still the one that the release was loaded
// from.
bool IsUnchanged(const std::string& root, const Release& release) {
  Findings ignored;
  return ReadManifest(root, release.name(), &ignored).sha256 ==
         release.manifest.sha256;
}

}  // namespace

absl::StatusOr<std::unique_ptr<Store>> Store::Load(Loader* loader,
                                                   const Store* previous) {
  const absl::StatusOr<std::vector<std::string>> names =
      ListReleases(loader->root());
  if (!names.ok()) return names.status();
  auto store = std::make_unique<Store>();
  store->root_ = loader->root();
  store->status_ = absl::FailedPreconditionError("no release is active");
  for (const std::string& name : *names) {
    auto known = previous == nullptr ? nullptr : previous->Find(name);
    if (known != nullptr && IsUnchanged(loader->root(), *known)) {
      store->good_.emplace(name, std::move(known));
      continue;
    }
    Findings findings;
    if (auto release = loader->Load(name, &findings)) {
      store->good_.emplace(name, std::move(release));
    } else {
      store->refused_.emplace(name, findings.SortedErrors());
    }
  }
  return store;
}

absl::StatusOr<std::unique_ptr<const Store>> Store::Open(
    const std::string& root, absl::string_view active) {
  Loader loader(root);
  absl::StatusOr<std::unique_ptr<Store>> store = Load(&loader, nullptr);
  if (!store.ok()) return store.status();
  if (!active.empty()) return (*store)->WithActive(active);
  const absl::StatusOr<std::string> named = ReadActiveName(root);
  if (!named.ok()) return named.status();
  return (*store)->WithActive(*named);
}

absl::StatusOr<std::unique_ptr<const Store>> Store::WithActive(
    absl::string_view name) const {
  absl::Status status = Check(name);
  if (!status.ok()) return status;
  auto store = std::make_unique<Store>(*this);
  store->active_ = good_.find(name)->second;
  store->status_ = absl::OkStatus();
  return store;
}

std::unique_ptr<const Store> Store::WithoutActive(absl::Status reason) const {
  auto store = std::make_unique<Store>(*this);
  store->active_ = nullptr;
  store->status_ = std::move(reason);
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

absl::Status Store::Check(absl::string_view name) const {
  if (good_.find(name) != good_.end()) return absl::OkStatus();
  if (const std::vector<Finding>* findings = Refused(name)) {
    return absl::FailedPreconditionError(
        absl::StrCat("release ", name, " is not good; first of ",
                     findings->size(), ": ", ToString(findings->front())));
  }
  return absl::NotFoundError(absl::StrCat("no release \"", name, "\""));
}

std::vector<std::string> Store::Names() const {
  std::vector<std::string> names;
  for (const auto& [name, release] : good_) names.push_back(name);
  return names;
}

}  // namespace landed::data
