#include "cli/remote.h"

#include <utility>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "google/rpc/status.pb.h"
#include "grpcpp/grpcpp.h"
#include "units/limits.h"

namespace landed::cli {
namespace {

constexpr int kMostAnswerBytes = 64 << 20;

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
  grpc::ChannelArguments arguments;
  // A page of a comparison may be longer than gRPC's usual 4 MiB.
  arguments.SetMaxReceiveMessageSize(kMostAnswerBytes);
  auto channel = grpc::CreateCustomChannel(
      address, grpc::InsecureChannelCredentials(), arguments);
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

absl::Status Remote::FindOrderBy(const v1::FindOrderByRequest& request,
                                 v1::FindOrderByResponse* response) {
  return Call(quotes_.get(), &v1::QuoteService::Stub::FindOrderBy, request,
              response);
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

absl::Status Remote::StageRelease(const v1::StageReleaseRequest& request,
                                  v1::StageReleaseResponse* response) {
  return Call(releases_.get(), &v1::ReleaseService::Stub::StageRelease, request,
              response);
}

absl::Status Remote::ActivateRelease(const v1::ActivateReleaseRequest& request,
                                     v1::ActivateReleaseResponse* response) {
  return Call(releases_.get(), &v1::ReleaseService::Stub::ActivateRelease,
              request, response);
}

absl::Status Remote::RollbackRelease(const v1::RollbackReleaseRequest& request,
                                     v1::RollbackReleaseResponse* response) {
  return Call(releases_.get(), &v1::ReleaseService::Stub::RollbackRelease,
              request, response);
}

absl::Status Remote::CompareReleases(const v1::CompareReleasesRequest& request,
                                     v1::CompareReleasesResponse* response) {
  v1::CompareReleasesRequest next = request;
  next.set_page_size(limits::kMostChangesPage);
  do {
    v1::CompareReleasesResponse page;
    absl::Status status =
        Call(releases_.get(), &v1::ReleaseService::Stub::CompareReleases, next,
             &page);
    if (!status.ok()) return status;
    next.set_page_token(page.next_page_token());
    page.clear_next_page_token();
    if (response->from().empty()) {
      *response = std::move(page);
    } else {
      response->mutable_changes()->MergeFrom(page.changes());
    }
  } while (!next.page_token().empty());
  return absl::OkStatus();
}

}  // namespace landed::cli
