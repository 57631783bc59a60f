#include "server/release_handlers.h"

#include "wire/release_answer.h"

namespace landed::server {

absl::Status ListReleases(const v1::ListReleasesRequest& request,
                          v1::ListReleasesResponse* response, Call* call) {
  return wire::ListReleases(*call->environment.releases->Share(), request,
                            response);
}

absl::Status GetRelease(const v1::GetReleaseRequest& request,
                        v1::GetReleaseResponse* response, Call* call) {
  return wire::GetRelease(*call->environment.releases->Share(), request,
                          response);
}

absl::Status CheckRelease(const v1::CheckReleaseRequest& request,
                          v1::CheckReleaseResponse* response, Call* call) {
  return wire::CheckRelease(*call->environment.releases->Share(), request,
                            call->now(), response);
}

absl::Status StageRelease(const v1::StageReleaseRequest& request,
                          v1::StageReleaseResponse* response, Call* call) {
  return wire::StageRelease(request, call->environment.releases.get(),
                            response);
}

absl::Status ActivateRelease(const v1::ActivateReleaseRequest& request,
                             v1::ActivateReleaseResponse* response,
                             Call* call) {
  return wire::ActivateRelease(request, call->now(),
                               call->environment.releases.get(), response);
}

absl::Status RollbackRelease(const v1::RollbackReleaseRequest& request,
                             v1::RollbackReleaseResponse* response,
                             Call* call) {
  return wire::RollbackRelease(request, call->now(),
                               call->environment.releases.get(), response);
}

absl::Status CompareReleases(const v1::CompareReleasesRequest& request,
                             v1::CompareReleasesResponse* response,
                             Call* call) {
  return wire::CompareReleases(*call->environment.releases->Share(), request,
                               response);
}

}  // namespace landed::server
