#include "proof/addresses.h"

#include <cstdint>
#include <string>

#include "absl/strings/str_cat.h"
#include "calc/notice.h"
#include "calc/problem.h"
#include "calc/resolve.h"
#include "data/release/reference.h"
#include "data/schema/address_examples.h"
#include "proof/came_out.h"
#include "proof/comparison.h"
#include "proof/example_order.h"
#include "units/rate.h"

namespace landed::proof {
namespace {

using data::ReferenceTables;

constexpr char kField[] = "problem";
constexpr calc::FieldPath kAddress("address");

// The sum of the place's taxes: "0.14975", "none" where none is levied, "" if
// no table has the place.
std::string TaxRateOf(const ReferenceTables& reference,
                      const calc::Destination& to) {
  bool found = false;
  bool levied = false;
  int64_t billionths = 0;
  for (const data::TaxRateRow& row :
       reference.tax_rates.Rows(data::PlaceKey(to.country, to.subdivision))) {
    if (!row.info.valid.Contains(to.local_date)) continue;
    found = true;
    levied |= row.rate.levied;
    billionths += row.rate.rate.billionths();
  }
  if (!found) return "";
  return levied ? Rate(billionths).ToString() : "none";
}

std::string TextOf(const data::LevyRate& rate) {
  return rate.levied ? rate.rate.ToString() : "none";
}

// As written in the tables: the place's own before the country's.
absl::string_view CustomsOf(const ReferenceTables& reference,
                            const calc::Destination& to) {
  if (to.place != nullptr) {
    return reference.names.Text(to.place->customs_territory);
  }
  if (to.customs == nullptr) return "";
  return reference.names.Text(to.customs->customs_territory);
}

void CompareAnswer(const ReferenceTables& reference,
                   const data::AddressExampleRow& row,
                   const calc::Destination& to, Comparison* comparison) {
  const data::Names& names = reference.names;
  comparison->Expect("country", names.Text(row.country), to.country.ToString());
  comparison->Expect("subdivision", names.Text(row.subdivision),
                     to.subdivision.ToString());
  comparison->Expect("customs_territory", names.Text(row.customs_territory),
                     CustomsOf(reference, to));
  comparison->Expect("time_zone", names.Text(row.time_zone),
                     to.zone == nullptr ? "" : to.zone->name());
  if (row.local_date.present) {
    comparison->Expect("local_date", row.local_date.value.ToString(),
                       to.local_date.ToString());
  }
  if (row.tax_rate.present) {
    comparison->Expect("tax_rate", TextOf(row.tax_rate.value),
                       TaxRateOf(reference, to));
  }
}

void Prove(const ReferenceTables& reference, const data::AddressExampleRow& row,
           Comparison* comparison) {
  calc::Notices notices;
  calc::Problems problems;
  const calc::Destination to = calc::Resolve(
      reference, nullptr, AddressOf(row.destination, reference.names), kAddress,
      row.placed_at.unix_seconds, &notices, &problems);
  const absl::string_view expected = reference.names.Text(row.problem);
  if (problems.empty() && expected.empty()) {
    return CompareAnswer(reference, row, to, comparison);
  }
  if (problems.empty()) {
    return comparison->Fail(
        kField, absl::StrCat("the address is found, in ", to.country.ToString(),
                             ", where it should be refused for ", expected,
                             ": mend the tables or the example"));
  }
  if (!expected.empty()) {
    return comparison->Expect(kField, expected, FieldsOf(problems));
  }
  comparison->Fail(
      kField, absl::StrCat("the address is refused: ", SentenceOf(problems),
                           ": mend it, or write here the field that must "
                           "be refused"));
}

}  // namespace

void ProveAddresses(const data::Candidate& candidate,
                    data::Findings* findings) {
  const ReferenceTables& reference = *candidate.reference;
  for (const data::AddressExampleRow& row : reference.examples) {
    Comparison comparison(candidate.set, data::TableKind::kAddressExamples,
                          row.info.line, findings);
    Prove(reference, row, &comparison);
  }
}

}  // namespace landed::proof
