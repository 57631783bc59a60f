#include "data/lint/term_rows.h"

#include <algorithm>
#include <tuple>

#include "data/schema/catalog.h"
#include "data/schema/cell.h"

namespace landed::data {
namespace {

// False if the cell cannot be read.
bool ReadFrom(absl::string_view cell, __int128* from) {
  if (cell.empty()) return true;
  PlainDecimal amount;
  if (!ParseCell(cell, nullptr, &amount).empty()) return false;
  *from = amount.scaled;
  for (int i = amount.digits; i < 4; ++i) *from *= 10;
  return true;
}

auto Precedence(const TermConditions& row) {
  return std::make_tuple(row.term, row.region.empty(), row.fulfillment.empty(),
                         -row.from, row.line);
}

}  // namespace

std::vector<TermConditions> TermsByPrecedence(const LintInput& input) {
  const CsvTable* table = input.set.table(TableKind::kTerms);
  if (table == nullptr) return {};
  const TableSpec& spec = SpecOf(TableKind::kTerms);
  const auto cell = [&](size_t row, const char* column) {
    return table->cell(row, static_cast<size_t>(spec.ColumnIndex(column)));
  };
  std::vector<TermConditions> rows;
  for (uint32_t i = 0; i < table->row_count(); ++i) {
    if (IsSetAside(*table, spec, i)) continue;
    TermConditions row;
    row.row = i;
    row.line = table->lines[i];
    row.term = cell(i, "term");
    row.region = cell(i, "region");
    row.fulfillment = cell(i, "fulfillment");
    row.valid = ValidityOf(*table, spec, i);
    if (ReadFrom(cell(i, "order_from"), &row.from)) rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end(),
            [](const TermConditions& a, const TermConditions& b) {
              return Precedence(a) < Precedence(b);
            });
  return rows;
}

}  // namespace landed::data
