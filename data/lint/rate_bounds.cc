#include "data/lint/rate_bounds.h"

#include <cstdint>

#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"
#include "data/schema/cell.h"

namespace landed::data {
namespace {

// As the tables write it: 0.25.
constexpr Rate kMostRate(250'000'000);
constexpr int kMostDays = 400;
constexpr Amount kMostPrice(10'000'000);

// What is wrong with the figure in a cell; "" if nothing is, or if it cannot be
// read, which is told elsewhere.
std::string RateOver(absl::string_view cell) {
  LevyRate rate;
  if (!ParseCell(cell, nullptr, &rate).empty() || !rate.levied) return "";
  if (rate.rate.billionths() <= kMostRate.billionths()) return "";
  return absl::StrCat(cell, " is over ", kMostRate.ToString(),
                      ", more than any sales tax: mend it");
}

std::string PriceOver(absl::string_view cell) {
  PlainDecimal amount;
  if (!ParseCell(cell, nullptr, &amount).empty()) return "";
  if (Amount(amount.scaled) <= kMostPrice) return "";
  return absl::StrCat(cell, " is over ",
                      FormatAmount(kMostPrice, amount.digits),
                      ", more than shipping costs: mend it");
}

std::string DaysOver(absl::string_view cell, absl::string_view unit) {
  uint16_t number = 0;
  if (!ParseCell(cell, nullptr, &number).empty()) return "";
  const bool weeks = unit == ToWord(DayUnit::kWeek);
  if (number * (weeks ? 7 : 1) <= kMostDays) return "";
  return absl::StrCat(cell, weeks ? " weeks are" : " days are", " over ",
                      kMostDays, " days: mend it");
}

// Calls `wrong` for each cell of a column, and adds what it says.
template <class Wrong>
void LintColumn(const LintInput& input, TableKind kind, const char* column,
                Findings* findings, Wrong wrong) {
  const CsvTable* table = input.set.table(kind);
  if (table == nullptr) return;
  const int index = SpecOf(kind).ColumnIndex(column);
  for (size_t row = 0; row < table->row_count(); ++row) {
    const absl::string_view cell = table->cell(row, index);
    if (cell.empty()) continue;
    const std::string message = wrong(*table, row, cell);
    if (message.empty()) continue;
    findings->Add(table->path, table->lines[row], table->ColumnOf(row, index),
                  "rate-bounds", absl::StrCat(column, ": ", message));
  }
}

}  // namespace

void LintRateBounds(const LintInput& input, Findings* findings) {
  for (const TableKind kind :
       {TableKind::kUsSalesTax, TableKind::kCaSalesTax}) {
    LintColumn(input, kind, "rate", findings,
               [](const CsvTable&, size_t, absl::string_view cell) {
                 return RateOver(cell);
               });
  }
  for (const TableKind kind : {TableKind::kProcessing, TableKind::kTransit}) {
    const int unit = SpecOf(kind).ColumnIndex("unit");
    for (const char* column : {"min", "max"}) {
      LintColumn(
          input, kind, column, findings,
          [unit](const CsvTable& table, size_t row, absl::string_view cell) {
            return DaysOver(cell, table.cell(row, unit));
          });
    }
  }
  LintColumn(input, TableKind::kShippingPrices, "amount", findings,
             [](const CsvTable&, size_t, absl::string_view cell) {
               return PriceOver(cell);
             });
}

}  // namespace landed::data
