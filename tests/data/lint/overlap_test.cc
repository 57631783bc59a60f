#include "data/lint/overlap.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kAcme[] = "merchants/acme";

std::string Overlap(const char* where, const char* line, const char* key) {
  return absl::StrCat(where, ": overlap: line ", line, " holds for ", key,
                      " on some of the same days: end one where the other "
                      "begins");
}

TEST(Overlap, AcceptsRowsThatFollowEachOther) {
  ExpectNothingInFakeTables(LintOverlap);
}

TEST(Overlap, RefusesOneSharedDay) {
  ExpectFindings(
      LintOverlap,
      {{kAcme,
        {{"shipping_prices.csv", "27.50,USD,applies,,2026-07-01,",
          "27.50,USD,applies,,2026-06-30,"}},
        {Overlap("shipping_prices.csv:5:1", "4", "express / home")}},
       {"reference",
        {{"us_sales_tax.csv", ",2026-07-01,fake", ",2026-07-02,fake"}},
        {Overlap("us_sales_tax.csv:4:1", "3", "CT")}}});
}

TEST(Overlap, RefusesTwoRowsWithoutDates) {
  ExpectFindings(LintOverlap, {{kAcme,
                                {{"duties.csv", "home,nobody", "far,nobody"}},
                                {Overlap("duties.csv:4:1", "3", "far")}},
                               {"reference",
                                {{"countries.csv", "XB,XBB", "XA,XBB"}},
                                {Overlap("countries.csv:6:1", "5", "XA")}}});
}

TEST(Overlap, AcceptsARowSetAsideOnTheSameDays) {
  ExpectFindings(
      LintOverlap,
      {{kAcme,
        {{"duties.csv", "home,nobody,,applies", "far,nobody,,set_aside"}},
        {}}});
}

TEST(Overlap, AcceptsTwoTaxesOfOneProvince) {
  ExpectFindings(LintOverlap,
                 {{"reference",
                   {{"ca_sales_tax.csv", "QC,QST", "QC,GST"}},
                   {Overlap("ca_sales_tax.csv:4:1", "3", "QC / GST")}}});
}

TEST(Overlap, ALongRowOverlapsSeveral) {
  const auto row = [](const char* rate, const char* dates) {
    return absl::StrCat("CT,", rate, ",none,exempt_if_separate,", dates,
                        ",fake.gazette,\n");
  };
  const std::string rows = absl::StrCat(row("0.02", "2000-01-01,2001-01-01"),
                                        row("0.03", "2002-01-01,2003-01-01"));
  ExpectFindings(
      LintOverlap,
      {{"reference",
        {{"us_sales_tax.csv",
          "CT,0.065,none,exempt_if_separate,2026-07-01,,fake.gazette,\n",
          rows.c_str()}},
        {Overlap("us_sales_tax.csv:4:1", "3", "CT"),
         Overlap("us_sales_tax.csv:5:1", "3", "CT")}}});
}

TEST(Overlap, AnEmptyIntervalTouchesNothing) {
  ExpectFindings(LintOverlap,
                 {{kAcme,
                   {{"shipping_prices.csv", "27.50,USD,applies,,2026-07-01,,",
                     "27.50,USD,applies,,2026-07-01,2026-07-01,"}},
                   {}}});
}

}  // namespace
}  // namespace landed::data
