#include "data/lint/coverage.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kAcme[] = "merchants/acme";

TEST(Coverage, AcceptsTablesThatLeaveNothingOut) {
  ExpectNothingInFakeTables(LintCoverage);
}

TEST(Coverage, Reference) {
  ExpectFindings(
      LintCoverage,
      {
          {"reference",
           {{"customs_territories.csv", "XB,XB,Beta,,,fake.atlas,\n", ""}},
           {"customs_territories.csv: coverage: no row for XB applies: add "
            "one"}},
          {"reference",
           {{"time_zones.csv", "XB,,Asia/Tokyo,,,,fake.atlas,\n", ""}},
           {"time_zones.csv: coverage: no row for XB / (empty) applies: add "
            "one"}},
          {"reference",
           {{"time_zones.csv", "US,AP,Asia/Tokyo,,,,fake.atlas,\n", ""}},
           {"time_zones.csv: coverage: no row for US / AP applies: add one"}},
          {"reference",
           {{"us_sales_tax.csv",
             "OR,none,none,not_applicable,,,fake.gazette,\n", ""}},
           {"us_sales_tax.csv: coverage: no row for OR applies: add one"}},
          {"reference",
           {{"ca_sales_tax.csv", "ON,HST,country,0.13,,,fake.gazette,\n", ""}},
           {"ca_sales_tax.csv: coverage: no row for ON applies: add one"}},
      });
}

TEST(Coverage, ANewSubdivisionNeedsItsRows) {
  ExpectFindings(
      LintCoverage,
      {{"reference",
        {{"subdivisions.csv", "US,AP,,military,Armed Forces Pacific",
          "US,AP,,military,P,,,fake.atlas,\nUS,AZ,,state,Arizona"}},
        {"time_zones.csv: coverage: no row for US / AZ applies: add one",
         "us_sales_tax.csv: coverage: no row for AZ applies: add one"}},
       // Of another country: no tax table, but a time zone.
       {"reference",
        {{"subdivisions.csv", "US,AP,,military,Armed Forces Pacific",
          "US,AP,,military,P,,,fake.atlas,\nXB,13,,province,Beta City"}},
        {"time_zones.csv: coverage: no row for XB / 13 applies: add one"}}});
}

TEST(Coverage, EveryCountryIsInARegion) {
  constexpr char kXb[] = "XB,,far,applies,,,,page.shipping,\n";
  ExpectFindings(
      LintCoverage,
      {
          {kAcme,
           {{"regions.csv", kXb, ""}},
           {"regions.csv: coverage: no row for XB / (empty) applies: add one"}},
          // A row for a subdivision covers that one alone.
          {kAcme,
           {{"regions.csv", "XB,,far,", "XB,13,far,"}},
           {"regions.csv: coverage: no row for XB / (empty) applies: add one"}},
          // A row that is set aside covers nothing.
          {kAcme,
           {{"regions.csv", "XB,,far,applies", "XB,,far,set_aside"}},
           {"regions.csv: coverage: no row for XB / (empty) applies: add one"}},
      });
}

TEST(Coverage, EveryRegionHasItsRows) {
  ExpectFindings(
      LintCoverage,
      {
          {kAcme,
           {{"service.csv", "far,served,The page names Beta.",
             "near,served,x"}},
           {"service.csv: coverage: no row for far applies: add one"}},
          {kAcme,
           {{"duties.csv", "far,not_published,,applies",
             "far,not_published,,set_aside"}},
           {"duties.csv: coverage: no row for far applies: add one"}},
          // A row for a state is not one for everywhere else.
          {kAcme,
           {{"tax_registrations.csv", "home,,not_collected",
             "home,AP,not_collected"}},
           {"tax_registrations.csv: coverage: no row for home / (empty) "
            "applies: add one"}},
          {kAcme,
           {{"transit.csv", "standard,far,published,10,20",
             "standard,near,published,10,20"}},
           {"transit.csv: coverage: no row for standard / far applies: add "
            "one"}},
          {kAcme,
           {{"shipping_prices.csv", "express,far,", "express,near,"}},
           {"shipping_prices.csv: coverage: no row for express / far applies: "
            "add one"}},
      });
}

TEST(Coverage, EveryMethodHasEachFulfillment) {
  ExpectFindings(
      LintCoverage,
      {{kAcme,
        {{"processing.csv", "standard,pre_order,", "standard,in_stock,"}},
        {"processing.csv: coverage: no row for standard / pre_order applies: "
         "add one"}}});
}

TEST(Coverage, ANewRegionNeedsARowInEveryTable) {
  const char kRegion[] = " / orbit applies: add one";
  const auto missing = [&](const char* table, const char* key) {
    return absl::StrCat(table, ".csv: coverage: no row for ", key, kRegion);
  };
  ExpectFindings(
      LintCoverage,
      {{kAcme,
        {{"regions.csv", "XD,,unclear", "XD,,orbit"}},
        {"duties.csv: coverage: no row for orbit applies: add one",
         "service.csv: coverage: no row for orbit applies: add one",
         missing("shipping_prices", "express"),
         missing("shipping_prices", "standard"),
         "tax_registrations.csv: coverage: no row for orbit / (empty) applies: "
         "add one",
         missing("transit", "express"), missing("transit", "standard")}}});
}

// The price of Gamma ends; that of Beta is followed by another.
TEST(Coverage, WarnsOfWhatEnds) {
  ExpectFindings(
      LintCoverage,
      {{kAcme,
        {{"shipping_prices.csv", "standard,nowhere,not_published,,,applies,,,,",
          "standard,nowhere,not_published,,,applies,,,2027-01-01,"}},
        {"shipping_prices.csv:14:1: coverage: warning: no row for standard / "
         "nowhere applies from 2027-01-01 on: add one"}},
       {"reference",
        {{"us_sales_tax.csv", "2026-07-01,,fake",
          "2026-07-01,2027-01-01,fake"}},
        {"us_sales_tax.csv:4:1: coverage: warning: no row for CT applies from "
         "2027-01-01 on: add one"}}});
}

TEST(Coverage, SaysNothingOfATableThatLostLines) {
  ExpectFindings(
      LintCoverage,
      {{kAcme,
        {{"duties.csv", "far,not_published,,applies",
          "far,not_published,appl"}},
        {}},
       {"reference", {{"us_sales_tax.csv", "NY,0.05,", "\"NY,0.05,"}}, {}}});
}

TEST(Coverage, ATableThatCouldNotBeReadIsNotCountedAgain) {
  ExpectFindings(LintCoverage,
                 {{kAcme, {{"duties.csv", "region,payer", "payer"}}, {}},
                  {kAcme, {{"regions.csv", "country,", ""}}, {}}});
}

}  // namespace
}  // namespace landed::data
