#include "cli/io.h"

#include <sstream>

#include "gtest/gtest.h"
#include "tests/support/temp_dir.h"
#include "wire/problems.h"

namespace landed::cli {
namespace {

class IoTest : public testing::Test {
 protected:
  std::istringstream in_{"from the pipe"};
  std::ostringstream out_;
  std::ostringstream err_;
  Io io_{in_, out_, err_};
};

TEST_F(IoTest, EveryProblemIsALine) {
  const absl::Status status = wire::InvalidArgument(
      {{"order.merchant", "write one"}, {"order.items", "none"}});
  EXPECT_EQ(Fail(status, io_), ExitCode::kCalledWrongly);
  EXPECT_EQ(err_.str(), "order.merchant: write one\norder.items: none\n");
  EXPECT_EQ(out_.str(), "");
}

TEST_F(IoTest, AnotherErrorIsItsMessage) {
  EXPECT_EQ(Fail(absl::UnavailableError("gone"), io_), ExitCode::kNotDone);
  EXPECT_EQ(err_.str(), "landed: gone\n");
}

TEST_F(IoTest, ReadsTheInput) {
  EXPECT_EQ(*ReadInput("-", 100, io_), "from the pipe");
}

TEST_F(IoTest, ReadsAFileWhole) {
  const support::TempDir dir;
  const std::string text(100'000, 'x');
  dir.Write("long", text);
  dir.Write("empty", "");
  EXPECT_EQ(*ReadInput(dir.Path("long"), text.size(), io_), text);
  EXPECT_EQ(*ReadInput(dir.Path("empty"), 0, io_), "");
}

TEST_F(IoTest, RefusesWhatIsTooLong) {
  const support::TempDir dir;
  dir.Write("file", "12345");
  EXPECT_TRUE(
      absl::IsInvalidArgument(ReadInput(dir.Path("file"), 4, io_).status()));
  EXPECT_TRUE(absl::IsInvalidArgument(ReadInput("-", 4, io_).status()));
}

TEST_F(IoTest, SaysWhyAFileCannotBeRead) {
  const support::TempDir dir;
  const absl::Status missing = ReadInput(dir.Path("none"), 9, io_).status();
  EXPECT_TRUE(absl::IsFailedPrecondition(missing));
  EXPECT_EQ(missing.message(),
            dir.Path("none") + ": No such file or directory");
  EXPECT_TRUE(
      absl::IsFailedPrecondition(ReadInput(dir.path(), 9, io_).status()));
}

}  // namespace
}  // namespace landed::cli
