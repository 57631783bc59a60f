#ifndef LANDED_CLI_LOCAL_H_
#define LANDED_CLI_LOCAL_H_

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "cli/answerer.h"
#include "data/release/loader.h"
#include "data/release/registry.h"
#include "proof/prove_examples.h"

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
  // `root` holds tables/ and releases/, `state` the journal of which release is
  // in force. Without `state` that is the one in releases/ACTIVE, and none can
  // be activated.
  explicit Local(const std::string& root, std::string state = "")
      : loader_(root, proof::ProveExamples), state_(std::move(state)) {}

  absl::Status Quote(const v1::QuoteRequest& request,
                     v1::QuoteResponse* response) override;
  absl::Status FindOrderBy(const v1::FindOrderByRequest& request,
                           v1::FindOrderByResponse* response) override;
  absl::Status ResolveDestination(
      const v1::ResolveDestinationRequest& request,
      v1::ResolveDestinationResponse* response) override;
  // Those that are not good are listed too: the command line is for those who
  // mend them.
  absl::Status ListReleases(v1::ListReleasesResponse* response) override;
  absl::Status GetRelease(const v1::GetReleaseRequest& request,
                          v1::GetReleaseResponse* response) override;
  absl::Status StageRelease(const v1::StageReleaseRequest& request,
                            v1::StageReleaseResponse* response) override;
  absl::Status ActivateRelease(const v1::ActivateReleaseRequest& request,
                               v1::ActivateReleaseResponse* response) override;
  absl::Status RollbackRelease(const v1::RollbackReleaseRequest& request,
                               v1::RollbackReleaseResponse* response) override;
  absl::Status CompareReleases(const v1::CompareReleasesRequest& request,
                               v1::CompareReleasesResponse* response) override;

 private:
  absl::StatusOr<std::shared_ptr<const data::Release>> Find(
      const std::string& name);
  absl::Status Describe(const std::string& name, v1::Release* release);
  // The life of the folder's releases, with the journal of `state`; opened when
  // it is first needed.
  absl::StatusOr<data::Registry*> Releases();
  // The same for a step that is to be journalled, as a server would see it.
  // INVALID_ARGUMENT without `state`: the step would be forgotten.
  absl::StatusOr<data::Registry*> ReleasesForStep();

  data::Loader loader_;
  std::string state_;
  std::unique_ptr<data::Registry> releases_;
  std::map<std::string, std::shared_ptr<const data::Release>> loaded_;
};

}  // namespace landed::cli

#endif  // LANDED_CLI_LOCAL_H_
