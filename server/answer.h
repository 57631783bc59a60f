#ifndef LANDED_SERVER_ANSWER_H_
#define LANDED_SERVER_ANSWER_H_

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "landed/v1/quote.pb.h"
#include "server/call.h"
#include "server/pin.h"
#include "wire/answer.h"

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

// The handler of every call of QuoteService: pins the release that the request
// names, and answers from it. Errors of PinRelease and wire::Answer.
template <class Request, class Response>
absl::Status AnswerFromRelease(const Request& request, Response* response,
                               Call* call) {
  auto release = PinRelease(call->environment, request.release());
  if (!release.ok()) return release.status();
  call->release = *std::move(release);
  NoteRequest(request, call);
  return wire::Answer(*call->release, call->now(), request, response,
                      &call->tail);
}

}  // namespace landed::server

#endif  // LANDED_SERVER_ANSWER_H_
