#include "data/lint/canonical.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kAcme[] = "merchants/acme";
constexpr char kMessage[] =
    ": canonical: from here on the file is not in canonical form: run "
    "\"landed tables fmt\"";

std::string At(const char* file_and_line) {
  return absl::StrCat(file_and_line, kMessage);
}

TEST(Canonical, AcceptsWhatTheFormatterWrites) {
  ExpectNothingInFakeTables(LintCanonical);
}

TEST(Canonical, RefusesAnotherOrder) {
  constexpr char kFar[] = "far,not_published,,applies,,,,silence,\n";
  constexpr char kHome[] = "home,nobody,,applies,,,,page.customs,\n";
  const std::string in_order = absl::StrCat(kFar, kHome);
  const std::string swapped = absl::StrCat(kHome, kFar);
  ExpectFindings(
      LintCanonical,
      {
          {kAcme,
           {{"duties.csv", in_order.c_str(), swapped.c_str()}},
           {At("duties.csv:3")}},
          // One finding a file, where it begins.
          {kAcme,
           {{"duties.csv", in_order.c_str(), swapped.c_str()},
            {"duties.csv", "unclear,", "beyond,"}},
           {At("duties.csv:2")}},
          // What applies stands before what is set aside.
          {kAcme,
           {{"processing.csv", "2,3,week,applies", "2,3,week,set_aside"},
            {"processing.csv", "4,6,week,set_aside", "4,6,week,applies"}},
           {At("processing.csv:3")}},
          // The earlier row stands before the later.
          {kAcme,
           {{"tax_registrations.csv", "applies,,2026-01-01,,",
             "applies,,,2026-01-01,"},
            {"tax_registrations.csv", "not_collected,applies,,,2026-01-01,",
             "not_collected,applies,,2026-01-01,,"}},
           {At("tax_registrations.csv:7")}},
      });
}

TEST(Canonical, OrdersAmountsAsNumbers) {
  const std::vector<Edit> nine = {{"terms.csv", ",1000.00,", ",9.00,"}};
  ExpectFindings(LintCanonical, {{kAcme, nine, {}}});
  ExpectFindings(
      LintCanonical,
      {{kAcme,
        {{"terms.csv", "insurance,,,,not_included", "insurance,,,1000.00,no"}},
        {At("terms.csv:2")}}});
}

TEST(Canonical, RefusesNeedlessQuotes) {
  ExpectFindings(
      LintCanonical,
      {{kAcme, {{"duties.csv", "home,", "\"home\","}}, {At("duties.csv:4")}},
       {"reference",
        {{"countries.csv", "Beta", "\"Beta\""}},
        {At("countries.csv:6")}}});
}

TEST(Canonical, SkipsTablesThatCouldNotBeRead) {
  ExpectFindings(LintCanonical,
                 {{kAcme, {{"duties.csv", "region,payer", "payer"}}, {}}});
}

}  // namespace
}  // namespace landed::data
