#include "data/lint/term_rows.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

// Tells the rows as findings: their order and from where they hold.
void TellRows(const LintInput& input, Findings* findings) {
  uint32_t place = 0;
  for (const TermConditions& row : TermsByPrecedence(input)) {
    findings->Add("terms.csv", ++place, 0, absl::StrCat(row.line),
                  absl::StrCat(row.term, "/", row.region, "/", row.fulfillment,
                               "/", static_cast<int64_t>(row.from), "/",
                               row.valid.from.ToString()));
  }
}

TEST(TermRows, AreInTheOrderInWhichTheyGoBeforeEachOther) {
  EXPECT_EQ(FindingsOf(TellRows, "merchants/acme",
                       {{"terms.csv", "signature,,,1000.00,",
                         "signature,,,90.5,x,T.,applies,,,,page.terms,\n"
                         "signature,,,1000.00,"}}),
            (std::vector<std::string>{
                "terms.csv:1: 3: insurance///5000000/",
                "terms.csv:2: 2: insurance///0/",
                "terms.csv:3: 5: po_box/home//0/",
                "terms.csv:4: 4: po_box///0/",
                "terms.csv:5: 8: returns//personalized/0/",
                // Line 7 is set aside.
                "terms.csv:6: 6: returns///0/",
                "terms.csv:7: 13: signature/near//0/",
                "terms.csv:8: 12: signature//personalized/0/",
                "terms.csv:9: 11: signature///10000000/",
                "terms.csv:10: 10: signature///905000/",
                "terms.csv:11: 9: signature///0/",
                "terms.csv:12: 14: warranty///0/",
                "terms.csv:13: 15: warranty///0/2026-07-01",
            }));
}

TEST(TermRows, AnAmountThatCannotBeReadLeavesTheRowOut) {
  EXPECT_EQ(FindingsOf(TellRows, "merchants/bazaar",
                       {{"terms.csv", "returns,,,,", "returns,,,\"1,000\","}}),
            std::vector<std::string>());
  EXPECT_EQ(FindingsOf(TellRows, "reference", {}), std::vector<std::string>());
}

}  // namespace
}  // namespace landed::data
