#ifndef LANDED_DATA_SOURCE_CSV_SPLITTER_H_
#define LANDED_DATA_SOURCE_CSV_SPLITTER_H_

#include <csv.h>

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace landed::data {

// Splits one line of CSV at a time, as libcsv in its strict mode does, and
// knows where each cell began. Lines with a quote are left to libcsv. What it
// needs is kept between lines: a line of cells without doubled quotes allocates
// nothing.
class CsvSplitter {
 public:
  struct Cell {
    // Without quotes: a view of the line, or of `unquoted` where a quote was
    // doubled.
    absl::string_view text;
    size_t offset;  // of its first byte, a quote included, in the line
  };

  // `unquoted` outlives the splitter and holds the cells that are copies.
  explicit CsvSplitter(std::deque<std::string>* unquoted);
  ~CsvSplitter();
  CsvSplitter(const CsvSplitter&) = delete;
  CsvSplitter& operator=(const CsvSplitter&) = delete;

  // Splits `line`, which ends with its only LF and is not blank. False when it
  // cannot be split: then error() says what to do about it, error_offset()
  // where. `a,"b` fails at 2, where the quote that is not closed stands.
  bool Split(absl::string_view line);

  // Of the last line that was split.
  const std::vector<Cell>& cells() const { return cells_; }
  const char* error() const { return error_; }
  size_t error_offset() const { return error_offset_; }

 private:
  void SplitAtCommas();
  void AddCell(absl::string_view unquoted);
  void Explain(size_t done);

  csv_parser parser_;
  std::deque<std::string>* const unquoted_;
  absl::string_view line_;
  size_t next_ = 0;  // where in line_ the next cell begins
  bool row_ended_ = false;
  std::vector<Cell> cells_;
  const char* error_ = "";
  size_t error_offset_ = 0;
};

}  // namespace landed::data

#endif  // LANDED_DATA_SOURCE_CSV_SPLITTER_H_
