#ifndef LANDED_CLI_ANSWERER_H_
#define LANDED_CLI_ANSWERER_H_

#include "absl/status/status.h"
#include "landed/v1/order_by.pb.h"
#include "landed/v1/quote.pb.h"
#include "landed/v1/release.pb.h"

namespace landed::cli {

// Who answers a command: tables in this process (cli/local.h) or a server
// (cli/remote.h). The same request gets the same answer and the same error from
// both: INVALID_ARGUMENT carries its problems (wire/problems.h).
class Answerer {
 public:
  virtual ~Answerer() = default;

  virtual absl::Status Quote(const v1::QuoteRequest& request,
                             v1::QuoteResponse* response) = 0;
  virtual absl::Status ResolveDestination(
      const v1::ResolveDestinationRequest& request,
      v1::ResolveDestinationResponse* response) = 0;
  virtual absl::Status FindOrderBy(const v1::FindOrderByRequest& request,
                                   v1::FindOrderByResponse* response) = 0;
  // All of them, whatever page is asked for.
  virtual absl::Status ListReleases(v1::ListReleasesResponse* response) = 0;
  virtual absl::Status GetRelease(const v1::GetReleaseRequest& request,
                                  v1::GetReleaseResponse* response) = 0;
  virtual absl::Status StageRelease(const v1::StageReleaseRequest& request,
                                    v1::StageReleaseResponse* response) = 0;
  virtual absl::Status ActivateRelease(
      const v1::ActivateReleaseRequest& request,
      v1::ActivateReleaseResponse* response) = 0;
  virtual absl::Status RollbackRelease(
      const v1::RollbackReleaseRequest& request,
      v1::RollbackReleaseResponse* response) = 0;
  // All changes, whatever page is asked for.
  virtual absl::Status CompareReleases(
      const v1::CompareReleasesRequest& request,
      v1::CompareReleasesResponse* response) = 0;
};

}  // namespace landed::cli

#endif  // LANDED_CLI_ANSWERER_H_
