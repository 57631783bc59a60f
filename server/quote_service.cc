#include "server/quote_service.h"

#include "landed/v1/quote_service.grpc.pb.h"
#include "server/answer.h"
#include "server/quote_stream.h"
#include "server/unary.h"

namespace landed::server {
namespace {

using grpc::ByteBuffer;
using grpc::CallbackServerContext;
using grpc::ServerUnaryReactor;

// Each call as bytes: see message.h.
template <class S>
using RawEstimates = v1::QuoteService::WithRawCallbackMethod_EstimateDelivery<
    v1::QuoteService::WithRawCallbackMethod_PriceShipping<
        v1::QuoteService::WithRawCallbackMethod_CalculateTax<
            v1::QuoteService::WithRawCallbackMethod_AssessDuties<S>>>>;
using RawService = v1::QuoteService::WithRawCallbackMethod_Quote<
    v1::QuoteService::WithRawCallbackMethod_StreamQuotes<
        v1::QuoteService::WithRawCallbackMethod_ResolveDestination<
            v1::QuoteService::WithRawCallbackMethod_FindOrderBy<
                RawEstimates<v1::QuoteService::Service>>>>>;

class QuoteService final : public RawService {
 public:
  explicit QuoteService(const Environment& environment)
      : environment_(environment) {}

  grpc::ServerBidiReactor<ByteBuffer, ByteBuffer>* StreamQuotes(
      CallbackServerContext* context) override {
    return new QuoteStream(environment_, context);
  }

#define LANDED_UNARY(Name)                                                   \
  ServerUnaryReactor* Name(CallbackServerContext* context,                   \
                           const ByteBuffer* request, ByteBuffer* response)  \
      override {                                                             \
    return AnswerUnary<v1::Name##Request, v1::Name##Response>(               \
        environment_, "/landed.v1.QuoteService/" #Name, context, request,    \
        response, AnswerFromRelease<v1::Name##Request, v1::Name##Response>); \
  }
  LANDED_UNARY(Quote)
  LANDED_UNARY(EstimateDelivery)
  LANDED_UNARY(PriceShipping)
  LANDED_UNARY(CalculateTax)
  LANDED_UNARY(AssessDuties)
  LANDED_UNARY(FindOrderBy)
  LANDED_UNARY(ResolveDestination)
#undef LANDED_UNARY

 private:
  const Environment& environment_;
};

}  // namespace

std::unique_ptr<grpc::Service> MakeQuoteService(
    const Environment& environment) {
  return std::make_unique<QuoteService>(environment);
}

}  // namespace landed::server
