#include "data/lint/unreachable.h"

#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

TEST(Unreachable, AcceptsTheFakeTables) {
  ExpectNothingInFakeTables(LintUnreachable);
}

TEST(Unreachable, LooksAtTermsAndAtPlaces) {
  ExpectFindings(
      LintUnreachable,
      {{"merchants/bazaar",
        {{"terms.csv", "returns,,,,refused,",
          "returns,abroad,,,refused,No.,applies,,,,stall,\n"
          "returns,beta,,,refused,No.,applies,,,,stall,\n"
          "returns,,,,refused,"},
         {"tax_registrations.csv", "beta,,", "beta,OR,"}},
        {"tax_registrations.csv:3:6: unreachable: line 3 can never apply: no "
         "country of region beta has subdivision OR",
         "terms.csv:4:1: unreachable: line 4 can never apply: lines 2, 3 "
         "already cover it"}}});
}

TEST(Unreachable, SaysNothingOfAReferenceSet) {
  ExpectFindings(LintUnreachable,
                 {{"reference", {{"places.csv", "XA,9712,", "XA,97,"}}, {}}});
}

}  // namespace
}  // namespace landed::data
