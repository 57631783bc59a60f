#include "data/source/csv.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/strip.h"
#include "data/source/csv_splitter.h"
#include "data/source/utf8.h"

namespace landed::data {
namespace {

constexpr int kMostFindings = 100;
constexpr absl::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string Describe(TextFault fault, unsigned char byte) {
  if (fault == TextFault::kNotUtf8) {
    return absl::StrFormat("byte 0x%02X is not UTF-8: save the file as UTF-8",
                           byte);
  }
  if (byte == '\r') {
    return "carriage return: end lines with a line feed alone";
  }
  return absl::StrFormat(
      "control character, beginning with byte 0x%02X: remove it", byte);
}

// Reads a table's text into the table.
class Reader {
 public:
  Reader(const CsvLimits& limits, CsvTable* table, Findings* findings)
      : limits_(limits),
        table_(table),
        findings_(findings),
        splitter_(table->unquoted.get()) {
    // Lines, columns and offsets are 32 bits wide.
    limits_.bytes = std::min<size_t>(limits_.bytes, UINT32_MAX - 1);
    // Each byte of a cell may be a doubled quote; around it are two and a
    // comma.
    const size_t longest_cell =
        2 * std::min(limits_.cell_bytes, limits_.bytes) + 3;
    if (__builtin_mul_overflow(longest_cell, limits_.columns, &longest_line_)) {
      longest_line_ = limits_.bytes;
    }
  }

  void Read() {
    const absl::string_view text = *table_->text;
    if (text.size() > limits_.bytes) {
      return Stop(0, 0,
                  absl::StrCat("the file has ", text.size(), " bytes; ",
                               limits_.bytes, " are the most: split it"));
    }
    if (text.empty()) {
      return Stop(1, 1, "the file is empty: begin it with a header line");
    }
    size_t begin = 0;
    while (begin < text.size() && !stopped_) {
      ++line_;
      line_begin_ = begin;
      const size_t end = text.find('\n', begin);
      if (end == absl::string_view::npos) {
        CheckLine(text.substr(begin));
        Fail(text.size() - begin,
             "the last line does not end: end it with a line feed");
        return;
      }
      ReadLine(text.substr(begin, end + 1 - begin));
      begin = end + 1;
    }
  }

 private:
  void Stop(uint32_t line, uint32_t column, absl::string_view message) {
    table_->whole = false;
    findings_->Add(table_->path, line, column, "syntax", message);
    stopped_ = true;
  }

  // A finding at `offset` of the line that is being read.
  void Fail(size_t offset, absl::string_view message) {
    if (stopped_) return;
    table_->whole = false;
    if (++failures_ > kMostFindings) {
      return Stop(line_, 0,
                  absl::StrCat("more than ", kMostFindings,
                               " errors of syntax: reading stopped here; mend "
                               "the others and look again"));
    }
    findings_->Add(table_->path, line_, static_cast<uint32_t>(offset + 1),
                   "syntax", message);
  }

  // Whether the line, without its LF, is text that may be split.
  bool CheckLine(absl::string_view line) {
    if (line.empty()) {
      Fail(0, "the line is blank: remove it");
      return false;
    }
    size_t text_begin = 0;
    if (line_ == 1 && absl::StartsWith(line, kByteOrderMark)) {
      Fail(0, "the file begins with a byte-order mark: save it without one");
      text_begin = kByteOrderMark.size();
    }
    const TextCheck check = CheckText(line.substr(text_begin));
    if (check.fault != TextFault::kNone) {
      const size_t offset = text_begin + check.offset;
      Fail(offset,
           Describe(check.fault, static_cast<unsigned char>(line[offset])));
      return false;
    }
    if (line.size() > longest_line_) {
      Fail(longest_line_, absl::StrCat("the line has more than ", longest_line_,
                                       " bytes: shorten it"));
      return false;
    }
    return text_begin == 0;
  }

  // `line` ends with its LF.
  void ReadLine(absl::string_view line) {
    if (line_ > 1 && table_->lines.size() >= limits_.rows) {
      return Stop(line_, 1,
                  absl::StrCat("the table has more than ", limits_.rows,
                               " rows: split it"));
    }
    if (!CheckLine(line.substr(0, line.size() - 1))) return;
    if (!splitter_.Split(line)) {
      return Fail(splitter_.error_offset(), splitter_.error());
    }
    for (const CsvSplitter::Cell& cell : splitter_.cells()) {
      if (cell.text.size() > limits_.cell_bytes) {
        return Fail(cell.offset,
                    absl::StrCat("the cell has ", cell.text.size(), " bytes; ",
                                 limits_.cell_bytes, " are the most"));
      }
    }
    line_ == 1 ? AddHeader() : AddRow(line);
  }

