#include "data/lint/tax_count.h"

#include "gtest/gtest.h"
#include "tests/data/lint/edited.h"

namespace landed::data {
namespace {

constexpr char kQst[] = "QC,QST,state,0.09975,,,fake.gazette,\n";
constexpr char kRefused[] =
    "tax-count: the 5th tax of QC at a time, and an answer has room for 4: "
    "write those of one level as one";

TEST(TaxCount, AcceptsTheFakeTables) {
  ExpectNothingInFakeTables(LintTaxCount);
}

TEST(TaxCount, AcceptsFour) {
  ExpectFindings(LintTaxCount,
                 {{"reference",
                   {{"ca_sales_tax.csv", kQst,
                     "QC,HST,country,0.01,,,s,\nQC,PST,state,0.01,,,s,\n"
                     "QC,QST,state,0.01,,,s,\n"}},
                   {}}});
}

TEST(TaxCount, RefusesAFifth) {
  ExpectFindings(LintTaxCount,
                 {{"reference",
                   {{"ca_sales_tax.csv", kQst,
                     "QC,HST,country,0.01,,,s,\nQC,PST,state,0.01,,,s,\n"
                     "QC,QST,state,0.01,,,s,\nQC,RST,state,none,,,s,\n"}},
                   {std::string("ca_sales_tax.csv:7:1: ") + kRefused}}});
}

// Five rows, of which four hold at a time, and then five.
TEST(TaxCount, LooksAtTheDays) {
  const auto with = [](const char* last) {
    return std::vector<Edit>{{"ca_sales_tax.csv", kQst, last}};
  };
  ExpectFindings(
      LintTaxCount,
      {{"reference",
        with("QC,HST,country,0.01,,,s,\nQC,PST,state,0.01,,2020-01-01,s,\n"
             "QC,QST,state,0.01,,,s,\nQC,RST,state,0.01,2020-01-01,,s,\n"),
        {}},
       {"reference",
        with("QC,HST,country,0.01,,,s,\nQC,PST,state,0.01,,2020-01-02,s,\n"
             "QC,QST,state,0.01,,,s,\nQC,RST,state,0.01,2020-01-01,,s,\n"),
        {std::string("ca_sales_tax.csv:7:1: ") + kRefused}}});
}

}  // namespace
}  // namespace landed::data
