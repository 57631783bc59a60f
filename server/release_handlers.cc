#include "server/release_handlers.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include "data/release/loader.h"
#include "data/release/manifest.h"
#include "data/source/finding.h"
#include "units/limits.h"
#include "wire/problems.h"

namespace landed::server {
namespace {

void SetRelease(const data::Store& store, const std::string& name,
                v1::Release* message) {
  const auto loaded = store.Find(name);
  data::Findings ignored;  // CheckRelease tells them
  const data::Manifest manifest =
      loaded != nullptr ? loaded->manifest
                        : data::ReadManifest(store.root(), name, &ignored);
  message->set_name(name);
  message->set_active(loaded != nullptr && loaded == store.Active());
  for (const data::ManifestEntry& entry : manifest.entries) {
    v1::TableSet* set = message->add_table_sets();
    set->set_name(entry.table_set);
    set->set_version(entry.version);
    set->set_sha256(entry.sha256);
  }
}

// The name of a release of the folder; "" is the active one.
absl::StatusOr<std::string> FindName(const data::Store& store,
                                     const std::string& name) {
  if (name.empty()) return store.Active()->name();
  const auto names = data::ListReleases(store.root());
  if (!names.ok()) return names.status();
  if (std::binary_search(names->begin(), names->end(), name)) return name;
  if (name.size() > limits::kTextBytes) {
    return wire::InvalidArgument(
        {{"name", absl::StrCat("longer than ", limits::kTextBytes, " bytes")}});
  }
  return absl::NotFoundError(
      absl::StrCat("name: there is no release \"", name, "\""));
}

void SetFinding(const data::Finding& finding, v1::Finding* message) {
  message->set_file(finding.file);
  message->set_line(static_cast<int32_t>(finding.line));
  message->set_column(static_cast<int32_t>(finding.column));
  message->set_rule(finding.rule);
  message->set_message(finding.message);
}

}  // namespace

absl::Status ListReleases(const v1::ListReleasesRequest& request,
                          v1::ListReleasesResponse* response, Call* call) {
  if (request.page_size() < 0) {
    return wire::InvalidArgument({{"page_size", "less than 0"}});
  }
  const size_t most = static_cast<size_t>(
      request.page_size() == 0
          ? limits::kReleasesPage
          : std::min(request.page_size(), limits::kMostReleasesPage));
  const data::Store& store = *call->environment.store;
  const auto names = data::ListReleases(store.root());
  if (!names.ok()) return names.status();
  // A token is the last name of the page before; whether that release is still
  // there does not matter.
  auto next = request.page_token().empty()
                  ? names->begin()
                  : std::upper_bound(names->begin(), names->end(),
                                     request.page_token());
  const auto end = next + static_cast<ptrdiff_t>(std::min(
                              most, static_cast<size_t>(names->end() - next)));
  for (; next != end; ++next) {
    SetRelease(store, *next, response->add_releases());
  }
  if (end != names->end()) response->set_next_page_token(*(end - 1));
  return absl::OkStatus();
}

absl::Status GetRelease(const v1::GetReleaseRequest& request,
                        v1::GetReleaseResponse* response, Call* call) {
  const data::Store& store = *call->environment.store;
  const auto name = FindName(store, request.name());
  if (!name.ok()) return name.status();
  SetRelease(store, *name, response->mutable_release());
  return absl::OkStatus();
}

absl::Status CheckRelease(const v1::CheckReleaseRequest& request,
                          v1::CheckReleaseResponse* response, Call* call) {
  static absl::Mutex one_at_a_time(absl::kConstInit);
  const data::Store& store = *call->environment.store;
  const auto name = FindName(store, request.name());
  if (!name.ok()) return name.status();
  if (!one_at_a_time.TryLock()) {
    return absl::ResourceExhaustedError(
        "another release is being checked; ask again in a second");
  }
  data::Findings findings;
  const auto release = data::Loader(store.root()).Load(*name, &findings);
  one_at_a_time.Unlock();
  response->set_name(*name);
  response->set_ok(release != nullptr);
  for (const data::Finding& finding : findings.Sorted()) {
    SetFinding(finding, response->add_findings());
  }
  return absl::OkStatus();
}

}  // namespace landed::server