  void AddHeader() {
    const std::vector<CsvSplitter::Cell>& names = splitter_.cells();
    if (names.size() > limits_.columns) {
      return Stop(1, static_cast<uint32_t>(names[limits_.columns].offset + 1),
                  absl::StrCat("the header has ", names.size(), " columns; ",
                               limits_.columns, " are the most"));
    }
    for (const CsvSplitter::Cell& name : names) {
      const std::vector<absl::string_view>& seen = table_->header;
      const auto same = std::find(seen.begin(), seen.end(), name.text);
      if (name.text.empty()) {
        Fail(name.offset, "the column has no name: give it one");
      } else if (same != seen.end()) {
        Fail(name.offset,
             absl::StrCat("the name \"", name.text, "\" is that of column ",
                          same - seen.begin() + 1, " too: change one"));
      }
      table_->header.push_back(name.text);
    }
    Reserve();
  }

  // Makes room for as many rows as the text can have, so that the cells do not
  // move while they are read.
  void Reserve() {
    const std::string& text = *table_->text;
    const size_t columns = table_->header.size();
    // A row has a byte for each of its cells at least: its comma or LF.
    const size_t rows = std::min(
        {static_cast<size_t>(std::count(text.begin(), text.end(), '\n')),
         text.size() / columns, limits_.rows});
    table_->lines.reserve(rows);
    table_->offsets.reserve(rows);
    table_->cells.reserve(rows * columns);
  }

  void AddRow(absl::string_view line) {
    const std::vector<CsvSplitter::Cell>& cells = splitter_.cells();
    const size_t columns = table_->header.size();
    if (columns == 0) return;  // The header broke: nothing to hold rows to.
    if (cells.size() != columns) {
      return Fail(
          cells.size() > columns ? cells[columns].offset : line.size() - 1,
          absl::StrCat("the row has ", cells.size(), " cells, the header ",
                       columns, ": make them the same"));
    }
    for (const CsvSplitter::Cell& cell : cells)
      table_->cells.push_back(cell.text);
    table_->lines.push_back(line_);
    table_->offsets.push_back(static_cast<uint32_t>(line_begin_));
  }

  CsvLimits limits_;
  CsvTable* const table_;
  Findings* const findings_;
  CsvSplitter splitter_;
  size_t longest_line_ = 0;
  size_t line_begin_ = 0;
  uint32_t line_ = 0;
  int failures_ = 0;
  bool stopped_ = false;
};

// The end of the cell that begins at `begin` in text that was read: its comma
// or its LF.
size_t EndOfCell(absl::string_view text, size_t begin) {
  bool quoted = false;
  size_t at = begin;
  for (; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (!quoted && (text[at] == ',' || text[at] == '\n')) break;
  }
  return at;
}

uint32_t ColumnInLine(absl::string_view text, size_t line_begin,
                      size_t column) {
  size_t begin = line_begin;
  for (size_t i = 0; i < column; ++i) begin = EndOfCell(text, begin) + 1;
  return static_cast<uint32_t>(begin - line_begin + 1);
}

bool NeedsQuotes(absl::string_view cell) {
  const auto parts = [](char c) { return c == ',' || c == '"'; };
  return (!cell.empty() && (cell.front() == ' ' || cell.back() == ' ')) ||
         std::any_of(cell.begin(), cell.end(), parts);
}

}  // namespace

uint32_t CsvTable::ColumnOf(size_t row, size_t column) const {
  return ColumnInLine(*text, offsets[row], column);
}

uint32_t CsvTable::HeaderColumnOf(size_t column) const {
  return ColumnInLine(*text, 0, column);
}

CsvTable ParseCsv(absl::string_view path, std::string text,
                  const CsvLimits& limits, Findings* findings) {
  CsvTable table;
  table.path = std::string(path);
  table.text = std::make_unique<const std::string>(std::move(text));
  table.unquoted = std::make_unique<std::deque<std::string>>();
  Reader(limits, &table, findings).Read();
  return table;
}

std::string FormatCsvRow(const std::vector<absl::string_view>& cells) {
  if (cells.size() == 1 && cells[0].empty()) return "\"\"";
  std::string row;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row.push_back(',');
    if (!NeedsQuotes(cells[i])) {
      absl::StrAppend(&row, cells[i]);
      continue;
    }
    row.push_back('"');
    for (const char c : cells[i]) row.append(c == '"' ? 2 : 1, c);
    row.push_back('"');
  }
  return row;
}

}  // namespace landed::data
