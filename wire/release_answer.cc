#include "wire/release_answer.h"

#include <algorithm>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "data/release/compare.h"
#include "data/release/loader.h"
#include "data/release/manifest.h"
#include "data/source/finding.h"
#include "proof/prove_examples.h"
#include "units/limits.h"
#include "wire/problems.h"
#include "wire/release_message.h"

namespace landed::wire {
namespace {

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

// How many a page has at the most.
absl::StatusOr<size_t> PageOf(int asked, int ordinary, int most) {
  if (asked < 0) return InvalidArgument({{"page_size", "less than 0"}});
  return static_cast<size_t>(asked == 0 ? ordinary : std::min(asked, most));
}

template <class Response>
void AddFindings(const std::vector<data::Finding>& findings,
                 Response* response) {
  for (const data::Finding& finding : findings) {
    SetFinding(finding, response->add_findings());
  }
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
  const auto most = PageOf(request.page_size(), limits::kReleasesPage,
                           limits::kMostReleasesPage);
  if (!most.ok()) return most.status();
  const auto names = data::ListReleases(store.root());
  if (!names.ok()) return names.status();
  // A token is the last name of the page before; whether that release is still
  // there does not matter.
  auto next = request.page_token().empty()
                  ? names->begin()
                  : std::upper_bound(names->begin(), names->end(),
                                     request.page_token());
  const auto end = next + static_cast<ptrdiff_t>(std::min(
                              *most, static_cast<size_t>(names->end() - next)));
  for (; next != end; ++next) {
    SetRelease(store, *next, response->add_releases());
  }
  if (end != names->end()) response->set_next_page_token(*(end - 1));
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
                          v1::CheckReleaseResponse* response) {
  const auto name = FindName(store, request.name(), "name");
  if (!name.ok()) return name.status();
  data::Findings findings;
  const auto release =
      data::Loader(store.root(), proof::ProveExamples, /*threads=*/1)
          .Load(*name, &findings);
  response->set_name(*name);
  response->set_ok(release != nullptr);
  AddFindings(findings.Sorted(), response);
  return absl::OkStatus();
}

absl::Status CompareReleases(const data::Store& store,
                             const v1::CompareReleasesRequest& request,
                             v1::CompareReleasesResponse* response) {
  const auto most = PageOf(request.page_size(), limits::kChangesPage,
                           limits::kMostChangesPage);
  if (!most.ok()) return most.status();
  size_t begin = 0;
  if (!request.page_token().empty() &&
      !absl::SimpleAtoi(request.page_token(), &begin)) {
    return InvalidArgument({{"page_token", "not one that an answer gave"}});
  }
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
  const size_t end =
      begin < count ? begin + std::min(*most, count - begin) : count;
  SetComparison(*comparison, begin, end, response);
  if (end < count) response->set_next_page_token(absl::StrCat(end));
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
  const absl::Time at = request.has_at()
                            ? absl::FromUnixSeconds(request.at().seconds()) +
                                  absl::Nanoseconds(request.at().nanos())
                            : now;
  const auto entry = releases->Activate(request.name(), at, request.who(), now,
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
