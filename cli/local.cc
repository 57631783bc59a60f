#include "cli/local.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "data/release/compare.h"
#include "data/release/journal.h"
#include "data/release/manifest.h"
#include "data/source/finding.h"
#include "units/limits.h"
#include "wire/answer.h"
#include "wire/find_order_by.h"
#include "wire/problems.h"
#include "wire/release_answer.h"
#include "wire/release_message.h"

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

absl::Status Local::FindOrderBy(const v1::FindOrderByRequest& request,
                                v1::FindOrderByResponse* response) {
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
  wire::SetRelease(manifest, active.ok() && *active == name, release);
  return absl::OkStatus();
}

absl::StatusOr<data::Registry*> Local::Releases() {
  if (releases_ != nullptr) return releases_.get();
  data::Registry::Options options;
  options.root = loader_.root();
  options.prover = proof::ProveExamples;
  if (!state_.empty()) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(state_, ignored)) {
      return absl::FailedPreconditionError(
          absl::StrCat("--state: ", state_,
                       " is not a folder: make it, or name the one "
                       "that the server was started with"));
    }
    options.journal_path = data::JournalPathIn(state_);
  }
  auto opened = data::Registry::Open(options, absl::Now());
  if (!opened.ok()) return FolderError(loader_.root(), opened.status());
  releases_ = *std::move(opened);
  return releases_.get();
}

absl::StatusOr<data::Registry*> Local::ReleasesForStep() {
  if (state_.empty()) {
    return wire::InvalidArgument(
        {{"--state",
          "missing: name the folder of the journal, or a server "
          "with --server"}});
  }
  absl::StatusOr<data::Registry*> releases = Releases();
  // What was written to releases/ACTIVE comes before the step. If that cannot
  // be activated, what was in force stays, and the step may be to mend it.
  if (releases.ok()) (*releases)->Refresh(absl::Now()).IgnoreError();
  return releases;
}

absl::Status Local::ListReleases(v1::ListReleasesResponse* response) {
  if (!state_.empty()) {
    const auto releases = Releases();
    if (!releases.ok()) return releases.status();
    v1::ListReleasesRequest all;
    all.set_page_size(limits::kMostReleasesPage);
    return wire::ListReleases(*(*releases)->Share(), all, response);
  }
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
  if (!state_.empty()) {
    const auto releases = Releases();
    if (!releases.ok()) return releases.status();
    return wire::GetRelease(*(*releases)->Share(), request, response);
  }
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

absl::Status Local::StageRelease(const v1::StageReleaseRequest& request,
                                 v1::StageReleaseResponse* response) {
  const auto releases = Releases();
  if (!releases.ok()) return releases.status();
  return wire::StageRelease(request, *releases, response);
}

absl::Status Local::ActivateRelease(const v1::ActivateReleaseRequest& request,
                                    v1::ActivateReleaseResponse* response) {
  const auto releases = ReleasesForStep();
  if (!releases.ok()) return releases.status();
  return wire::ActivateRelease(request, absl::Now(), *releases, response);
}

absl::Status Local::RollbackRelease(const v1::RollbackReleaseRequest& request,
                                    v1::RollbackReleaseResponse* response) {
  const auto releases = ReleasesForStep();
  if (!releases.ok()) return releases.status();
  return wire::RollbackRelease(request, absl::Now(), *releases, response);
}

absl::Status Local::CompareReleases(const v1::CompareReleasesRequest& request,
                                    v1::CompareReleasesResponse* response) {
  for (const std::string& name : {request.from(), request.to()}) {
    absl::Status status = CheckReleaseExists(loader_.root(), name);
    if (!status.ok()) return status;
  }
  const auto comparison =
      data::CompareReleases(loader_.root(), request.from(), request.to());
  if (!comparison.ok()) return comparison.status();
  response->set_from(request.from());
  response->set_to(request.to());
  wire::SetComparison(*comparison, 0, comparison->changes.size(), response);
  return absl::OkStatus();
}

}  // namespace landed::cli
