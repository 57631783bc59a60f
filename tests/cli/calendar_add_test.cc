#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "tests/cli/run_line.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

Ran Add(std::vector<std::string> flags) {
  flags.insert(flags.begin(),
               {"calendar", "add", "--release=three",
                absl::StrCat("--data=", support::DatedDataRoot())});
  return RunLine(flags);
}

TEST(CalendarAdd, CountsAndTellsTheHolidaysOnTheWay) {
  const Ran ran = Add({"--region=XA", "--from=2026-12-23", "--days=2"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "2026-12-23 + 2 working days of XA = 2026-12-28\n"
            "  Thu 2026-12-24  Eve of Winter Day (half)\n"
            "  Fri 2026-12-25  Winter Day\n");
}

TEST(CalendarAdd, CountsBackwardsToo) {
  const Ran ran =
      Add({"--region=XA", "--from=2026-05-04", "--days=-1", "--format=json"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  const auto answer = nlohmann::json::parse(ran.out);
  EXPECT_EQ(answer["to"], "2026-05-02");  // a Saturday that is worked
  EXPECT_EQ(answer["covered"], true);
}

TEST(CalendarAdd, SaysWhatTheTablesDoNotHave) {
  EXPECT_TRUE(absl::StrContains(
      Add({"--region=XB", "--from=2026-05-04", "--days=1"}).out,
      "no data is not no holidays"));
}

TEST(CalendarAdd, RefusesWhatCannotBe) {
  EXPECT_EQ(Add({"--region=XA", "--from=2039-12-30", "--days=9"}).exit_code, 1);
  EXPECT_EQ(Add({"--region=XA", "--from=1999-12-30", "--days=9"}).exit_code, 1);
  EXPECT_EQ(Add({"--region=XA", "--from=soon", "--days=9"}).exit_code, 2);
  EXPECT_EQ(Add({"--region=XA", "--from=2026-05-04"}).exit_code, 2);
  EXPECT_EQ(Add({"--region=XA", "--from=2026-05-04", "--days=x"}).exit_code, 2);
}

}  // namespace
}  // namespace landed::cli
