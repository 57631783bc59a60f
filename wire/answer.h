#ifndef LANDED_WIRE_ANSWER_H_
#define LANDED_WIRE_ANSWER_H_

#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "data/release/release.h"
#include "landed/v1/quote.pb.h"

// A request in, a response out: all that the server, the command line and the
// nightly run have in common. The release that a request pins is found by the
// caller; `now` stands in for a time that the request leaves out.
// INVALID_ARGUMENT with all problems (wire/problems.h) for an order that cannot
// be.
//
// For a caller that wants bytes: if there is a `tail`, the citations are put
// there, serialised, and not into `response`; the bytes of `response` followed
// by those of `tail` are the response's. That takes much less time.
namespace landed::wire {

absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::QuoteRequest& request,
                    v1::QuoteResponse* response, std::string* tail = nullptr);
absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::EstimateDeliveryRequest& request,
                    v1::EstimateDeliveryResponse* response,
                    std::string* tail = nullptr);
absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::PriceShippingRequest& request,
                    v1::PriceShippingResponse* response,
                    std::string* tail = nullptr);
absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::CalculateTaxRequest& request,
                    v1::CalculateTaxResponse* response,
                    std::string* tail = nullptr);
absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::AssessDutiesRequest& request,
                    v1::AssessDutiesResponse* response,
                    std::string* tail = nullptr);
// An unknown merchant is a problem; no merchant is not.
absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::ResolveDestinationRequest& request,
                    v1::ResolveDestinationResponse* response,
                    std::string* tail = nullptr);

}  // namespace landed::wire

#endif  // LANDED_WIRE_ANSWER_H_
