#include "data/release/store.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace landed::data {
namespace {

std::string ManifestHash(const std::string& root, absl::string_view name) {
  Findings ignored;
  return ReadManifest(root, name, &ignored).sha256;
}

// The manifest hash that the release must have; "" if any may do.
absl::string_view SealOf(absl::string_view name, const Store* previous,
                         const Store::Sealed& sealed) {
  const auto found = sealed.find(name);
  if (found != sealed.end()) return found->second;
  const bool is_active = previous != nullptr && previous->Active() != nullptr &&
                         previous->Active()->name() == name;
  return is_active ? absl::string_view(previous->Active()->manifest.sha256)
                   : absl::string_view();
}

Finding Altered(absl::string_view name, absl::string_view seal,
                absl::string_view sha256) {
  return {ManifestPath(name), 0, 0, "hash",
          absl::StrCat("the file has hash ", sha256,
                       ", not the one it was activated with, ", seal,
                       ": a release never changes, so give the change a name "
                       "of its own")};
}

}  // namespace

absl::StatusOr<std::unique_ptr<Store>> Store::Load(Loader* loader,
                                                   const Store* previous,
                                                   const Sealed& sealed) {
  const absl::StatusOr<std::vector<std::string>> names =
      ListReleases(loader->root());
  if (!names.ok()) return names.status();
  auto store = std::make_unique<Store>();
  store->root_ = loader->root();
  store->status_ = absl::FailedPreconditionError("no release is active");
  for (const std::string& name : *names) {
    const absl::string_view seal = SealOf(name, previous, sealed);
    const std::string sha256 = ManifestHash(loader->root(), name);
    const bool is_altered = !seal.empty() && seal != sha256;
    auto known = previous == nullptr ? nullptr : previous->Find(name);
    if (known != nullptr &&
        known->manifest.sha256 == (is_altered ? seal : sha256)) {
      store->good_.emplace(name, std::move(known));
    }
    if (is_altered) {
      store->refused_[name] = {Altered(name, seal, sha256)};
      continue;
    }
    if (store->good_.find(name) != store->good_.end()) continue;
    Findings findings;
    if (auto release = loader->Load(name, &findings)) {
      store->good_.emplace(name, std::move(release));
    } else {
      store->refused_.emplace(name, findings.SortedErrors());
    }
  }
  if (previous != nullptr) store->KeepActiveOf(*previous);
  return store;
}

void Store::KeepActiveOf(const Store& previous) {
  const std::shared_ptr<const Release>& active = previous.active_;
  if (active == nullptr || !good_.emplace(active->name(), active).second) {
    return;
  }
  refused_.try_emplace(
      active->name(),
      std::vector<Finding>{{ManifestPath(active->name()), 0, 0, "manifest",
                            "the file is gone: put it back"}});
}

absl::StatusOr<std::unique_ptr<const Store>> Store::Open(
    const std::string& root, absl::string_view active, Prover prover) {
  Loader loader(root, prover);
  absl::StatusOr<std::unique_ptr<Store>> store = Load(&loader, nullptr, {});
  if (!store.ok()) return store.status();
  if (!active.empty()) return (*store)->WithActive(active);
  const absl::StatusOr<std::string> named = ReadActiveName(root);
  if (!named.ok()) return named.status();
  return (*store)->WithActive(*named);
}

absl::StatusOr<std::unique_ptr<const Store>> Store::WithActive(
    absl::string_view name, absl::Status passed_over) const {
  const auto found = good_.find(name);
  if (found == good_.end()) return Check(name);
  auto store = std::make_unique<Store>(*this);
  store->active_ = found->second;
  store->status_ = absl::OkStatus();
  store->passed_over_ = std::move(passed_over);
  return store;
}

std::unique_ptr<const Store> Store::WithoutActive(absl::Status reason) const {
  auto store = std::make_unique<Store>(*this);
  store->active_ = nullptr;
  store->status_ = std::move(reason);
  store->passed_over_ = absl::OkStatus();
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
  if (const std::vector<Finding>* findings = Refused(name)) {
    return absl::FailedPreconditionError(
        absl::StrCat("release ", name, " is not good; first of ",
                     findings->size(), ": ", ToString(findings->front())));
  }
  if (good_.find(name) != good_.end()) return absl::OkStatus();
  return absl::NotFoundError(absl::StrCat("no release \"", name, "\""));
}

std::vector<std::string> Store::Names() const {
  std::vector<std::string> names;
  for (const auto& [name, release] : good_) names.push_back(name);
  return names;
}

}  // namespace landed::data
