#include "data/lint/tax_count.h"

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"
#include "units/civil_day.h"
#include "units/limits.h"

namespace landed::data {
namespace {

struct TaxRow {
  size_t row;
  DayInterval valid;
};

// Where a row begins, most rows hold: only there can it become too many.
void LintPlace(const CsvTable& table, absl::string_view place,
               const std::vector<TaxRow>& taxes, Findings* findings) {
  for (const TaxRow& tax : taxes) {
    size_t count = 0;
    for (const TaxRow& other : taxes) {
      // Of those that begin on one day, the last one is one too many.
      count += other.valid.Contains(tax.valid.from) &&
               (other.valid.from < tax.valid.from || other.row <= tax.row);
    }
    if (count <= limits::kTaxesOfAPlace) continue;
    findings->Add(table.path, table.lines[tax.row], 1, "tax-count",
                  absl::StrCat("the ", count, "th tax of ", place,
                               " at a time, and an answer has room for ",
                               limits::kTaxesOfAPlace,
                               ": write those of one level as one"));
  }
}

}  // namespace

void LintTaxCount(const LintInput& input, Findings* findings) {
  const TableKind kind = TableKind::kCaSalesTax;
  const CsvTable* table = input.set.table(kind);
  if (table == nullptr) return;
  const TableSpec& spec = SpecOf(kind);
  const auto province = static_cast<size_t>(spec.ColumnIndex("province"));
  absl::flat_hash_map<absl::string_view, std::vector<TaxRow>> places;
  for (size_t row = 0; row < table->row_count(); ++row) {
    places[table->cell(row, province)].push_back(
        {row, ValidityOf(*table, spec, row)});
  }
  for (const auto& [place, taxes] : places) {
    LintPlace(*table, place, taxes, findings);
  }
}

}  // namespace landed::data
