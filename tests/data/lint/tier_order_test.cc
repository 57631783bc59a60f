#include "data/lint/tier_order.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kAcme[] = "merchants/acme";
constexpr char kIncluded[] =
    "500.00,included,Orders from 500.00 USD are insured.,applies,,,";

LintCase Insurance(const char* rows, std::vector<std::string> findings) {
  return {kAcme, {{"terms.csv", kIncluded, rows}}, findings};
}

TEST(TierOrder, AcceptsTheFakeTables) {
  ExpectNothingInFakeTables(LintTierOrder);
}

TEST(TierOrder, RefusesATierThatSaysWhatTheOneBelowSays) {
  ExpectFindings(
      LintTierOrder,
      {Insurance("500.00,not_included,Orders under 500.00 USD are not insured.,"
                 "applies,,,",
                 {"terms.csv:3:13: tier-order: order_from: this tier says what "
                  "line 2 says of smaller orders: remove it"}),
       // A notice of its own is something to say.
       Insurance("500.00,not_included,Orders under 500.00 USD are not insured.,"
                 "applies,Look.,,",
                 {}),
       Insurance("500.00,not_included,Orders are not insured.,applies,,,",
                 {})});
}

TEST(TierOrder, ATierOfSomeDaysMayRepeatOneOfOthers) {
  constexpr char kSame[] =
      "not_included,Orders under 500.00 USD are not "
      "insured.,applies,";
  const auto dated = [&](const char* low, const char* high) {
    const std::string low_row = absl::StrCat(",", kSame, ",", low);
    const std::string high_row = absl::StrCat("500.00,", kSame, ",", high);
    return FindingsOf(
        LintTierOrder, kAcme,
        {{"terms.csv",
          ",not_included,Orders under 500.00 USD are not insured.,applies,,,",
          low_row.c_str()},
         {"terms.csv", kIncluded, high_row.c_str()}});
  };
  using Texts = std::vector<std::string>;
  EXPECT_EQ(dated(",2026-01-01", "2026-01-01,"), Texts());
  EXPECT_EQ(dated(",2026-01-01", "2025-01-01,"), Texts());
  EXPECT_EQ(dated("2024-01-01,2026-01-01", "2025-01-01,2026-01-01"),
            Texts{"terms.csv:3:13: tier-order: order_from: this tier says what "
                  "line 2 says of smaller orders: remove it"});
}

TEST(TierOrder, ComparesWithTheNextTierBelow) {
  ExpectFindings(
      LintTierOrder,
      {Insurance("500.00,included,Yes.,applies,,,,page.terms,\n"
                 "insurance,,,900.00,not_included,Orders under 500.00 USD are "
                 "not insured.,applies,,,",
                 {}),
       // As numbers: 1000.00 comes after 900.00.
       Insurance("1000.00,included,Yes.,applies,,,,page.terms,\n"
                 "insurance,,,900.00,included,Yes.,applies,,,",
                 {"terms.csv:3:13: tier-order: order_from: this tier says what "
                  "line 4 says of smaller orders: remove it"})});
}

TEST(TierOrder, AnAmountIsWrittenInOneWay) {
  ExpectFindings(
      LintTierOrder,
      {Insurance(
           "0.00,included,Yes.,applies,,,",
           {"terms.csv:3:13: tier-order: order_from: leave it empty where "
            "the row holds from nothing"}),
       Insurance(
           "500.00,included,Yes.,applies,,,,page.terms,\n"
           "insurance,,,500,included,Sure.,applies,,,",
           {"terms.csv:4:13: tier-order: order_from: the amount of line 3 "
            "in other digits: keep one of the two"}),
       // The same text on the same days is an overlap.
       Insurance("500.00,included,Yes.,applies,,,,page.terms,\n"
                 "insurance,,,500.00,included,Sure.,applies,,,",
                 {})});
}

TEST(TierOrder, OtherConditionsAreOtherTiers) {
  ExpectFindings(
      LintTierOrder,
      {{kAcme,
        {{"terms.csv",
          "signature,,,1000.00,required,\"From 1,000.00 USD "
          "somebody must sign.\"",
          "signature,near,,1000.00,not_required,No signature is needed."}},
        {}}});
}

}  // namespace
}  // namespace landed::data
