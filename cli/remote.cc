#include "cli/remote.h"

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "google/rpc/status.pb.h"
#include "grpcpp/grpcpp.h"

namespace landed::cli {
namespace {

// Codes of both have the same numbers; details become payloads.
absl::Status FromGrpc(const grpc::Status& status, const std::string& address) {
  if (status.ok()) return absl::OkStatus();
  absl::Status result(
      static_cast<absl::StatusCode>(status.error_code()),
      absl::StrCat("server ", address, ": ", status.error_message()));
  google::rpc::Status details;
  if (details.ParseFromString(status.error_details())) {
    for (const auto& detail : details.details()) {
      result.SetPayload(detail.type_url(), absl::Cord(detail.value()));
    }
  }
  return result;
}

}  // namespace

Remote::Remote(const std::string& address, absl::Duration timeout)
    : address_(address), timeout_(timeout) {
  auto channel =
      grpc::CreateChannel(address, grpc::InsecureChannelCredentials());
  quotes_ = v1::QuoteService::NewStub(channel);
  releases_ = v1::ReleaseService::NewStub(channel);
}

template <class Stub, class Request, class Response>
absl::Status Remote::Call(Stub* stub,
                          grpc::Status (Stub::*method)(grpc::ClientContext*,
                                                       const Request&,
                                                       Response*),
                          const Request& request, Response* response) {
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + timeout_));
  return FromGrpc((stub->*method)(&context, request, response), address_);
}

absl::Status Remote::Quote(const v1::QuoteRequest& request,
                           v1::QuoteResponse* response) {
  return Call(quotes_.get(), &v1::QuoteService::Stub::Quote, request, response);
}

absl::Status Remote::ResolveDestination(
    const v1::ResolveDestinationRequest& request,
    v1::ResolveDestinationResponse* response) {
  return Call(quotes_.get(), &v1::QuoteService::Stub::ResolveDestination,
              request, response);
}

absl::Status Remote::ListReleases(v1::ListReleasesResponse* response) {
  v1::ListReleasesRequest request;
  do {
    v1::ListReleasesResponse page;
    absl::Status status =
        Call(releases_.get(), &v1::ReleaseService::Stub::ListReleases, request,
             &page);
    if (!status.ok()) return status;
    response->mutable_releases()->MergeFrom(page.releases());
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  return absl::OkStatus();
}

absl::Status Remote::GetRelease(const v1::GetReleaseRequest& request,
                                v1::GetReleaseResponse* response) {
  return Call(releases_.get(), &v1::ReleaseService::Stub::GetRelease, request,
              response);
}

}  // namespace landed::cli
