#ifndef LANDED_SERVER_RELEASE_HANDLERS_H_
#define LANDED_SERVER_RELEASE_HANDLERS_H_

#include "absl/status/status.h"
#include "landed/v1/release.pb.h"
#include "server/call.h"

// The calls of ReleaseService, about the releases of the folder that the server
// was started on.
namespace landed::server {

// By name, good or not. INVALID_ARGUMENT names a bad page_size or page_token.
absl::Status ListReleases(const v1::ListReleasesRequest& request,
                          v1::ListReleasesResponse* response, Call* call);

// NOT_FOUND for a release that is not there.
absl::Status GetRelease(const v1::GetReleaseRequest& request,
                        v1::GetReleaseResponse* response, Call* call);

// Reads the release anew, as it is in the folder now, and looks for sources
// that are to be read again today. NOT_FOUND for a release that is not there.
absl::Status CheckRelease(const v1::CheckReleaseRequest& request,
                          v1::CheckReleaseResponse* response, Call* call);

// Loads a release, so that it can be activated at once, and tells what is wrong
// with it if it is not good. NOT_FOUND for one that is not there.
absl::Status StageRelease(const v1::StageReleaseRequest& request,
                          v1::StageReleaseResponse* response, Call* call);

// Errors as data::Registry::Activate; INVALID_ARGUMENT without `who`, and for
// an `at` that is no time or later than limits::kLatestPlacedAt.
absl::Status ActivateRelease(const v1::ActivateReleaseRequest& request,
                             v1::ActivateReleaseResponse* response, Call* call);

// Errors as data::Registry::RollBack; INVALID_ARGUMENT without `who`.
absl::Status RollbackRelease(const v1::RollbackReleaseRequest& request,
                             v1::RollbackReleaseResponse* response, Call* call);

// Row by row. NOT_FOUND for a release that is not there, else errors as
// data::CompareReleases; INVALID_ARGUMENT names a bad page_size or page_token,
// and a missing `to`.
absl::Status CompareReleases(const v1::CompareReleasesRequest& request,
                             v1::CompareReleasesResponse* response, Call* call);

}  // namespace landed::server

#endif  // LANDED_SERVER_RELEASE_HANDLERS_H_
