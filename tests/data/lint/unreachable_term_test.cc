#include "data/lint/unreachable_term.h"

#include <array>
#include <deque>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

// Puts rows of term `returns` in place of the last of the file; they are lines
// 14 and on. "region,fulfillment,order_from,valid_from,valid_to"
LintCase Returns(const std::vector<std::array<const char*, 3>>& rows,
                 std::vector<std::string> findings) {
  static auto& texts = *new std::deque<std::string>();
  std::string& text = texts.emplace_back();
  int number = 0;
  for (const auto& [conditions, from, to] : rows) {
    absl::StrAppend(&text, number == 0 ? "" : "\n", "x,", conditions, ",v",
                    number, ",Text.,applies,,", from, ",", to, ",page.terms,");
    ++number;
  }
  return {"merchants/acme",
          {{"terms.csv",
            "warranty,,,,24_months,Goods are warranted for 24 "
            "months.,applies,,2026-07-01,,page.terms,",
            text.c_str()}},
          findings};
}

std::string Unreachable(int line, const char* why) {
  return absl::StrCat("terms.csv:", line, ":1: unreachable: line ", line,
                      " can never apply: ", why);
}

TEST(UnreachableTerm, AcceptsTheFakeTables) {
  ExpectNothingInFakeTables(LintUnreachableTerms);
}

TEST(UnreachableTerm, AGeneralRowNeedsARegionLeftToIt) {
  ExpectFindings(
      LintUnreachableTerms,
      {Returns({{",,", "", ""},
                {"canada,,", "", ""},
                {"far,,", "", ""},
                {"home,,", "", ""},
                {"near,,", "", ""},
                {"nowhere,,", "", ""}},
               {}),
       Returns({{",,", "", ""},
                {"canada,,", "", ""},
                {"far,,", "", ""},
                {"home,,", "", ""},
                {"near,,", "", ""},
                {"nowhere,,", "", ""},
                {"unclear,,", "", ""}},
               {Unreachable(14,
                            "lines 15, 16, 17, 18, 19, 20 already cover "
                            "it")})});
}

TEST(UnreachableTerm, ARowForAnyFulfilmentNeedsOneLeftToIt) {
  ExpectFindings(
      LintUnreachableTerms,
      {Returns({{",,", "", ""},
                {",in_stock,", "", ""},
                {",made_to_order,", "", ""},
                {",pre_order,", "", ""}},
               {}),
       Returns({{",,", "", ""},
                {",in_stock,", "", ""},
                {",made_to_order,", "", ""},
                {",personalized,", "", ""},
                {",pre_order,", "", ""}},
               {Unreachable(14, "lines 15, 16, 17, 18 already cover it")})});
}

TEST(UnreachableTerm, ARegionGoesBeforeAFulfilment) {
  // Only for the region that the row names; elsewhere it holds.
  ExpectFindings(
      LintUnreachableTerms,
      {Returns({{",in_stock,", "", ""}, {"home,,", "", ""}}, {}),
       Returns({{"home,in_stock,", "", ""}, {"home,,", "", ""}}, {}),
       // Under 100.00 the general row is reached.
       Returns({{"home,,", "", ""}, {"home,in_stock,100.00", "", ""}}, {})});
}

TEST(UnreachableTerm, ATierHidesOnlyWhatBeginsAtOrAboveIt) {
  const char* const kWhy = "lines 14, 15, 16, 17 already cover it";
  ExpectFindings(LintUnreachableTerms, {Returns({{",in_stock,50.00", "", ""},
                                                 {",made_to_order,", "", ""},
                                                 {",personalized,", "", ""},
                                                 {",pre_order,", "", ""},
                                                 {",,", "", ""}},
                                                {}),
                                        Returns({{",in_stock,50.00", "", ""},
                                                 {",made_to_order,", "", ""},
                                                 {",personalized,", "", ""},
                                                 {",pre_order,", "", ""},
                                                 {",,50.00", "", ""}},
                                                {Unreachable(18, kWhy)}),
                                        Returns({{",in_stock,50.00", "", ""},
                                                 {",made_to_order,", "", ""},
                                                 {",personalized,", "", ""},
                                                 {",pre_order,", "", ""},
                                                 {",,49.99", "", ""}},
                                                {})});
}

TEST(UnreachableTerm, OneDayLeftIsEnough) {
  const auto all = [](const char* from, const char* to,
                      std::vector<std::string> findings) {
    return Returns({{",,", "2025-01-01", "2026-01-01"},
                    {",in_stock,", "", ""},
                    {",made_to_order,", "", ""},
                    {",personalized,", from, to},
                    {",pre_order,", "", ""}},
                   findings);
  };
  const std::vector<std::string> hidden = {
      Unreachable(14, "lines 15, 16, 17, 18 already cover it")};
  ExpectFindings(LintUnreachableTerms,
                 {all("", "", hidden), all("2025-01-01", "2026-01-01", hidden),
                  all("2025-01-02", "", {}), all("", "2025-12-31", {})});
}

// One row cannot hide another that holds in fewer cases, so it takes several.
TEST(UnreachableTerm, RowsThatFollowEachOtherHideTogether) {
  ExpectFindings(LintUnreachableTerms,
                 {Returns({{",,", "2025-01-01", "2026-01-01"},
                           {",in_stock,", "", "2025-06-01"},
                           {",in_stock,", "2025-06-01", ""},
                           {",made_to_order,", "", ""},
                           {",personalized,", "", ""},
                           {",pre_order,", "", ""}},
                          {Unreachable(14,
                                       "lines 15, 16, 17, 18, 19 already "
                                       "cover it")})});
}

}  // namespace
}  // namespace landed::data
