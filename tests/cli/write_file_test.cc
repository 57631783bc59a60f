#include "cli/write_file.h"

#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::cli {
namespace {

TEST(WriteFile, WritesAndReplaces) {
  const support::TempDir dir;
  ASSERT_TRUE(WriteFile(dir.Path("file"), "one\n").ok());
  EXPECT_EQ(support::ReadText(dir.path(), "file"), "one\n");
  ASSERT_TRUE(WriteFile(dir.Path("file"), "").ok());
  EXPECT_EQ(support::ReadText(dir.path(), "file"), "");
}

TEST(WriteFile, LeavesWhatWasThereWhenItFails) {
  const support::TempDir dir;
  dir.Write("file", "old");
  dir.MakeFolder("file.new");
  EXPECT_TRUE(absl::IsFailedPrecondition(WriteFile(dir.Path("file"), "new")));
  EXPECT_EQ(support::ReadText(dir.path(), "file"), "old");
  EXPECT_TRUE(absl::IsFailedPrecondition(WriteFile("/nowhere/file", "x")));
}

}  // namespace
}  // namespace landed::cli
