#include "server/status.h"

#include <string>
#include <vector>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "calc/problem.h"
#include "wire/problems.h"

namespace landed::server {
namespace {

// Trailers may have 8 KiB; details are sent in base64, the message beside
// them, and something is left for proxies.
constexpr size_t kDetailsBytes = 4096;
constexpr size_t kMessageBytes = 1024;
// What a violation costs besides its texts.
constexpr size_t kViolationBytes = 8;

std::string Shortened(absl::string_view text) {
  if (text.size() <= kMessageBytes) return std::string(text);
  size_t end = kMessageBytes;
  // Not within a character: its later bytes begin with the bits 10.
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return absl::StrCat(text.substr(0, end), "…");
}

// The same status with no more problems than fit.
absl::Status WithinTrailers(const absl::Status& status) {
  std::vector<calc::Problem> problems = wire::ProblemsOf(status);
  size_t bytes = 0;
  size_t kept = 0;
  for (const calc::Problem& problem : problems) {
    bytes += problem.field.size() + problem.message.size() + kViolationBytes;
    if (bytes > kDetailsBytes) break;
    ++kept;
  }
  if (kept == problems.size()) return status;
  const size_t left_out = problems.size() - kept;
  problems.resize(kept);
  problems.push_back({"", absl::StrCat(left_out, " more are not shown")});
  absl::Status cut(status.code(), status.message());
  cut.SetPayload(
      wire::kBadRequestType,
      *wire::InvalidArgument(problems).GetPayload(wire::kBadRequestType));
  return cut;
}

}  // namespace

void SetStatus(const absl::Status& status, google::rpc::Status* message) {
  message->set_code(static_cast<int>(status.code()));
  message->set_message(std::string(status.message()));
  status.ForEachPayload(
      [message](absl::string_view type, const absl::Cord& payload) {
        google::protobuf::Any* detail = message->add_details();
        detail->set_type_url(std::string(type));
        detail->set_value(std::string(payload));
      });
}

grpc::Status ToGrpc(const absl::Status& status) {
  if (status.ok()) return grpc::Status::OK;
  google::rpc::Status message;
  SetStatus(WithinTrailers(status), &message);
  message.set_message(Shortened(message.message()));
  return grpc::Status(static_cast<grpc::StatusCode>(message.code()),
                      message.message(), message.SerializeAsString());
}

}  // namespace landed::server
