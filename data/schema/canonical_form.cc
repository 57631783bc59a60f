#include "data/schema/canonical_form.h"

#include <algorithm>
#include <numeric>

#include "absl/strings/str_cat.h"
#include "data/schema/cell.h"

namespace landed::data {
namespace {

// Below, at or above zero as a is before, like or after b.
int CompareNumbers(absl::string_view a, absl::string_view b) {
  PlainDecimal x, y;
  const bool numbers =
      ParseCell(a, nullptr, &x).empty() && ParseCell(b, nullptr, &y).empty();
  if (!numbers) return a.compare(b);
  // Brought to the same number of digits; at most four, so that it fits.
  __int128 scaled_x = x.scaled, scaled_y = y.scaled;
  for (int i = x.digits; i < 4; ++i) scaled_x *= 10;
  for (int i = y.digits; i < 4; ++i) scaled_y *= 10;
  return scaled_x < scaled_y ? -1 : scaled_x > scaled_y ? 1 : a.compare(b);
}

class CanonicalLess {
 public:
  CanonicalLess(const CsvTable& table, const TableSpec& spec)
      : table_(table), spec_(spec) {}

  bool operator()(uint32_t a, uint32_t b) const {
    for (size_t c = 0; c < spec_.columns.size(); ++c) {
      if (spec_.columns[c].role != ColumnRole::kKey) continue;
      const int order = spec_.columns[c].numeric
                            ? CompareNumbers(Cell(a, c), Cell(b, c))
                            : Cell(a, c).compare(Cell(b, c));
      if (order != 0) return order < 0;
    }
    for (const int c : {standing_, valid_from_}) {
      if (c < 0) continue;
      const int order = Cell(a, c).compare(Cell(b, c));
      if (order != 0) return order < 0;
    }
    // Several rows set aside may have the same key and date.
    for (size_t c = 0; c < spec_.columns.size(); ++c) {
      const int order = Cell(a, c).compare(Cell(b, c));
      if (order != 0) return order < 0;
    }
    return false;
  }

 private:
  absl::string_view Cell(uint32_t row, size_t column) const {
    return table_.cell(row, column);
  }

  const CsvTable& table_;
  const TableSpec& spec_;
  const int standing_ = spec_.ColumnIndex("standing");
  const int valid_from_ = spec_.ColumnIndex("valid_from");
};

// Whether `line`, without its LF, is as FormatCsvRow writes the row's cells.
bool IsCanonicalLine(const CsvTable& table, size_t row,
                     absl::string_view line) {
  const absl::string_view* cells = &table.cells[row * table.header.size()];
  const absl::string_view* end = cells + table.header.size();
  if (line.find('"') != absl::string_view::npos) {
    return FormatCsvRow({cells, end}) == line;
  }
  // Without a quote only a space at an end would need one.
  return std::none_of(cells, end, [](absl::string_view cell) {
    return !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
  });
}

}  // namespace

bool IsCanonical(const CsvTable& table, const TableSpec& spec) {
  const absl::string_view text = *table.text;
  size_t begin = text.find('\n') + 1;
  if (text.substr(0, begin) != absl::StrCat(FormatCsvRow(table.header), "\n")) {
    return false;
  }
  const CanonicalLess less(table, spec);
  for (uint32_t row = 0; row < table.row_count(); ++row) {
    if (table.offsets[row] != begin) return false;
    const size_t end = text.find('\n', begin);
    if (!IsCanonicalLine(table, row, text.substr(begin, end - begin)) ||
        (row > 0 && less(row, row - 1))) {
      return false;
    }
    begin = end + 1;
  }
  return begin == text.size();
}

std::vector<uint32_t> CanonicalOrder(const CsvTable& table,
                                     const TableSpec& spec) {
  std::vector<uint32_t> order(table.row_count());
  std::iota(order.begin(), order.end(), 0u);
  const CanonicalLess less(table, spec);
  if (!std::is_sorted(order.begin(), order.end(), less)) {
    std::stable_sort(order.begin(), order.end(), less);
  }
  return order;
}

std::string CanonicalForm(const CsvTable& table, const TableSpec& spec) {
  std::string text = absl::StrCat(FormatCsvRow(table.header), "\n");
  std::vector<absl::string_view> cells(table.header.size());
  for (const uint32_t row : CanonicalOrder(table, spec)) {
    for (size_t c = 0; c < cells.size(); ++c) cells[c] = table.cell(row, c);
    absl::StrAppend(&text, FormatCsvRow(cells), "\n");
  }
  return text;
}

}  // namespace landed::data
