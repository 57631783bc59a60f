#include "server/pin.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "data/source/finding.h"
#include "units/limits.h"
#include "wire/problems.h"

namespace landed::server {

absl::StatusOr<std::shared_ptr<const data::Release>> PinRelease(
    const Environment& environment, absl::string_view name) {
  const auto store = environment.releases->Read();
  auto release = store->Find(name);
  if (release != nullptr) return release;
  if (name.empty()) {
    return absl::UnavailableError(
        absl::StrCat("no release is in force: ", store->status().message()));
  }
  if (const auto* findings = store->Refused(name)) {
    return absl::FailedPreconditionError(absl::StrCat(
        "release: \"", name, "\" is not good; first of ", findings->size(),
        " findings: ", data::ToString(findings->front())));
  }
  if (name.size() > limits::kTextBytes) {
    return wire::InvalidArgument(
        {{"release",
          absl::StrCat("longer than ", limits::kTextBytes, " bytes")}});
  }
  return absl::NotFoundError(
      absl::StrCat("release: there is no release \"", name, "\""));
}

}  // namespace landed::server
