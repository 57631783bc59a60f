#include "cli/io.h"

#include <sys/stat.h>
#include <unistd.h>

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
  in_.clear();
  in_.str("again");
  EXPECT_EQ(*ReadInput("/dev/stdin", 100, io_), "again");
}

TEST_F(IoTest, ReadsAFileWhole) {
  const support::TempDir dir;
  const std::string text(100'000, 'x');
  dir.Write("long", text);
  dir.Write("empty", "");
  EXPECT_EQ(*ReadInput(dir.Path("long"), text.size(), io_), text);
  EXPECT_EQ(*ReadInput(dir.Path("empty"), 0, io_), "");
}

TEST_F(IoTest, DoesNotWaitForAPipeThatNobodyWritesTo) {
  const support::TempDir dir;
  const std::string pipe = dir.Path("pipe");
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  for (const std::string& path : {pipe, std::string("/dev/null")}) {
    const absl::Status status = ReadInput(path, 9, io_).status();
    EXPECT_TRUE(absl::IsFailedPrecondition(status)) << status;
    EXPECT_EQ(status.message(), path + ": not a file; - is standard input");
  }
}

// "--request=<(generate)" of a shell.
TEST_F(IoTest, ReadsAPipeThatIsOpenAlready) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  ASSERT_EQ(write(ends[1], "{}", 2), 2);
  close(ends[1]);
  EXPECT_EQ(*ReadInput("/dev/fd/" + std::to_string(ends[0]), 9, io_), "{}");
  close(ends[0]);
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
