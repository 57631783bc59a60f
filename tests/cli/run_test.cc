#include "cli/run.h"

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "tests/cli/run_line.h"

namespace landed::cli {
namespace {

const std::vector<std::vector<std::string>>& Commands() {
  static const auto& commands = *new std::vector<std::vector<std::string>>{
      {},
      {"quote"},
      {"resolve"},
      {"releases"},
      {"releases", "list"},
      {"releases", "show"},
      {"releases", "draft"},
      {"releases", "stage"},
      {"releases", "activate"},
      {"releases", "rollback"},
      {"releases", "compare"},
      {"tables"},
      {"tables", "check"},
      {"tables", "fmt"},
      {"tables", "lookup"},
  };
  return commands;
}

TEST(Run, HelpTeachesByExamples) {
  for (std::vector<std::string> line : Commands()) {
    line.push_back("--help");
    const Ran ran = RunLine(line);
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.err, "");
    EXPECT_TRUE(absl::StrContains(ran.out, "Usage: landed")) << ran.out;
    const size_t examples = ran.out.find("\nExamples:\n  ");
    EXPECT_NE(examples, std::string::npos) << ran.out;
  }
}

TEST(Run, NamesWhatIsNoCommand) {
  const Ran ran = RunLine({"weather", "show", "--region=AE"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err,
            "landed: no command \"weather\"\n"
            "landed --help tells what there is.\n");
  const Ran below = RunLine({"releases", "undo", "one"});
  EXPECT_EQ(below.exit_code, 2);
  EXPECT_TRUE(
      absl::StartsWith(below.err, "landed releases: no command \"undo\"\n"))
      << below.err;
}

TEST(Run, OfWhatIsNoCommandThereIsNoHelp) {
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{"tables", "bogus", "--help"},
                                             {"tables", "--help", "bogus"},
                                             {"bogus", "--help"},
                                             {"releases", "undo", "--help"}}) {
    const Ran ran = RunLine(line);
    EXPECT_EQ(ran.exit_code, 2) << line[1];
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(absl::StrContains(ran.err, "no command \"")) << ran.err;
  }
}

TEST(Run, AsksForACommand) {
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{{}, {"tables"}, {"releases"}}) {
    const Ran ran = RunLine(line);
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_TRUE(absl::StrContains(ran.err, " --help tells what there is.\n"))
        << ran.err;
  }
}

TEST(Run, NamesTheFlagThatIsWrong) {
  for (const std::vector<std::string>& line :
       std::vector<std::vector<std::string>>{
           {"quote", "--merchand=coco"},
           {"quote", "--merchant"},
           {"quote", "--format=xml"},
           {"quote", "--server=a:1", "--local"},
           {"quote", "--server=127.0.0.1:99999"},
           {"tables", "check", "--all"},
           {"--version"}}) {
    const Ran ran = RunLine(line);
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(absl::StrContains(ran.err, line.back().substr(0, 5)))
        << ran.err;
  }
}

}  // namespace
}  // namespace landed::cli
