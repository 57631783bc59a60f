#include "cli/exit_code.h"

#include "gtest/gtest.h"

namespace landed::cli {
namespace {

TEST(ExitCodeOf, TellsTheCallersMistakesFromTheRest) {
  EXPECT_EQ(ExitCodeOf(absl::OkStatus()), ExitCode::kDone);
  EXPECT_EQ(ExitCodeOf(absl::InvalidArgumentError("")),
            ExitCode::kCalledWrongly);
  EXPECT_EQ(ExitCodeOf(absl::NotFoundError("")), ExitCode::kCalledWrongly);
  for (const absl::Status& status :
       {absl::UnavailableError(""), absl::DeadlineExceededError(""),
        absl::FailedPreconditionError(""), absl::InternalError(""),
        absl::UnimplementedError("")}) {
    EXPECT_EQ(ExitCodeOf(status), ExitCode::kNotDone) << status;
  }
}

}  // namespace
}  // namespace landed::cli
