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

class ReleaseService final
    : public RawReads<RawChanges<v1::ReleaseService::Service>> {
 public:
  explicit ReleaseService(const Environment& environment)
      : environment_(environment) {}

// They read releases from the disk, or write to it: on a thread of their own.
#define LANDED_CALL(Name)                                                   \
  ServerUnaryReactor* Name(CallbackServerContext* context,                  \
                           const ByteBuffer* request, ByteBuffer* response) \
      override {                                                            \
    return AnswerSlowly<v1::Name##Request, v1::Name##Response>(             \
        environment_, &lane_, "/landed.v1.ReleaseService/" #Name, context,  \
        request, response, server::Name);                                   \
  }
  LANDED_CALL(ListReleases)
  LANDED_CALL(GetRelease)
  LANDED_CALL(CheckRelease)
  LANDED_CALL(StageRelease)
  LANDED_CALL(ActivateRelease)
  LANDED_CALL(RollbackRelease)
  LANDED_CALL(CompareReleases)
#undef LANDED_CALL

 private:
  const Environment& environment_;
  SlowLane lane_;
};

}  // namespace

std::unique_ptr<grpc::Service> MakeReleaseService(
    const Environment& environment) {
  return std::make_unique<ReleaseService>(environment);
}

}  // namespace landed::server
