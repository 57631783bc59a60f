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

Ran Show(std::vector<std::string> flags) {
  flags.insert(flags.begin(),
               {"calendar", "show", "--release=three",
                absl::StrCat("--data=", support::DatedDataRoot())});
  return RunLine(flags);
}

TEST(CalendarShow, ShowsAYear) {
  const Ran ran = Show({"--region=XA", "--year=2026"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_TRUE(absl::StartsWith(ran.out, "XA, 2026")) << ran.out;
  EXPECT_TRUE(absl::StrContains(ran.out, "Fri 2026-05-01  Spring Day\n"));
}

TEST(CalendarShow, IsJsonForPrograms) {
  const Ran ran = Show({"--region=US-NY", "--year=2026", "--format=json"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  const auto answer = nlohmann::json::parse(ran.out);
  EXPECT_EQ(answer["calendar"], "US-NY");
  EXPECT_EQ(answer["covered"], true);
  ASSERT_EQ(answer["days"].size(), 2u);
  EXPECT_EQ(answer["days"][1]["date"], "2026-12-28");
  EXPECT_EQ(answer["days"][1]["day"], "closed");
  EXPECT_EQ(answer["workingDays"], 259);
}

TEST(CalendarShow, OfACarrier) {
  const Ran ran = Show({"--region=US", "--carrier=falcon", "--year=2026"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_TRUE(absl::StartsWith(ran.out, "falcon in US, 2026")) << ran.out;
}

TEST(CalendarShow, RefusesWhatCannotBe) {
  EXPECT_EQ(Show({"--region=XB", "--carrier=falcon"}).exit_code, 1);
  EXPECT_EQ(Show({"--region=ZZ"}).exit_code, 2);
  EXPECT_EQ(Show({"--region=xa"}).exit_code, 2);
  EXPECT_EQ(Show({"--region=XA", "--year=1999"}).exit_code, 2);
  EXPECT_EQ(Show({}).exit_code, 2);
  const Ran ran = RunLine({"calendar", "show", "--region=XA", "--release=one",
                           absl::StrCat("--data=", support::DatedDataRoot())});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_TRUE(absl::StrContains(ran.err, "release one has no calendars"));
}

}  // namespace
}  // namespace landed::cli
