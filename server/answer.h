#ifndef LANDED_SERVER_ANSWER_H_
#define LANDED_SERVER_ANSWER_H_

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "landed/v1/order_by.pb.h"
#include "landed/v1/quote.pb.h"
#include "server/call.h"
#include "server/pin.h"
#include "wire/answer.h"
#include "wire/find_order_by.h"

namespace landed::server {

// Notes who asks and for where, as far as the release knows them: a text that
// a caller made up has no place in the log.
inline void Note(absl::string_view merchant, absl::string_view country,
                 Call* call) {
  if (call->release->FindMerchant(merchant) != nullptr) {
    call->record.merchant = merchant;
  }
  if (country.size() == 2 && absl::ascii_isupper(country[0]) &&
      absl::ascii_isupper(country[1])) {
    call->record.country = country;
  }
}

template <class Request>
void NoteRequest(const Request& request, Call* call) {
  Note(request.order().merchant(), request.order().ship_to().region_code(),
       call);
  call->record.items = request.order().items_size();
}

inline void NoteRequest(const v1::ResolveDestinationRequest& request,
                        Call* call) {
  Note(request.merchant(), request.address().region_code(), call);
}

// Shortens what a caller may keep to the moment from which on another release
// is to be in force.
template <class Response>
auto EndWithRelease(int64_t next_change, Response* response)
    -> decltype(response->mutable_valid_until(), void()) {
  if (!response->has_valid_until()) return;
  const int64_t until = response->valid_until().seconds();
  response->mutable_valid_until()->set_seconds(std::min(until, next_change));
}
// Answers that are not kept.
inline void EndWithRelease(int64_t, v1::ResolveDestinationResponse*) {}
inline void EndWithRelease(int64_t, v1::FindOrderByResponse*) {}

// The handler of every call of QuoteService: pins the release that the request
// names, and answers from it. Errors of PinRelease and wire::Answer.
template <class Request, class Response>
absl::Status AnswerFromRelease(const Request& request, Response* response,
                               Call* call) {
  auto release = PinRelease(call->environment, request.release());
  if (!release.ok()) return release.status();
  call->release = *std::move(release);
  NoteRequest(request, call);
  const absl::Status status =
      wire::Answer(*call->release, call->now(), request, response, &call->tail);
  if (status.ok() && request.release().empty()) {
    EndWithRelease(call->environment.releases->next_change_seconds(), response);
  }
  return status;
}

}  // namespace landed::server

#endif  // LANDED_SERVER_ANSWER_H_
