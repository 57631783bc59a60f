#include "data/lint/validity.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kAcme[] = "merchants/acme";

std::string NoDay(const char* where) {
  return absl::StrCat(where,
                      ": validity: valid_to must be after valid_from: the row "
                      "holds on no day");
}

std::vector<Edit> Dates(const char* dates) {
  return {{"duties.csv", "home,nobody,,applies,,,,", dates}};
}

TEST(Validity, AcceptsOpenEndsAndSingleDays) {
  ExpectNothingInFakeTables(LintValidity);
  ExpectFindings(
      LintValidity,
      {{kAcme, Dates("home,nobody,,applies,,2024-01-01,2024-01-02,"), {}},
       {kAcme, Dates("home,nobody,,applies,,,2024-01-01,"), {}},
       {kAcme, Dates("home,nobody,,applies,,2024-01-01,,"), {}}});
}

TEST(Validity, RefusesARowThatHoldsOnNoDay) {
  ExpectFindings(LintValidity,
                 {{kAcme,
                   Dates("home,nobody,,applies,,2024-01-01,2024-01-01,"),
                   {NoDay("duties.csv:4:34")}},
                  {kAcme,
                   Dates("home,nobody,,applies,,2024-01-02,2024-01-01,"),
                   {NoDay("duties.csv:4:34")}},
                  {kAcme,
                   Dates("home,nobody,,set_aside,,2024-01-02,2024-01-01,"),
                   {NoDay("duties.csv:4:36")}},
                  {"reference",
                   {{"us_sales_tax.csv", "2026-07-01,,fake",
                     "2026-07-01,1926-07-01,fake"}},
                   {NoDay("us_sales_tax.csv:4:45")}}});
}

// That is a finding of the cell itself.
TEST(Validity, SaysNothingOfWhatIsNoDate) {
  ExpectFindings(
      LintValidity,
      {{kAcme, Dates("home,nobody,,applies,,2024-13-01,2024-01-01,"), {}}});
}

}  // namespace
}  // namespace landed::data
