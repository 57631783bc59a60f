#ifndef LANDED_CLI_LOCAL_H_
#define LANDED_CLI_LOCAL_H_

#include <map>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "cli/answerer.h"
#include "data/release/loader.h"

namespace landed::cli {

// The release to use when none is named. FAILED_PRECONDITION when the folder
// does not say it.
absl::StatusOr<std::string> ActiveName(const std::string& root);

// NOT_FOUND if there is no manifest of that name below `root`.
absl::Status CheckReleaseExists(const std::string& root,
                                absl::string_view name);

// Answers from the tables below a folder. A release is loaded when it is first
// asked for, and only then: one that is not good stops no other.
class Local : public Answerer {
 public:
  explicit Local(const std::string& root) : loader_(root) {}

  absl::Status Quote(const v1::QuoteRequest& request,
                     v1::QuoteResponse* response) override;
  absl::Status ResolveDestination(
      const v1::ResolveDestinationRequest& request,
      v1::ResolveDestinationResponse* response) override;
  // Those that are not good are listed too: the command line is for those who
  // mend them.
  absl::Status ListReleases(v1::ListReleasesResponse* response) override;
  absl::Status GetRelease(const v1::GetReleaseRequest& request,
                          v1::GetReleaseResponse* response) override;

 private:
  absl::StatusOr<std::shared_ptr<const data::Release>> Find(
      const std::string& name);
  absl::Status Describe(const std::string& name, v1::Release* release);

  data::Loader loader_;
  std::map<std::string, std::shared_ptr<const data::Release>> loaded_;
};

}  // namespace landed::cli

#endif  // LANDED_CLI_LOCAL_H_
