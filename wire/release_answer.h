#ifndef LANDED_WIRE_RELEASE_ANSWER_H_
#define LANDED_WIRE_RELEASE_ANSWER_H_

#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "data/release/registry.h"
#include "data/release/store.h"
#include "landed/v1/release.pb.h"

// The answers of ReleaseService, which the server and the command line on a
// folder give alike. INVALID_ARGUMENT names the field (problems.h).
namespace landed::wire {

// By name, good or not, page by page. INVALID_ARGUMENT names a bad page_size or
// page_token.
absl::Status ListReleases(const data::Store& store,
                          const v1::ListReleasesRequest& request,
                          v1::ListReleasesResponse* response);

// NOT_FOUND for a release that is not there; FAILED_PRECONDITION if none is
// asked for and none is active.
absl::Status GetRelease(const data::Store& store,
                        const v1::GetReleaseRequest& request,
                        v1::GetReleaseResponse* response);

// Reads the release anew, as it is in the folder now, and looks for sources
// that are to be read again by `now`. Errors as GetRelease.
absl::Status CheckRelease(const data::Store& store,
                          const v1::CheckReleaseRequest& request,
                          absl::Time now, v1::CheckReleaseResponse* response);

// Row by row, page by page. Errors as GetRelease and data::CompareReleases;
// INVALID_ARGUMENT names a bad page_size or page_token.
absl::Status CompareReleases(const data::Store& store,
                             const v1::CompareReleasesRequest& request,
                             v1::CompareReleasesResponse* response);

// Loads a release, so that it can be activated at once, and tells what is wrong
// with it if it is not good. NOT_FOUND for one that is not there.
absl::Status StageRelease(const v1::StageReleaseRequest& request,
                          data::Registry* releases,
                          v1::StageReleaseResponse* response);

// Errors as data::Registry::Activate; INVALID_ARGUMENT without `who`, and for
// an `at` that is no time or more than limits::kActivationAheadDays after
// `now`.
absl::Status ActivateRelease(const v1::ActivateReleaseRequest& request,
                             absl::Time now, data::Registry* releases,
                             v1::ActivateReleaseResponse* response);

// Errors as data::Registry::RollBack; INVALID_ARGUMENT without `who`.
absl::Status RollbackRelease(const v1::RollbackReleaseRequest& request,
                             absl::Time now, data::Registry* releases,
                             v1::RollbackReleaseResponse* response);

}  // namespace landed::wire

#endif  // LANDED_WIRE_RELEASE_ANSWER_H_
