#include "data/lint/lint.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "data/release/loader.h"
#include "data/release/prover.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

struct Fault {
  const char* set;
  const char* file;
  const char* from;
  const char* to;
};

constexpr char kReference[] = "reference/1";
constexpr char kAcme[] = "merchants/acme/1";
constexpr char kBazaar[] = "merchants/bazaar/1";

// One of every sort that the pipeline knows, from bytes to amounts.
constexpr Fault kFaults[] = {
    {kReference, "us_sales_tax.csv", "NY,0.05,", "NY,5%,"},
    {kReference, "us_sales_tax.csv", "2026-07-01,,fake", "2026-06-30,,fake"},
    {kReference, "time_zones.csv", "US,AP,Asia/Tokyo", "US,AP,Asia/Tokio"},
    {kReference, "places.csv", "XB,B1,", "XB,B_1,"},
    {kReference, "currencies.csv", "UYW,927,4", "UYW,927,9"},
    {kReference, "ca_sales_tax.csv", "0.09975", "0.099750"},
    {kReference, "customs_territories.csv", "XD,XD,Delta", "XE,XD,Delta"},
    {kAcme, "merchant.csv", "in_stock", "stock"},
    {kAcme, "regions.csv", "XD,,unclear,applies,,,,decision.regions,\n", ""},
    {kAcme, "service.csv", "far,served", "afar,served"},
    {kAcme, "processing.csv", "1,2,working_day", "2,1,working_day"},
    {kAcme, "transit.csv", "express,home,published,1,2",
     "express,home,published,1,"},
    {kAcme, "shipping_prices.csv", "25.00", "25.0"},
    {kAcme, "shipping_prices.csv", "standard,home,free,,",
     "standard,home,free,0.00,USD"},
    {kAcme, "duties.csv", "merchant,ddp", "merchant,dap"},
    {kAcme, "tax_registrations.csv", "collected,applies,,2026-01-01,,",
     "collected,applies,,2026-02-01,,"},
    {kAcme, "terms.csv", "1000.00,required", "\"1,000.00\",required"},
    {kAcme, "terms.csv", "returns,,,,30_days", "returns,,,,\"30_days\""},
    {kAcme, "sources.csv", "page.tax,Acme", "page.taxes,Acme"},
    {kReference, "us_sales_tax.csv", "PR,0.105", "PR,1.05"},
    {kReference, "us_sales_tax.csv", "CT,0.06,", "CT,0.006,"},
    {kReference, "ca_sales_tax.csv", "0.13,,,", "0.13,1/7/2010,,"},
    {kReference, "postal_prefixes.csv", "US,006,", "US,6,"},
    {kAcme, "shipping_prices.csv", "USD,applies,,,,page.old",
     "USD,applies,,,,"},
    {kAcme, "terms.csv", "500.00,included,", "0.00,included,"},
    {kAcme, "tax_registrations.csv", "canada,QC,", "far,QC,"},
    {kBazaar, "terms.csv", "refused,The", "refused,\r\nThe"},
    {kBazaar, "duties.csv", "region,payer", "region,who"},
    {kBazaar, "transit.csv", "post,beta,published",
     "post,beta,published,published"},
};

// Everything at once, in the order of files and lines. After a change that is
// meant, the text below "it found" belongs into the golden file.
TEST(Lint, GoldenOfErrorReport) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  for (const Fault& fault : kFaults) {
    support::EditFile(dir.path(),
                      absl::StrCat("tables/", fault.set, "/", fault.file),
                      fault.from, fault.to);
  }
  dir.Write("tables/merchants/bazaar/1/notes.txt", "Not a table.\n");
  support::Reseal(dir.path(), "one");
  Loader loader(dir.path(), ProveNothing);
  Findings findings;
  EXPECT_EQ(loader.Load("one", &findings), nullptr);
  std::string report;
  for (const Finding& finding : findings.Sorted()) {
    absl::StrAppend(&report, ToString(finding), "\n");
  }
  EXPECT_EQ(report, support::ReadText(".", "tests/data/lint/report.golden.txt"))
      << "it found:\n"
      << report;
}

TEST(Lint, RunsEveryRule) {
  EXPECT_GE(AllRules().size(), 7u);
  for (const Rule rule : AllRules()) EXPECT_NE(rule, nullptr);
}

}  // namespace
}  // namespace landed::data
