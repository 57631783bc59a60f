#include "data/lint/gap.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kAcme[] = "merchants/acme";

std::vector<Edit> SecondPriceFrom(const char* dates) {
  return {{"shipping_prices.csv", "27.50,USD,applies,,2026-07-01,,", dates}};
}

TEST(Gap, AcceptsRowsThatJoin) { ExpectNothingInFakeTables(LintGap); }

// The line that was lost may be the one between.
TEST(Gap, SaysNothingOfATableThatLostLines) {
  ExpectFindings(
      LintGap, {{"reference",
                 {{"us_sales_tax.csv", "2026-07-01,,fake", "2027-07-01,,fake"},
                  {"us_sales_tax.csv", "NY,0.05,", "CT,"}},
                 {}}});
}

TEST(Gap, RefusesADayBetween) {
  ExpectFindings(
      LintGap,
      {{kAcme,
        SecondPriceFrom("27.50,USD,applies,,2026-07-02,,"),
        {"shipping_prices.csv:5:1: gap: no row holds for express / home from "
         "2026-07-01 to 2026-07-02: let line 4 end where this one begins"}},
       {"reference",
        {{"us_sales_tax.csv", "2026-07-01,,fake", "2027-07-01,,fake"}},
        {"us_sales_tax.csv:4:1: gap: no row holds for CT from 2026-07-01 to "
         "2027-07-01: let line 3 end where this one begins"}}});
}

// Overlaps are another rule's.
TEST(Gap, AcceptsRowsThatOverlap) {
  ExpectFindings(
      LintGap, {{kAcme, SecondPriceFrom("27.50,USD,applies,,2026-06-01,,"), {}},
                {kAcme, SecondPriceFrom("27.50,USD,applies,,,,"), {}}});
}

TEST(Gap, ARowThatIsSetAsideFillsNone) {
  ExpectFindings(
      LintGap,
      {{kAcme,
        {{"shipping_prices.csv", "27.50,USD,applies,,2026-07-01,,page.shipping",
          "27.50,USD,applies,,2027-01-01,,page.shipping,\n"
          "express,home,free,,,set_aside,,2026-07-01,2027-01-01,silence"}},
        {"shipping_prices.csv:5:1: gap: no row holds for express / home from "
         "2026-07-01 to 2027-01-01: let line 4 end where this one begins"}}});
}

TEST(Gap, TellsEachOfAKeyAndLooksPastShortRows) {
  constexpr char kTail[] = ",fake.gazette,\n";
  const auto row = [&](const char* rate, const char* dates) {
    return absl::StrCat("CT,", rate, ",none,exempt_if_separate,", dates, kTail);
  };
  const std::string rows = absl::StrCat(
      row("0.01", ",2020-01-01"), row("0.02", "2000-01-01,2001-01-01"),
      row("0.03", "2020-01-01,2021-01-01"),
      row("0.04", "2022-01-01,2023-01-01"), row("0.05", "2024-01-01,"));
  ExpectFindings(
      LintGap,
      {{"reference",
        {{"us_sales_tax.csv",
          "CT,0.06,none,exempt_if_separate,,2026-07-01,fake.gazette,\n", ""},
         {"us_sales_tax.csv",
          "CT,0.065,none,exempt_if_separate,2026-07-01,,fake.gazette,\n",
          rows.c_str()}},
        {"us_sales_tax.csv:6:1: gap: no row holds for CT from 2021-01-01 to "
         "2022-01-01: let line 5 end where this one begins",
         "us_sales_tax.csv:7:1: gap: no row holds for CT from 2023-01-01 to "
         "2024-01-01: let line 6 end where this one begins"}}});
}

}  // namespace
}  // namespace landed::data
