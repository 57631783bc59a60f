#include "proof/addresses.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/proof/proven.h"

namespace landed::proof {
namespace {

using Texts = std::vector<std::string>;

// What is found in a line in the place of that of Quebec, the fifth.
Texts FindingsIn(const char* line) {
  return FindingsOf(
      ProveAddresses, "reference",
      {{"address_examples.csv",
        "quebec,CA:QC,2026-03-16T12:00:00Z,,,,CA,,,0.14975,", line}});
}

TEST(Addresses, AcceptsWhatIsFound) {
  EXPECT_EQ(FindingsIn("q,XA::97120,2026-03-16T12:00:00Z,,XA,,XU,Europe/Paris,"
                       "2026-03-16,,"),
            Texts());
  EXPECT_EQ(FindingsIn("q,US:OR,2026-03-16T12:00:00Z,,,OR,,,,none,"), Texts());
  EXPECT_EQ(FindingsIn("q,US::1,2026-03-16T12:00:00Z,address.postal_code,,,,,,"
                       ",")
                .size(),
            0u);
}

TEST(Addresses, TellsEachCellThatDoesNotComeOut) {
  EXPECT_EQ(
      FindingsIn("q,US:OR,2026-03-16T05:00:00Z,,XA,NY,XU,America/New_York,"
                 "2026-03-16,0.05,"),
      (Texts{
          "address_examples.csv:5:31: failing-example: country: US came out, "
          "not XA: mend the tables or the example",
          "address_examples.csv:5:34: failing-example: subdivision: OR came "
          "out, not NY: mend the tables or the example",
          "address_examples.csv:5:37: failing-example: customs_territory: US "
          "came out, not XU: mend the tables or the example",
          "address_examples.csv:5:40: failing-example: time_zone: "
          "America/Los_Angeles came out, not America/New_York: mend the tables "
          "or the example",
          "address_examples.csv:5:57: failing-example: local_date: 2026-03-15 "
          "came out, not 2026-03-16: mend the tables or the example",
          "address_examples.csv:5:68: failing-example: tax_rate: none came "
          "out, not 0.05: mend the tables or the example",
      }));
}

TEST(Addresses, APlaceWithoutTaxRowsHasNoRate) {
  EXPECT_EQ(
      FindingsIn("q,XA,2026-03-16T12:00:00Z,,,,,,,none,"),
      Texts{"address_examples.csv:5:33: failing-example: tax_rate: nothing "
            "came out, not none: mend the tables or the example"});
}

TEST(Addresses, TellsWhatIsRefusedAndShouldNotBe) {
  EXPECT_EQ(
      FindingsIn("q,US:ZZ,2026-03-16T12:00:00Z,,US,,,,,,"),
      Texts{"address_examples.csv:5:30: failing-example: problem: the address "
            "is refused: address.administrative_area: \"ZZ\" is not a state or "
            "province of US: write its code, such as NY: mend it, or write "
            "here the field that must be refused"});
}

TEST(Addresses, TellsWhatIsFoundAndShouldNotBe) {
  EXPECT_EQ(
      FindingsIn("q,XA,2026-03-16T12:00:00Z,address.region_code,,,,,,,"),
      Texts{"address_examples.csv:5:27: failing-example: problem: the address "
            "is found, in XA, where it should be refused for "
            "address.region_code: mend the tables or the example"});
}

TEST(Addresses, TellsWhatIsRefusedForAnotherReason) {
  EXPECT_EQ(
      FindingsIn("q,XX,2026-03-16T12:00:00Z,address.postal_code,,,,,,,"),
      Texts{"address_examples.csv:5:27: failing-example: problem: "
            "address.region_code came out, not address.postal_code: mend the "
            "tables or the example"});
}

}  // namespace
}  // namespace landed::proof
