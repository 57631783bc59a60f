#include "data/lint/unreachable_place.h"

#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kAcme[] = "merchants/acme";
constexpr char kMilitary[] =
    "US,AP,unclear,applies,The page does not say whether military post is "
    "served.,,,";

LintCase Region(const char* row, std::vector<std::string> findings) {
  return {kAcme, {{"regions.csv", kMilitary, row}}, findings};
}

TEST(UnreachablePlace, AcceptsTheFakeTables) {
  ExpectNothingInFakeTables(LintUnreachablePlaces);
}

TEST(UnreachablePlace, ASubdivisionDiffersFromItsCountry) {
  ExpectFindings(
      LintUnreachablePlaces,
      {Region("US,AP,home,applies,,,,",
              {"regions.csv:5:7: unreachable: line 5 changes nothing: line 4 "
               "already covers it: remove it"}),
       Region("US,AP,home,applies,,2026-01-01,,",
              {"regions.csv:5:7: unreachable: line 5 changes nothing: line 4 "
               "already covers it: remove it"}),
       Region("US,AP,home,applies,Ask.,,,", {}),
       Region("US,AP,unclear,applies,,,,", {}),
       Region("US,AP,home,set_aside,,,,", {})});
}

TEST(UnreachablePlace, ASubdivisionMayOutlastItsCountrysRow) {
  ExpectFindings(LintUnreachablePlaces,
                 {{kAcme,
                   {{"regions.csv", "US,,home,applies,,,,",
                     "US,,home,applies,,,2026-01-01,page.shipping,\n"
                     "US,,unclear,applies,,2026-01-01,,"},
                    {"regions.csv", kMilitary, "US,AP,home,applies,,,,"}},
                   {}}});
}

TEST(UnreachablePlace, APlaceWithACountryCodeIsLookedUpByIt) {
  ExpectFindings(
      LintUnreachablePlaces,
      {Region(
          "US,PR,unclear,applies,,,,",
          {"regions.csv:5:4: unreachable: line 5 can never apply: the place "
           "is looked up as country PR: remove it"})});
}

TEST(UnreachablePlace, ARegistrationNeedsThePlaceInItsRegion) {
  const auto collects = [](const char* row, std::vector<std::string> findings) {
    return LintCase{
        kAcme,
        {{"tax_registrations.csv", "home,OR,collected,applies,,,,", row}},
        findings};
  };
  ExpectFindings(
      LintUnreachablePlaces,
      {collects("near,OR,collected,applies,,,,",
                {"tax_registrations.csv:11:6: unreachable: line 11 can never "
                 "apply: no country of region near has subdivision OR"}),
       // Military post is in region unclear, by a row of its own.
       collects("unclear,AP,collected,applies,,,,", {}),
       collects("home,AP,collected,applies,,,,",
                {"tax_registrations.csv:11:6: unreachable: line 11 can never "
                 "apply: no country of region home has subdivision AP"})});
}

TEST(UnreachablePlace, APlaceOfTwoRegionsInTurnIsInBoth) {
  ExpectFindings(
      LintUnreachablePlaces,
      {{kAcme,
        {{"regions.csv", kMilitary, "US,AP,unclear,applies,,2026-01-01,,"},
         {"tax_registrations.csv", "home,OR,", "home,AP,"}},
        {}}});
}

TEST(UnreachablePlace, PuertoRicoIsInTheRegionOfItsCountryCode) {
  ExpectFindings(
      LintUnreachablePlaces,
      {{kAcme,
        {{"regions.csv", "PR,,home", "PR,,far"}},
        {"tax_registrations.csv:12:6: unreachable: line 12 can never apply: no "
         "country of region home has subdivision PR"}}});
}

}  // namespace
}  // namespace landed::data
