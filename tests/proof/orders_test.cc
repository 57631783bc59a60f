#include "proof/orders.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/proof/proven.h"

namespace landed::proof {
namespace {

// A line of acme's examples in the place of that of Gamma, which is not served.
// What is found in it, without file and line.
std::vector<std::string> FindingsIn(const std::string& line) {
  std::vector<std::string> findings = FindingsOf(
      ProveOrders, "merchants/acme",
      {{"examples.csv",
        "nowhere,XC,,2026-03-16T12:00:00Z,general,,100.00 USD,1,,,nowhere,"
        "not_served,,,,,,,,",
        line.c_str()}});
  for (std::string& finding : findings) {
    finding = finding.substr(finding.find("failing-example: ") + 17);
  }
  return findings;
}

constexpr char kOrder[] = ",,2026-03-16T12:00:00Z,general,,100.00 USD,1,";

// The order goes to a place by a method; `expected` are the cells from problem
// to note.
std::vector<std::string> FindingsFor(const char* to, const char* method,
                                     const char* expected) {
  return FindingsIn(absl::StrCat("e,", to, kOrder, method, ",", expected));
}

using Texts = std::vector<std::string>;

constexpr char kMend[] = ": mend the tables or the example";

TEST(Orders, AcceptsWhatComesOut) {
  EXPECT_EQ(FindingsFor("US:NY", "standard",
                        ",home,served,1..2 working_day,3..5 working_day,free,"
                        "5.00 USD,nobody,105.00 USD,"
                        "insurance=not_included po_box=accepted,"),
            Texts());
  EXPECT_EQ(FindingsFor("US:NY:12", "", "order.ship_to.postal_code,,,,,,,,,,"),
            Texts());
}

TEST(Orders, TellsEachCellThatDoesNotComeOut) {
  EXPECT_EQ(
      FindingsFor("US:NY", "standard",
                  ",near,not_served,1..3 working_day,3..5 week,5.00 USD,free,"
                  "buyer,100.00 USD,insurance=included,"),
      (Texts{
          absl::StrCat("region: home came out, not near", kMend),
          absl::StrCat("service: served came out, not not_served", kMend),
          absl::StrCat("processing: 1..2 working_day came out, not 1..3 "
                       "working_day",
                       kMend),
          absl::StrCat("transit: 3..5 working_day came out, not 3..5 week",
                       kMend),
          absl::StrCat("shipping: free came out, not 5.00 USD", kMend),
          absl::StrCat("tax: 5.00 USD came out, not free", kMend),
          absl::StrCat("payer: nobody came out, not buyer", kMend),
          absl::StrCat("checkout: 105.00 USD came out, not 100.00 USD", kMend),
          absl::StrCat("terms: not_included came out for insurance, not "
                       "included",
                       kMend)}));
}

TEST(Orders, WithoutAMethodEveryOptionMustHoldIt) {
  EXPECT_EQ(FindingsFor("XA", "", ",near,,,,12.00 USD,,buyer,,,"),
            Texts{absl::StrCat("shipping: 40.00 USD came out by method "
                               "express, not 12.00 USD",
                               kMend)});
}

TEST(Orders, WhereNothingIsOfferedNothingComesOut) {
  EXPECT_EQ(FindingsFor("XC", "", ",,,,not_published,,,,,,"),
            Texts{absl::StrCat("transit: nothing came out, not not_published",
                               kMend)});
}

TEST(Orders, ATermIsWrittenWithWhatItSays) {
  EXPECT_EQ(FindingsFor("XA", "", ",,,,,,,,,color=red insurance,"),
            (Texts{absl::StrCat("terms: insurance: write a term and what it "
                                "says: signature=required"),
                   absl::StrCat("terms: nothing came out for color, not red",
                                kMend)}));
}

TEST(Orders, TellsWhatIsRefusedAndShouldNotBe) {
  EXPECT_EQ(FindingsFor("XX", "", ",near,,,,,,,,,"),
            Texts{"problem: the order is refused: order.ship_to.region_code: "
                  "\"XX\" is not a country of ISO 3166-1: write two capital "
                  "letters such as FR: mend it, or write here the field that "
                  "must be refused"});
}

TEST(Orders, TellsWhatIsAnsweredAndShouldNotBe) {
  EXPECT_EQ(FindingsFor("XA", "", "order.ship_to.region_code,,,,,,,,,,"),
            Texts{absl::StrCat("problem: the order is answered, served in "
                               "region near, where it should be refused for "
                               "order.ship_to.region_code",
                               kMend)});
}

TEST(Orders, TellsWhatIsRefusedForAnotherReason) {
  EXPECT_EQ(FindingsFor("XX", "", "order.items[0].quantity,,,,,,,,,,"),
            Texts{absl::StrCat("problem: order.ship_to.region_code came out, "
                               "not order.items[0].quantity",
                               kMend)});
}

}  // namespace
}  // namespace landed::proof
