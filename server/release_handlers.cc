#include "server/release_handlers.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "data/release/compare.h"
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
  if (name.empty()) {
    if (store.Active() == nullptr) return store.status();
    return store.Active()->name();
  }
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

template <class Findings, class Response>
void AddFindings(const Findings& findings, Response* response) {
  for (const data::Finding& finding : findings) {
    SetFinding(finding, response->add_findings());
  }
}

void SetTime(absl::Time time, google::protobuf::Timestamp* message) {
  const int64_t seconds = absl::ToUnixSeconds(time);
  message->set_seconds(seconds);
  message->set_nanos(static_cast<int32_t>(
      absl::ToInt64Nanoseconds(time - absl::FromUnixSeconds(seconds))));
}

void SetEntry(const data::JournalEntry& entry, v1::JournalEntry* message) {
  message->set_from(entry.from);
  message->set_to(entry.to);
  SetTime(entry.effective_at, message->mutable_effective_at());
  SetTime(entry.recorded_at, message->mutable_recorded_at());
  message->set_who(entry.who);
  message->set_sha256(entry.sha256);
}

// Who changed something is journalled, so somebody must say.
absl::Status CheckWho(const std::string& who) {
  if (!who.empty()) return absl::OkStatus();
  return wire::InvalidArgument(
      {{"who", "missing: say who or what activates the release"}});
}

void SetCells(const std::vector<data::NamedCell>& cells,
              google::protobuf::RepeatedPtrField<v1::Cell>* message) {
  for (const auto& [column, value] : cells) {
    v1::Cell* cell = message->Add();
    cell->set_column(column);
    cell->set_value(value);
  }
}

void SetChange(const data::RowChange& change, v1::RowChange* message) {
  switch (change.kind) {
    case data::RowChangeKind::kAdded:
      message->set_kind(v1::RowChange::ADDED);
      break;
    case data::RowChangeKind::kRemoved:
      message->set_kind(v1::RowChange::REMOVED);
      break;
    case data::RowChangeKind::kChanged:
      message->set_kind(v1::RowChange::CHANGED);
      break;
  }
  message->set_table(absl::StrCat(change.table_set, "/", change.table));
  SetCells(change.key, message->mutable_key());
  SetCells(change.before, message->mutable_before());
  SetCells(change.after, message->mutable_after());
  message->set_line_before(static_cast<int32_t>(change.line_before));
  message->set_line_after(static_cast<int32_t>(change.line_after));
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
  const auto shared = call->environment.releases->Share();
  const data::Store& store = *shared;
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
  const auto shared = call->environment.releases->Share();
  const data::Store& store = *shared;
  const auto name = FindName(store, request.name());
  if (!name.ok()) return name.status();
  SetRelease(store, *name, response->mutable_release());
  return absl::OkStatus();
}

absl::Status CheckRelease(const v1::CheckReleaseRequest& request,
                          v1::CheckReleaseResponse* response, Call* call) {
  const auto shared = call->environment.releases->Share();
  const data::Store& store = *shared;
  const auto name = FindName(store, request.name());
  if (!name.ok()) return name.status();
  data::Findings findings;
  const auto release = data::Loader(store.root()).Load(*name, &findings);
  response->set_name(*name);
  response->set_ok(release != nullptr);
  AddFindings(findings.Sorted(), response);
  return absl::OkStatus();
}

absl::Status StageRelease(const v1::StageReleaseRequest& request,
                          v1::StageReleaseResponse* response, Call* call) {
  data::Registry& releases = *call->environment.releases;
  const auto findings = releases.Stage(request.name());
  if (!findings.ok()) return findings.status();
  AddFindings(*findings, response);
  const auto store = releases.Share();
  response->set_staged(store->Check(request.name()).ok());
  SetRelease(*store, request.name(), response->mutable_release());
  return absl::OkStatus();
}

absl::Status ActivateRelease(const v1::ActivateReleaseRequest& request,
                             v1::ActivateReleaseResponse* response,
                             Call* call) {
  const absl::Status who = CheckWho(request.who());
  if (!who.ok()) return who;
  const absl::Time at = request.has_at()
                            ? absl::FromUnixSeconds(request.at().seconds()) +
                                  absl::Nanoseconds(request.at().nanos())
                            : call->now();
  const auto entry = call->environment.releases->Activate(
      request.name(), at, request.who(), call->now());
  if (!entry.ok()) return entry.status();
  SetEntry(*entry, response->mutable_entry());
  return absl::OkStatus();
}

absl::Status RollbackRelease(const v1::RollbackReleaseRequest& request,
                             v1::RollbackReleaseResponse* response,
                             Call* call) {
  const absl::Status who = CheckWho(request.who());
  if (!who.ok()) return who;
  const auto entry = call->environment.releases->RollBack(
      request.name(), request.who(), call->now());
  if (!entry.ok()) return entry.status();
  SetEntry(*entry, response->mutable_entry());
  return absl::OkStatus();
}

absl::Status CompareReleases(const v1::CompareReleasesRequest& request,
                             v1::CompareReleasesResponse* response,
                             Call* call) {
  if (request.page_size() < 0) {
    return wire::InvalidArgument({{"page_size", "less than 0"}});
  }
  size_t begin = 0;
  if (!request.page_token().empty() &&
      !absl::SimpleAtoi(request.page_token(), &begin)) {
    return wire::InvalidArgument(
        {{"page_token", "not one that an answer gave"}});
  }
  const auto comparison =
      data::CompareReleases(call->environment.releases->Share()->root(),
                            request.from(), request.to());
  if (!comparison.ok()) return comparison.status();
  response->set_from(request.from());
  response->set_to(request.to());
  for (const std::string& merchant : comparison->merchants) {
    response->add_merchants(merchant);
  }
  const size_t most = static_cast<size_t>(
      request.page_size() == 0
          ? limits::kChangesPage
          : std::min(request.page_size(), limits::kMostChangesPage));
  const size_t count = comparison->changes.size();
  const size_t end =
      begin < count ? begin + std::min(most, count - begin) : count;
  for (size_t i = begin; i < end; ++i) {
    SetChange(comparison->changes[i], response->add_changes());
  }
  if (end < count) response->set_next_page_token(absl::StrCat(end));
  return absl::OkStatus();
}

}  // namespace landed::server
