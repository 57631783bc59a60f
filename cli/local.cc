#include "cli/local.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "data/release/manifest.h"
#include "data/source/finding.h"
#include "wire/answer.h"

namespace landed::cli {
namespace {

// What is wrong with the folder is not the fault of the request.
absl::Status FolderError(const std::string& root, const absl::Status& status) {
  return absl::FailedPreconditionError(
      absl::StrCat("data folder ", root, ": ", std::string(status.message())));
}

absl::Status NotGood(absl::string_view name, const data::Findings& findings) {
  const std::vector<data::Finding> errors = findings.SortedErrors();
  return absl::FailedPreconditionError(absl::StrCat(
      "release ", name, " is not good; first of ", errors.size(),
      " errors: ", data::ToString(errors.front()),
      " (landed tables check --release=", name, " lists them all)"));
}

}  // namespace

absl::StatusOr<std::string> ActiveName(const std::string& root) {
  absl::StatusOr<std::string> name = data::ReadActiveName(root);
  if (!name.ok()) return FolderError(root, name.status());
  return name;
}

absl::Status CheckReleaseExists(const std::string& root,
                                absl::string_view name) {
  const auto names = data::ListReleases(root);
  if (!names.ok()) return FolderError(root, names.status());
  if (std::find(names->begin(), names->end(), name) != names->end()) {
    return absl::OkStatus();
  }
  return absl::NotFoundError(
      absl::StrCat("release: there is no release \"", name, "\""));
}

absl::StatusOr<std::shared_ptr<const data::Release>> Local::Find(
    const std::string& name) {
  std::string wanted = name;
  if (wanted.empty()) {
    absl::StatusOr<std::string> active = ActiveName(loader_.root());
    if (!active.ok()) return active.status();
    wanted = *std::move(active);
  }
  auto& release = loaded_[wanted];
  if (release != nullptr) return release;
  absl::Status status = CheckReleaseExists(loader_.root(), wanted);
  if (!status.ok()) return status;
  data::Findings findings;
  release = loader_.Load(wanted, &findings);
  if (release == nullptr) return NotGood(wanted, findings);
  return release;
}

absl::Status Local::Quote(const v1::QuoteRequest& request,
                          v1::QuoteResponse* response) {
  const auto release = Find(request.release());
  if (!release.ok()) return release.status();
  return wire::Answer(**release, absl::Now(), request, response);
}

absl::Status Local::ResolveDestination(
    const v1::ResolveDestinationRequest& request,
    v1::ResolveDestinationResponse* response) {
  const auto release = Find(request.release());
  if (!release.ok()) return release.status();
  return wire::Answer(**release, absl::Now(), request, response);
}

absl::Status Local::Describe(const std::string& name, v1::Release* release) {
  data::Findings findings;
  const data::Manifest manifest =
      data::ReadManifest(loader_.root(), name, &findings);
  if (findings.has_errors()) return NotGood(name, findings);
  const auto active = data::ReadActiveName(loader_.root());
  release->set_name(name);
  release->set_active(active.ok() && *active == name);
  for (const data::ManifestEntry& entry : manifest.entries) {
    v1::TableSet* set = release->add_table_sets();
    set->set_name(entry.table_set);
    set->set_version(entry.version);
    set->set_sha256(entry.sha256);
  }
  return absl::OkStatus();
}

absl::Status Local::ListReleases(v1::ListReleasesResponse* response) {
  const auto names = data::ListReleases(loader_.root());
  if (!names.ok()) return FolderError(loader_.root(), names.status());
  for (const std::string& name : *names) {
    absl::Status status = Describe(name, response->add_releases());
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Local::GetRelease(const v1::GetReleaseRequest& request,
                               v1::GetReleaseResponse* response) {
  std::string name = request.name();
  if (name.empty()) {
    absl::StatusOr<std::string> active = ActiveName(loader_.root());
    if (!active.ok()) return active.status();
    name = *std::move(active);
  }
  absl::Status status = CheckReleaseExists(loader_.root(), name);
  if (!status.ok()) return status;
  return Describe(name, response->mutable_release());
}

}  // namespace landed::cli
