#ifndef LANDED_SERVER_PIN_H_
#define LANDED_SERVER_PIN_H_

#include <memory>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "data/release/release.h"
#include "server/environment.h"

namespace landed::server {

// The release that a request asks for; "" is the active one. A call pins once
// and answers from that release whatever becomes active meanwhile: no other
// place looks a release up to answer from it.
// UNAVAILABLE if none is active, and why. NOT_FOUND names a release that is not
// there. FAILED_PRECONDITION tells the first thing that is wrong with one that
// is not good.
absl::StatusOr<std::shared_ptr<const data::Release>> PinRelease(
    const Environment& environment, absl::string_view name);

}  // namespace landed::server

#endif  // LANDED_SERVER_PIN_H_
