#include "data/lint/spreadsheet.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kReference[] = "reference";
constexpr char kZero[] =
    "this looks as if a spreadsheet removed a leading zero";

TEST(Spreadsheet, AcceptsTheFakeTables) {
  ExpectNothingInFakeTables(LintSpreadsheet);
}

TEST(Spreadsheet, NumericCodes) {
  ExpectFindings(
      LintSpreadsheet,
      {{kReference, {{"countries.csv", "901", "001"}}, {}},
       {kReference,
        {{"countries.csv", "901", "1"}},
        {absl::StrCat("countries.csv:5:8: spreadsheet: numeric: write three "
                      "digits, 001; ",
                      kZero)}},
       {kReference,
        {{"currencies.csv", "978", "78"}},
        {absl::StrCat("currencies.csv:2:5: spreadsheet: numeric: write three "
                      "digits, 078; ",
                      kZero)}},
       {kReference,
        {{"currencies.csv", "978", "0978"}},
        {"currencies.csv:2:5: spreadsheet: numeric: write three digits"}},
       {kReference,
        {{"currencies.csv", "978", "EUR"}},
        {"currencies.csv:2:5: spreadsheet: numeric: write three digits"}}});
}

TEST(Spreadsheet, NumbersOfParts) {
  const auto part = [](const char* is, std::vector<std::string> findings) {
    return LintCase{kReference,
                    {{"subdivisions.csv", "CA,ON,,province", is}},
                    std::move(findings)};
  };
  ExpectFindings(
      LintSpreadsheet,
      {part("MY,01,,state", {}),
       part("MY,1,,state",
            {absl::StrCat("subdivisions.csv:2:4: spreadsheet: subdivision: "
                          "write two digits, 01; ",
                          kZero)}),
       part("AT,1,,state", {}),
       part("AT,01,,state",
            {"subdivisions.csv:2:4: spreadsheet: subdivision: a spreadsheet "
             "would remove the zero unseen: add AT to the countries in "
             "data/lint/spreadsheet.cc"})});
}

TEST(Spreadsheet, PostalPrefixes) {
  const auto prefix = [](const char* was, const char* is,
                         std::vector<std::string> findings) {
    return LintCase{
        kReference, {{"postal_prefixes.csv", was, is}}, std::move(findings)};
  };
  const std::string lost = absl::StrCat(
      "postal_prefixes.csv:5:4: spreadsheet: postal_prefix: a prefix of US has "
      "3 or 5 digits; ",
      kZero);
  ExpectFindings(
      LintSpreadsheet,
      {prefix("US,006", "US,6", {lost}),
       prefix("US,006", "US,0061", {lost}),
       prefix("US,006", "US,00610",
              {"postal_prefixes.csv:5:4: spreadsheet: postal_prefix: without "
               "its zeros it would be another good prefix, and a spreadsheet "
               "removes them: write it with another number of digits"}),
       prefix("US,006", "US,06100", {}),
       prefix("US,006", "US,000", {}),
       prefix("CA,H", "CA,H0H", {}),
       prefix(
           "CA,H", "CA,0",
           {"postal_prefixes.csv:2:4: spreadsheet: postal_prefix: a "
            "spreadsheet would remove the zero unseen: add CA to the lengths "
            "in data/lint/spreadsheet.cc"}),
       {kReference, {{"places.csv", "XA,9712", "IT,00120"}}, {}},
       {kReference,
        {{"places.csv", "XA,9712", "IT,120"}},
        {absl::StrCat("places.csv:3:4: spreadsheet: postal_prefix: a prefix of "
                      "IT has 4 or 5 digits; ",
                      kZero)}}});
}

TEST(Spreadsheet, Text) {
  // Puts the text into a note.
  const auto note = [](absl::string_view text) {
    const std::string row =
        absl::StrCat("fake.gazette,", text, "\nOR,none,none,");
    return FindingsOf(
        LintSpreadsheet, kReference,
        {{"us_sales_tax.csv", "fake.gazette,\nOR,none,none,", row.c_str()}});
  };
  for (const char* text : {"7", "12", "1.5", "0.5", "0", "123456789012345",
                           "2026-07-01", "30 days", "B2B", "e", "-", "...",
                           "12:30 o'clock", "truth", "A=1", "none"}) {
    EXPECT_EQ(note(text), std::vector<std::string>()) << text;
  }
  for (const char* text :
       {"007", "00.5", "1.50", "1.0", "1e3", "1E+05", "1234567890123456", "3/5",
        "1-2", "2026-7-1", "1.2.2026", "10:30", "5%", "$5", "+5", "-5"}) {
    const auto found = note(text);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0].rfind("us_sales_tax.csv:6:37: spreadsheet: note: a "
                             "spreadsheet ",
                             0),
              0u)
        << found[0];
  }
}

TEST(Spreadsheet, TruthValuesAndFormulas) {
  const auto value = [](const char* text, const char* message) {
    static std::string row;
    row = absl::StrCat("returns,,,,", text, ",The");
    return LintCase{
        "merchants/bazaar",
        {{"terms.csv", "returns,,,,refused,The", row.c_str()}},
        {absl::StrCat("terms.csv:2:12: spreadsheet: value: ", message)}};
  };
  for (const char* text : {"true", "TRUE", "False"}) {
    ExpectFindings(LintSpreadsheet,
                   {value(text,
                          "a spreadsheet takes this for a truth value: "
                          "write another word")});
  }
  ExpectFindings(LintSpreadsheet,
                 {value("=A1",
                        "a spreadsheet takes what begins with = for a "
                        "formula: write it otherwise")});
  ExpectFindings(LintSpreadsheet,
                 {value("@home",
                        "a spreadsheet takes what begins with @ for a "
                        "formula: write it otherwise")});
}

}  // namespace
}  // namespace landed::data
