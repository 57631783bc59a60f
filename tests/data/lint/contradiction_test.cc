#include "data/lint/contradiction.h"

#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kAcme[] = "merchants/acme";

TEST(Contradiction, AcceptsARowSetAsideBesideOneThatApplies) {
  ExpectNothingInFakeTables(LintContradiction);
}

TEST(Contradiction, AcceptsSeveralRowsSetAside) {
  ExpectFindings(
      LintContradiction,
      {{kAcme,
        {{"processing.csv", "express,personalized,not_published,,,,applies",
          "express,made_to_order,published,8,9,week,set_aside"}},
        {}}});
}

TEST(Contradiction, RefusesADecisionThatIsNotThere) {
  ExpectFindings(
      LintContradiction,
      {
          {kAcme,
           {{"shipping_prices.csv", "12.00,USD,applies",
             "12.00,USD,set_aside"}},
           {"shipping_prices.csv:12:1: contradiction: no row for standard / "
            "near applies while this one is set aside: add the one that does",
            "shipping_prices.csv:13:1: contradiction: no row for standard / "
            "near applies while this one is set aside: add the one that "
            "does"}},
          // A row of another key decides nothing.
          {kAcme,
           {{"terms.csv", "returns,,,,14_days", "returns,home,,,14_days"}},
           {"terms.csv:7:1: contradiction: no row for returns / home / any / "
            "any applies while this one is set aside: add the one that "
            "does"}},
      });
}

// The line that was lost may be the one that applies.
TEST(Contradiction, SaysNothingOfATableThatLostLines) {
  ExpectFindings(LintContradiction,
                 {{kAcme,
                   {{"terms.csv", "returns,,,,30_days,", "returns,,30_days,"}},
                   {}}});
}

// The row that applies must do so on one of the same days.
TEST(Contradiction, LooksAtTheDays) {
  const auto dated = [](const char* from) {
    return std::vector<Edit>{
        {"processing.csv", "2,3,week,applies,,,,",
         "2,3,week,applies,,,2026-07-01,"},
        {"processing.csv", "4,6,week,set_aside,,,,", from}};
  };
  ExpectFindings(
      LintContradiction,
      {{kAcme, dated("4,6,week,set_aside,,2026-06-30,,"), {}},
       {kAcme,
        dated("4,6,week,set_aside,,2026-07-01,,"),
        {"processing.csv:4:1: contradiction: no row for express / "
         "made_to_order applies while this one is set aside: add the one that "
         "does"}}});
}

}  // namespace
}  // namespace landed::data
