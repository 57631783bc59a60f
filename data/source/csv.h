#ifndef LANDED_DATA_SOURCE_CSV_H_
#define LANDED_DATA_SOURCE_CSV_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "data/source/finding.h"

namespace landed::data {

// What a table may be at the most; beyond it reading stops with a finding.
struct CsvLimits {
  size_t bytes = 256u << 20;
  size_t rows = 2'000'000;
  size_t columns = 64;
  size_t cell_bytes = 4'096;
};

// A table as text: cells without their quotes.
struct CsvTable {
  std::string path;  // for findings
  std::vector<absl::string_view> header;
  // Row-major, header.size() cells a row.
  std::vector<absl::string_view> cells;
  // The line of each row, from 1; the header is on line 1.
  std::vector<uint32_t> lines;
  // Where in `text` each row's line begins.
  std::vector<uint32_t> offsets;
  // False when anything broke, so that rows may be missing.
  bool whole = true;

  size_t row_count() const { return lines.size(); }
  absl::string_view cell(size_t row, size_t column) const {
    return cells[row * header.size() + column];
  }
  // The byte column, from 1, at which a cell begins on its line; found by
  // reading the line again, so for findings only.
  uint32_t ColumnOf(size_t row, size_t column) const;
  // The same for a name of the header.
  uint32_t HeaderColumnOf(size_t column) const;

  // What the cells view; behind pointers, so that a move leaves them alone.
  std::unique_ptr<const std::string> text;
  std::unique_ptr<std::deque<std::string>> unquoted;
};

// Reads RFC 4180 text with a header, stricter: UTF-8 without a byte-order mark,
// lines end with LF (the last one too), no line break or control character
// inside a cell, every row as long as the header, no blank line, no empty or
// repeated column name. Every breach is a finding with rule "syntax" at its
// line and column: one for a line that cannot be split, 100 for a file, after
// which reading stops and says so. Rows that break are left out, so that the
// rest can still be checked; a header that breaks leaves out every row. Never
// throws, never reads outside `text`.
CsvTable ParseCsv(absl::string_view path, std::string text,
                  const CsvLimits& limits, Findings* findings);

// One row as it stands in a canonical file, without the LF: quotes only where a
// cell has a comma, a quote, or a space at an end, or where a lone cell is
// empty (its line would be blank). {"a", "b c", "d,e"} -> a,b c,"d,e"
std::string FormatCsvRow(const std::vector<absl::string_view>& cells);

}  // namespace landed::data

#endif  // LANDED_DATA_SOURCE_CSV_H_
