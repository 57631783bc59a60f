#include "server/release_service.h"

#include "landed/v1/release_service.grpc.pb.h"
#include "server/release_handlers.h"
#include "server/unary.h"

namespace landed::server {
namespace {

using grpc::ByteBuffer;
using grpc::CallbackServerContext;
using grpc::ServerUnaryReactor;

// Each call as bytes: see message.h.
template <class S>
using RawReads = v1::ReleaseService::WithRawCallbackMethod_ListReleases<
    v1::ReleaseService::WithRawCallbackMethod_GetRelease<
        v1::ReleaseService::WithRawCallbackMethod_CheckRelease<S>>>;
template <class S>
using RawChanges = v1::ReleaseService::WithRawCallbackMethod_StageRelease<
    v1::ReleaseService::WithRawCallbackMethod_ActivateRelease<
        v1::ReleaseService::WithRawCallbackMethod_RollbackRelease<
            v1::ReleaseService::WithRawCallbackMethod_CompareReleases<S>>>>;

constexpr auto kCannotChange = [](const auto&, auto*, Call*) {
  return absl::UnimplementedError(
      "this server keeps the releases that it was started with: to change "
      "them, start it again");
};
constexpr auto kCannotCompare = [](const auto&, auto*, Call*) {
  return absl::UnimplementedError("this server does not compare releases");
};

class ReleaseService final
    : public RawReads<RawChanges<v1::ReleaseService::Service>> {
 public:
  explicit ReleaseService(const Environment& environment)
      : environment_(environment) {}

#define LANDED_UNARY(Name, handler)                                         \
  ServerUnaryReactor* Name(CallbackServerContext* context,                  \
                           const ByteBuffer* request, ByteBuffer* response) \
      override {                                                            \
    return AnswerUnary<v1::Name##Request, v1::Name##Response>(              \
        environment_, "/landed.v1.ReleaseService/" #Name, context, request, \
        response, handler);                                                 \
  }
  LANDED_UNARY(ListReleases, server::ListReleases)
  LANDED_UNARY(GetRelease, server::GetRelease)
  LANDED_UNARY(CheckRelease, server::CheckRelease)
  LANDED_UNARY(StageRelease, kCannotChange)
  LANDED_UNARY(ActivateRelease, kCannotChange)
  LANDED_UNARY(RollbackRelease, kCannotChange)
  LANDED_UNARY(CompareReleases, kCannotCompare)
#undef LANDED_UNARY

 private:
  const Environment& environment_;
};

}  // namespace

std::unique_ptr<grpc::Service> MakeReleaseService(
    const Environment& environment) {
  return std::make_unique<ReleaseService>(environment);
}

}  // namespace landed::server
