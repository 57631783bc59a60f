#include "data/schema/set_aside.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "data/schema/service.h"
#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

// "row: rows that apply" for each that is set aside, of service.csv.
std::vector<std::string> FoundIn(const char* rows) {
  Findings findings;
  const TableSpec& spec = ServiceSchema().spec();
  const CsvTable table = ParseCsv("t", absl::StrCat(HeaderOf(spec), "\n", rows),
                                  CsvLimits(), &findings);
  EXPECT_TRUE(findings.empty()) << rows;
  std::vector<std::string> found;
  for (const SetAsideRow& aside : SetAsideRows(table, spec)) {
    found.push_back(
        absl::StrCat(aside.row, ": ", absl::StrJoin(aside.applying, " ")));
  }
  return found;
}

using Found = std::vector<std::string>;

TEST(SetAside, StandsBesideWhatApplies) {
  EXPECT_EQ(FoundIn("asia,served,R,applies,,,,s,\n"), Found());
  EXPECT_EQ(FoundIn("asia,served,R,applies,,,,s,\n"
                    "asia,not_served,R,set_aside,,,,s,\n"
                    "europe,served,R,applies,,,,s,\n"),
            Found{"1: 0"});
}

TEST(SetAside, MayBeAlone) {
  EXPECT_EQ(FoundIn("asia,served,R,set_aside,,,,s,\n"
                    "europe,served,R,applies,,,,s,\n"),
            Found{"0: "});
}

TEST(SetAside, HoldsOnSomeOfTheSameDays) {
  constexpr char kRows[] =
      "asia,served,R,applies,,,2026-01-01,s,\n"
      "asia,ask_merchant,R,applies,,2026-01-01,2027-01-01,s,\n"
      "asia,served,R,applies,,2027-01-01,,s,\n";
  EXPECT_EQ(FoundIn(absl::StrCat(kRows,
                                 "asia,not_served,R,set_aside,,"
                                 "2026-06-01,2027-06-01,s,\n")
                        .c_str()),
            Found{"3: 1 2"});
}

}  // namespace
}  // namespace landed::data
