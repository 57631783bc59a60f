#include "cli/address.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace landed::cli {
namespace {

bool IsPort(absl::string_view text) {
  int port = 0;
  return !text.empty() && absl::ascii_isdigit(text[0]) &&
         absl::SimpleAtoi(text, &port) && 1 <= port && port <= 65'535;
}

// An IPv6 address has colons of its own, so it stands in brackets.
bool IsHost(absl::string_view host) {
  if (absl::StartsWith(host, "[")) {
    return host.size() > 2 && absl::EndsWith(host, "]");
  }
  return !host.empty() && !absl::StrContains(host, ":") &&
         !absl::StrContains(host, " ");
}

}  // namespace

std::string WrongWithAddress(const std::string& address) {
  if (absl::StartsWith(address, "unix")) return "";
  absl::string_view text = address;
  const size_t slash = text.rfind('/');
  if (slash != absl::string_view::npos) text.remove_prefix(slash + 1);
  const size_t colon = text.rfind(':');
  if (colon == absl::string_view::npos || !IsHost(text.substr(0, colon))) {
    return absl::StrCat("\"", address,
                        "\" is not HOST:PORT, as 127.0.0.1:50051");
  }
  if (IsPort(text.substr(colon + 1))) return "";
  return absl::StrCat("\"", address, "\": the port \"", text.substr(colon + 1),
                      "\" is not a number from 1 to 65535");
}

}  // namespace landed::cli
