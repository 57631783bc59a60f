// Rates of the shipped tables against published examples. Each names the
// document that it was read from; none was read from the tables.

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "data/release/reference.h"
#include "gtest/gtest.h"
#include "tests/shipped/shipped.h"

namespace landed::shipped {
namespace {

struct Example {
  const char* country;
  const char* subdivision;
  const char* day;
  const char* taxes;  // each with its rate, in the order of their names
};

constexpr Example kExamples[] = {
    // South Dakota, House Bill 1137 of 2023: 4.2 percent from 2023-07-01 to
    // 2027-06-30, 4.5 percent before and after.
    {"US", "SD", "2023-06-30", "Sales tax 0.045"},
    {"US", "SD", "2023-07-01", "Sales tax 0.042"},
    {"US", "SD", "2027-06-30", "Sales tax 0.042"},
    {"US", "SD", "2027-07-01", "Sales tax 0.045"},
    // New Jersey, as in the state rules of the open-sales-tax project: 6.875
    // percent in 2017, 6.625 percent from 2018-01-01.
    {"US", "NJ", "2017-12-31", "Sales tax 0.06875"},
    {"US", "NJ", "2018-01-01", "Sales tax 0.06625"},
    // District of Columbia, Office of Tax and Revenue: 6 percent to 2026-09-30,
    // 7 percent from 2026-10-01; the step to 6.5 percent on 2025-10-01 was
    // cancelled.
    {"US", "DC", "2025-10-01", "Sales tax 0.06"},
    {"US", "DC", "2026-09-30", "Sales tax 0.06"},
    {"US", "DC", "2026-10-01", "Sales tax 0.07"},
    // Louisiana, as in the state rules of the open-sales-tax project: 5 percent
    // from 2025-01-01, 4.75 percent from 2030.
    {"US", "LA", "2024-12-31", "Sales tax 0.0445"},
    {"US", "LA", "2025-01-01", "Sales tax 0.05"},
    {"US", "LA", "2029-12-31", "Sales tax 0.05"},
    {"US", "LA", "2030-01-01", "Sales tax 0.0475"},
    // New Mexico, the same: 4.875 percent from 2023-07-01.
    {"US", "NM", "2023-06-30", "Sales tax 0.05"},
    {"US", "NM", "2023-07-01", "Sales tax 0.04875"},
    // Streamlined Sales Tax rate file GAR2026Q2, line 1:
    // 13,45,13,0.04,0.04,0,0,20110101,29991231
    {"US", "GA", "2026-06-30", "Sales tax 0.04"},
    // Streamlined Sales Tax rate file MNR2026Q2, line 14:
    // 27,45,27,0.06875,0.06875,0.06875,0.06875,20090701,29991231
    {"US", "MN", "2009-07-01", "Sales tax 0.06875"},
    {"US", "MN", "2026-06-30", "Sales tax 0.06875"},
    // Streamlined Sales Tax rate file WIR2026Q2, line 1939:
    // 55,45,55,0.05,0.05,0.05,0.05,19800101,99991231
    {"US", "WI", "2026-06-30", "Sales tax 0.05"},
    // Five states levy none, as in the state rules of the open-sales-tax
    // project; in Alaska and Montana some towns do.
    {"US", "AK", "2026-06-30", "Sales tax none"},
    {"US", "DE", "2026-06-30", "Sales tax none"},
    {"US", "MT", "2026-06-30", "Sales tax none"},
    {"US", "NH", "2026-06-30", "Sales tax none"},
    {"US", "OR", "2026-06-30", "Sales tax none"},
    // Canada, npm sales-tax 2.23.0: HST of 13 percent in Ontario.
    {"CA", "ON", "2026-06-30", "HST 0.13"},
    // Revenu Quebec, Basic Rules for Applying the GST/HST and QST: 5 percent,
    // and 9.975 percent on the price without GST.
    {"CA", "QC", "2026-06-30", "GST 0.05, QST 0.09975"},
    // npm sales-tax 2.23.0: HST of 15 percent in Nova Scotia until 2025-03-31,
    // 14 percent from 2025-04-01.
    {"CA", "NS", "2025-03-31", "HST 0.15"},
    {"CA", "NS", "2025-04-01", "HST 0.14"},
    // The same: GST alone in Alberta and the territories, with PST in British
    // Columbia (7 percent) and Saskatchewan (6 percent), with RST in Manitoba
    // (7 percent).
    {"CA", "AB", "2026-06-30", "GST 0.05"},
    {"CA", "NU", "2026-06-30", "GST 0.05"},
    {"CA", "BC", "2026-06-30", "GST 0.05, PST 0.07"},
    {"CA", "SK", "2026-06-30", "GST 0.05, PST 0.06"},
    {"CA", "MB", "2026-06-30", "GST 0.05, RST 0.07"},
};

std::string Taxes(const data::ReferenceTables& tables, const Example& example) {
  std::vector<std::string> taxes;
  const uint64_t place =
      data::PlaceKey(*CountryCode::Parse(example.country),
                     *SubdivisionCode::Parse(example.subdivision));
  for (const data::TaxRateRow& row : tables.tax_rates.Rows(place)) {
    if (!row.info.valid.Contains(*CivilDay::Parse(example.day))) continue;
    taxes.push_back(
        absl::StrCat(tables.names.Text(row.tax), " ",
                     row.rate.levied ? row.rate.rate.ToString() : "none"));
  }
  std::sort(taxes.begin(), taxes.end());
  return absl::StrJoin(taxes, ", ");
}

TEST(Rates, AreThoseThatWerePublished) {
  for (const data::Release* release : EachRelease()) {
    for (const Example& example : kExamples) {
      EXPECT_EQ(Taxes(*release->reference, example), example.taxes)
          << release->name() << ": " << example.subdivision << " on "
          << example.day;
    }
  }
}

}  // namespace
}  // namespace landed::shipped
