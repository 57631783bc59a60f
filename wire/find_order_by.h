#ifndef LANDED_WIRE_FIND_ORDER_BY_H_
#define LANDED_WIRE_FIND_ORDER_BY_H_

#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "data/release/release.h"
#include "landed/v1/order_by.pb.h"

namespace landed::wire {

// Answers until when an order must be placed; otherwise as the functions of
// wire/answer.h. A `wanted_on` that is no date, or too far off, is a problem of
// the request. All of the answer is in `response`; `tail` is not touched.
absl::Status Answer(const data::Release& release, absl::Time now,
                    const v1::FindOrderByRequest& request,
                    v1::FindOrderByResponse* response,
                    std::string* tail = nullptr);

}  // namespace landed::wire

#endif  // LANDED_WIRE_FIND_ORDER_BY_H_
