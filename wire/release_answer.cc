#include "wire/release_answer.h"

#include <algorithm>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "calc/instant.h"
#include "data/release/compare.h"
#include "data/release/loader.h"
#include "data/release/manifest.h"
#include "data/source/finding.h"
#include "proof/prove_examples.h"
#include "units/civil_day.h"
#include "units/limits.h"
#include "wire/page.h"
#include "wire/problems.h"
#include "wire/release_message.h"

namespace landed::wire {
namespace {

// 0001-01-01, the first that a Timestamp may name.
constexpr int64_t kFirstSecond = -62'135'596'800;

// The name of a release of the folder; "" is the active one.
absl::StatusOr<std::string> FindName(const data::Store& store,
                                     const std::string& name,
                                     const char* field) {
  if (name.empty()) {
    if (store.Active() == nullptr) return store.status();
    return store.Active()->name();
  }
  const auto names = data::ListReleases(store.root());
  if (!names.ok()) return names.status();
  if (std::binary_search(names->begin(), names->end(), name)) return name;
  if (name.size() > limits::kTextBytes) {
    return InvalidArgument(
        {{field, absl::StrCat("longer than ", limits::kTextBytes, " bytes")}});
  }
  return absl::NotFoundError(
      absl::StrCat(field, ": there is no release \"", name, "\""));
}

template <class Response>
void AddFindings(const std::vector<data::Finding>& findings,
                 Response* response) {
  for (const data::Finding& finding : findings) {
    SetFinding(finding, response->add_findings());
  }
}

// A source may be due to be read again on that day.
CivilDay DayOfUtc(absl::Time time) {
  return CivilDay(
      static_cast<int32_t>(absl::ToInt64Hours(time - absl::UnixEpoch()) / 24));
}

// When a release is to take effect: as asked for, or now.
absl::StatusOr<absl::Time> ReadEffect(const v1::ActivateReleaseRequest& request,
                                      absl::Time now) {
  if (!request.has_at()) return now;
  const google::protobuf::Timestamp& at = request.at();
  if (at.seconds() < kFirstSecond || !calc::AreNanos(at.nanos())) {
    return InvalidArgument(
        {{"at",
          "no time: seconds from the year 1 on, and nanos from 0 to "
          "999999999"}});
  }
  // No order is placed later, so it would never answer one.
  if (at.seconds() > limits::kLatestPlacedAt) {
    return InvalidArgument({{"at", "later than 2099-12-31, UTC"}});
  }
  return absl::FromUnixSeconds(at.seconds()) + absl::Nanoseconds(at.nanos());
}

// Who changed something is journalled, so somebody must say.
absl::Status CheckWho(const std::string& who) {
  if (!who.empty()) return absl::OkStatus();
  return InvalidArgument(
      {{"who", "missing: say who or what activates the release"}});
}

}  // namespace

absl::Status ListReleases(const data::Store& store,
                          const v1::ListReleasesRequest& request,
                          v1::ListReleasesResponse* response) {
  const auto page =
      Page::Read(request.page_size(), request.page_token(),
                 limits::kReleasesPage, limits::kMostReleasesPage);
  if (!page.ok()) return page.status();
  const auto names = data::ListReleases(store.root());
  if (!names.ok()) return names.status();
  const size_t count = names->size();
  for (size_t i = page->begin(count); i < page->end(count); ++i) {
    SetRelease(store, (*names)[i], response->add_releases());
  }
  response->set_next_page_token(page->NextToken(count));
  return absl::OkStatus();
}

absl::Status GetRelease(const data::Store& store,
                        const v1::GetReleaseRequest& request,
                        v1::GetReleaseResponse* response) {
  const auto name = FindName(store, request.name(), "name");
  if (!name.ok()) return name.status();
  SetRelease(store, *name, response->mutable_release());
  return absl::OkStatus();
}

absl::Status CheckRelease(const data::Store& store,
                          const v1::CheckReleaseRequest& request,
                          absl::Time now, v1::CheckReleaseResponse* response) {
  const auto name = FindName(store, request.name(), "name");
  if (!name.ok()) return name.status();
  data::Findings findings;
  const auto release =
      data::Loader(store.root(), proof::ProveExamples, /*threads=*/1)
          .Load(*name, &findings, DayOfUtc(now));
  response->set_name(*name);
  response->set_ok(release != nullptr);
  AddFindings(findings.Sorted(), response);
  return absl::OkStatus();
}

absl::Status CompareReleases(const data::Store& store,
                             const v1::CompareReleasesRequest& request,
                             v1::CompareReleasesResponse* response) {
  const auto page = Page::Read(request.page_size(), request.page_token(),
                               limits::kChangesPage, limits::kMostChangesPage);
  if (!page.ok()) return page.status();
  if (request.to().empty()) {
    return InvalidArgument({{"to", "missing: name a release"}});
  }
  const auto from = FindName(store, request.from(), "from");
  if (!from.ok()) return from.status();
  const auto to = FindName(store, request.to(), "to");
  if (!to.ok()) return to.status();
  const auto comparison = data::CompareReleases(store.root(), *from, *to);
  if (!comparison.ok()) return comparison.status();
  response->set_from(*from);
  response->set_to(*to);
  const size_t count = comparison->changes.size();
  SetComparison(*comparison, page->begin(count), page->end(count), response);
  response->set_next_page_token(page->NextToken(count));
  return absl::OkStatus();
}

absl::Status StageRelease(const v1::StageReleaseRequest& request,
                          data::Registry* releases,
                          v1::StageReleaseResponse* response) {
  const auto findings = releases->Stage(request.name());
  if (!findings.ok()) return findings.status();
  AddFindings(*findings, response);
  response->set_staged(findings->empty());
  SetRelease(*releases->Share(), request.name(), response->mutable_release());
  return absl::OkStatus();
}

absl::Status ActivateRelease(const v1::ActivateReleaseRequest& request,
                             absl::Time now, data::Registry* releases,
                             v1::ActivateReleaseResponse* response) {
  const absl::Status who = CheckWho(request.who());
  if (!who.ok()) return who;
  const absl::StatusOr<absl::Time> at = ReadEffect(request, now);
  if (!at.ok()) return at.status();
  const auto entry = releases->Activate(request.name(), *at, request.who(), now,
                                        request.note());
  if (!entry.ok()) return entry.status();
  SetEntry(*entry, response->mutable_entry());
  return absl::OkStatus();
}

absl::Status RollbackRelease(const v1::RollbackReleaseRequest& request,
                             absl::Time now, data::Registry* releases,
                             v1::RollbackReleaseResponse* response) {
  const absl::Status who = CheckWho(request.who());
  if (!who.ok()) return who;
  const auto entry =
      releases->RollBack(request.name(), request.who(), now, request.note());
  if (!entry.ok()) return entry.status();
  SetEntry(*entry, response->mutable_entry());
  return absl::OkStatus();
}

}  // namespace landed::wire
