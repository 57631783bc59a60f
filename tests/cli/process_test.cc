// The command line as a shell meets it: a process with arguments, pipes and an
// exit status. What each command does is tested in this process, by the other
// tests of this folder.

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::cli {
namespace {

constexpr char kProgram[] = "cli/landed";
constexpr char kOrder[] =
    "quote --merchant=coco --to=FR --item=jewelry:120.00EUR:1 "
    "--placed-at=2026-11-23T12:00:00Z";

// What the shell makes of a line. `line` has no quotes to care about.
Ran Shell(const std::string& line) {
  const support::TempDir dir;
  const std::string command =
      absl::StrCat("(", line, ") >", dir.Path("out"), " 2>", dir.Path("err"));
  const int status = std::system(command.c_str());
  EXPECT_TRUE(WIFEXITED(status)) << line;
  return {WEXITSTATUS(status), support::ReadText(dir.path(), "out"),
          support::ReadText(dir.path(), "err")};
}

Ran Landed(const std::string& line) {
  return Shell(absl::StrCat(kProgram, " ", line));
}

TEST(Process, AnswersFromTheShippedTables) {
  const Ran ran = Landed(kOrder);
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  EXPECT_TRUE(absl::StartsWith(ran.out, "coco to France ")) << ran.out;
  EXPECT_TRUE(absl::StrContains(ran.out, "5 to 16 working days"));
  EXPECT_FALSE(absl::StrContains(ran.out, "\x1b")) << "colour in a pipe";
}

TEST(Process, EveryCommandRuns) {
  for (const char* line :
       {"resolve --to=US:TX:73301", "releases list", "releases show",
        "releases stage 2026-11-22.us-only",
        "releases compare 2026-11-22 2026-11-22",
        "tables lookup us_sales_tax --key=SD --on=2023-07-01",
        "tables fmt --check", "tables check"}) {
    const Ran ran = Landed(line);
    EXPECT_EQ(ran.exit_code, 0) << line << "\n" << ran.out << ran.err;
  }
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  EXPECT_EQ(Landed(absl::StrCat("releases draft three --from=one --data=",
                                dir.path()))
                .exit_code,
            0);
  for (const char* step : {"activate two", "rollback"}) {
    const Ran ran = Landed(absl::StrCat(
        "releases ", step, " --data=", dir.path(), " --state=", dir.path()));
    EXPECT_EQ(ran.exit_code, 0) << step << "\n" << ran.err;
  }
}

TEST(Process, ReadsARequestFromAPipe) {
  const Ran asked = Shell(absl::StrCat("echo '{\"order\": {}}' | ", kProgram,
                                       " quote --request=-"));
  EXPECT_EQ(asked.exit_code, 2);
  EXPECT_TRUE(absl::StrContains(asked.err, "order.merchant: ")) << asked.err;
}

TEST(Process, ExitStatusTellsWhoseFaultItIs) {
  EXPECT_EQ(Landed("--help").exit_code, 0);
  EXPECT_EQ(Landed("tables lookup us_sales_tax --key=ZZ").exit_code, 1);
  EXPECT_EQ(Landed("calendar show").exit_code, 2);
  EXPECT_EQ(Landed("quote --merchant=nobody").exit_code, 2);
  EXPECT_EQ(Landed("tables bogus --help").exit_code, 2);
  EXPECT_EQ(Landed(absl::StrCat(kOrder, " --server=127.0.0.1:99999")).exit_code,
            2);
  EXPECT_EQ(Landed("quote --merchant=missko --to=US:CA --po-box "
                   "--item=jewelry:1.00USD:1")
                .exit_code,
            1);
  EXPECT_EQ(Landed("quote --request=no/such/file").exit_code, 3);
  EXPECT_EQ(Landed(absl::StrCat(kOrder, " --server=127.0.0.1:1")).exit_code, 3);
  EXPECT_EQ(Landed(absl::StrCat(kOrder, " --data=/nowhere")).exit_code, 3);
}

TEST(Process, AFullDiskIsNotAnAnswer) {
  EXPECT_EQ(Shell(absl::StrCat("exec ", kProgram, " ", kOrder, " >/dev/full"))
                .exit_code,
            3);
}

}  // namespace
}  // namespace landed::cli
