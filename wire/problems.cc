#include "wire/problems.h"

#include <optional>
#include <string>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "google/rpc/error_details.pb.h"

namespace landed::wire {
namespace {

// What a message may come to before the rest is only counted.
constexpr size_t kMessageBytes = 500;

std::string MessageOf(const std::vector<calc::Problem>& problems) {
  if (problems.empty()) return "invalid request";
  std::string message =
      absl::StrCat(problems[0].field, ": ", problems[0].message);
  for (size_t i = 1; i < problems.size(); ++i) {
    const std::string next =
        absl::StrCat("; ", problems[i].field, ": ", problems[i].message);
    if (message.size() + next.size() > kMessageBytes) {
      return absl::StrCat(message, " (and ", problems.size() - i, " more)");
    }
    message += next;
  }
  return message;
}

}  // namespace

absl::Status InvalidArgument(const std::vector<calc::Problem>& problems) {
  google::rpc::BadRequest details;
  for (const calc::Problem& problem : problems) {
    auto* violation = details.add_field_violations();
    violation->set_field(problem.field);
    violation->set_description(problem.message);
  }
  absl::Status status = absl::InvalidArgumentError(MessageOf(problems));
  status.SetPayload(kBadRequestType, absl::Cord(details.SerializeAsString()));
  return status;
}

std::vector<calc::Problem> ProblemsOf(const absl::Status& status) {
  std::vector<calc::Problem> problems;
  const auto payload = status.GetPayload(kBadRequestType);
  google::rpc::BadRequest details;
  if (!payload.has_value() || !details.ParseFromString(std::string(*payload))) {
    return problems;
  }
  for (const auto& violation : details.field_violations()) {
    problems.push_back({violation.field(), violation.description()});
  }
  return problems;
}

}  // namespace landed::wire
