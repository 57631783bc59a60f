#include "wire/problems.h"

#include <optional>
#include <string>

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "google/rpc/error_details.pb.h"

namespace landed::wire {

absl::Status InvalidArgument(const std::vector<calc::Problem>& problems) {
  google::rpc::BadRequest details;
  for (const calc::Problem& problem : problems) {
    auto* violation = details.add_field_violations();
    violation->set_field(problem.field);
    violation->set_description(problem.message);
  }
  std::string message = "invalid request";
  if (!problems.empty()) {
    message = absl::StrCat(problems[0].field, ": ", problems[0].message);
  }
  if (problems.size() > 1) {
    absl::StrAppend(&message, " (and ", problems.size() - 1, " more)");
  }
  absl::Status status = absl::InvalidArgumentError(message);
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
