#ifndef LANDED_CLI_REMOTE_H_
#define LANDED_CLI_REMOTE_H_

#include <memory>
#include <string>

#include "absl/time/time.h"
#include "cli/answerer.h"
#include "landed/v1/quote_service.grpc.pb.h"
#include "landed/v1/release_service.grpc.pb.h"

namespace landed::cli {

// Asks a server. UNAVAILABLE when it cannot be reached, DEADLINE_EXCEEDED when
// a call takes longer than `timeout`.
class Remote : public Answerer {
 public:
  // `address` as gRPC has it: "127.0.0.1:50051", "unix:/run/landed.sock".
  Remote(const std::string& address, absl::Duration timeout);

  absl::Status Quote(const v1::QuoteRequest& request,
                     v1::QuoteResponse* response) override;
  absl::Status FindOrderBy(const v1::FindOrderByRequest& request,
                           v1::FindOrderByResponse* response) override;
  absl::Status ResolveDestination(
      const v1::ResolveDestinationRequest& request,
      v1::ResolveDestinationResponse* response) override;
  absl::Status ListReleases(v1::ListReleasesResponse* response) override;
  absl::Status GetRelease(const v1::GetReleaseRequest& request,
                          v1::GetReleaseResponse* response) override;
  absl::Status StageRelease(const v1::StageReleaseRequest& request,
                            v1::StageReleaseResponse* response) override;
  absl::Status ActivateRelease(const v1::ActivateReleaseRequest& request,
                               v1::ActivateReleaseResponse* response) override;
  absl::Status RollbackRelease(const v1::RollbackReleaseRequest& request,
                               v1::RollbackReleaseResponse* response) override;
  absl::Status CompareReleases(const v1::CompareReleasesRequest& request,
                               v1::CompareReleasesResponse* response) override;

 private:
  template <class Stub, class Request, class Response>
  absl::Status Call(Stub* stub,
                    grpc::Status (Stub::*method)(grpc::ClientContext*,
                                                 const Request&, Response*),
                    const Request& request, Response* response);

  std::string address_;
  absl::Duration timeout_;
  std::unique_ptr<v1::QuoteService::Stub> quotes_;
  std::unique_ptr<v1::ReleaseService::Stub> releases_;
};

}  // namespace landed::cli

#endif  // LANDED_CLI_REMOTE_H_
