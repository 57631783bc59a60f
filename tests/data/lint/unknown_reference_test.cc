#include "data/lint/unknown_reference.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kAcme[] = "merchants/acme";

std::string Unknown(const char* where, const char* column, const char* cell,
                    const char* file) {
  return absl::StrCat(where, ": unknown-reference: ", column, " \"", cell,
                      "\" is not in ", file, ": add it there or mend it here");
}

TEST(UnknownReference, AcceptsWhatIsThere) {
  ExpectNothingInFakeTables(LintUnknownReference);
}

TEST(UnknownReference, RefusesWhatIsNotInAnotherTableOfTheSet) {
  ExpectFindings(
      LintUnknownReference,
      {
          {kAcme,
           {{"transit.csv", "standard,far,", "standard,afr,"}},
           {Unknown("transit.csv:9:10", "region", "afr", "regions.csv")}},
          {kAcme,
           {{"shipping_prices.csv", "standard,home,", "Standard,home,"}},
           {Unknown("shipping_prices.csv:11:1", "method", "Standard",
                    "methods.csv")}},
          {kAcme,
           {{"duties.csv", "near,buyer,dap,applies,,,,page.customs",
             "near,buyer,dap,applies,,,,page.custom"}},
           {Unknown("duties.csv:5:27", "source", "page.custom",
                    "sources.csv")}},
          {kAcme,
           {{"terms.csv", "po_box,home,", "po_box,house,"}},
           {Unknown("terms.csv:5:8", "region", "house", "regions.csv")}},
      });
}

// ON is a province, and not of the United States.
TEST(UnknownReference, RefusesAStateOfAnotherCountry) {
  const auto unknown = [](const char* where, const char* column,
                          const char* cell, const char* country) {
    return absl::StrCat(where, ": unknown-reference: ", column, " \"", cell,
                        "\" of ", country,
                        " is not in subdivisions.csv: add it there or mend it "
                        "here");
  };
  ExpectFindings(
      LintUnknownReference,
      {{"reference",
        {{"us_sales_tax.csv", "AP,none,", "ON,none,"}},
        {unknown("us_sales_tax.csv:2:1", "state", "ON", "US")}},
       {"reference",
        {{"ca_sales_tax.csv", "ON,HST,", "NY,HST,"}},
        {unknown("ca_sales_tax.csv:2:1", "province", "NY", "CA")}},
       {"reference",
        {{"time_zones.csv", "US,AP,", "US,ON,"}},
        {unknown("time_zones.csv:7:4", "subdivision", "ON", "US")}},
       {"reference",
        {{"postal_prefixes.csv", "US,962,AP", "US,962,QC"}},
        {unknown("postal_prefixes.csv:12:8", "subdivision", "QC", "US")}},
       {kAcme,
        {{"regions.csv", "US,AP,", "CA,AP,"}},
        {unknown("regions.csv:5:4", "subdivision", "AP", "CA")}}});
}

// A line that cannot be split may be the row that is missing.
TEST(UnknownReference, SaysNothingOfATableThatLostLines) {
  ExpectFindings(LintUnknownReference,
                 {{kAcme, {{"regions.csv", "XB,,far,", "XB,far,"}}, {}},
                  {kAcme, {{"sources.csv", "silence,Acme", "silence"}}, {}}});
}

TEST(UnknownReference, RefusesWhatIsNotInTheReferenceSet) {
  ExpectFindings(
      LintUnknownReference,
      {
          {kAcme,
           {{"merchant.csv", ",USD,", ",USX,"}},
           {Unknown("merchant.csv:2:22", "currency", "USX", "currencies.csv")}},
          {kAcme,
           {{"regions.csv", "XB,,far", "XZ,,far"}},
           {Unknown("regions.csv:7:1", "country", "XZ", "countries.csv")}},
          {kAcme,
           {{"tax_registrations.csv", "home,NH,", "home,ZZ,"}},
           {Unknown("tax_registrations.csv:9:6", "subdivision", "ZZ",
                    "subdivisions.csv")}},
          {"reference",
           {{"postal_prefixes.csv", "US,970,OR", "US,970,TX"}},
           {"postal_prefixes.csv:13:8: unknown-reference: subdivision \"TX\" "
            "of US is not in subdivisions.csv: add it there or mend it here"}},
          {"reference",
           {{"places.csv", "isle,XI,XI", "isle,XZ,XI"}},
           {Unknown("places.csv:2:12", "as_country", "XZ", "countries.csv")}},
      });
}

TEST(UnknownReference, AMerchantMayNotUseASourceOfTheReferenceSet) {
  ExpectFindings(
      LintUnknownReference,
      {{kAcme,
        {{"methods.csv", "Standard,,applies,,,,page.shipping",
          "Standard,,applies,,,,fake.atlas"}},
        {Unknown("methods.csv:3:31", "source", "fake.atlas", "sources.csv")}}});
}

TEST(UnknownReference, RefusesASourceThatNothingWasReadFrom) {
  ExpectFindings(
      LintUnknownReference,
      {{kAcme,
        {{"sources.csv", "silence,",
          "page.unread,D,W,law,2026-01-01,,\nsilence,"}},
        {"sources.csv:9:1: unknown-reference: no row was read from source "
         "\"page.unread\": cite it or remove it"}},
       {"reference",
        {{"categories.csv", "general,Anything,,,fake.shelf",
          "general,Anything,,,fake.mint"},
         {"categories.csv", "jewelry,Jewelry,,,fake.shelf",
          "jewelry,Jewelry,,,fake.mint"}},
        {"sources.csv:5:1: unknown-reference: no row was read from source "
         "\"fake.shelf\": cite it or remove it"}}});
}

// Otherwise one broken table would make its sources look unused.
TEST(UnknownReference, SaysNothingOfATableThatCouldNotBeRead) {
  ExpectFindings(LintUnknownReference,
                 {{kAcme, {{"duties.csv", "region,payer", "payer"}}, {}},
                  {kAcme, {{"methods.csv", "method,name", "name"}}, {}}});
}

}  // namespace
}  // namespace landed::data
