#ifndef LANDED_SERVER_RELEASE_HANDLERS_H_
#define LANDED_SERVER_RELEASE_HANDLERS_H_

#include "absl/status/status.h"
#include "landed/v1/release.pb.h"
#include "server/call.h"

// The calls of ReleaseService that read. They see the releases of the folder
// that the server was started on: those that serve as they were loaded then,
// the others as they are now.
namespace landed::server {

// By name, good or not. INVALID_ARGUMENT names a bad page_size or page_token.
absl::Status ListReleases(const v1::ListReleasesRequest& request,
                          v1::ListReleasesResponse* response, Call* call);

// NOT_FOUND for a release that is not there.
absl::Status GetRelease(const v1::GetReleaseRequest& request,
                        v1::GetReleaseResponse* response, Call* call);

// Reads the release anew, as it is in the folder now. That takes a while: one
// check runs at a time, and RESOURCE_EXHAUSTED asks others to come again.
// NOT_FOUND for a release that is not there.
absl::Status CheckRelease(const v1::CheckReleaseRequest& request,
                          v1::CheckReleaseResponse* response, Call* call);

}  // namespace landed::server

#endif  // LANDED_SERVER_RELEASE_HANDLERS_H_
