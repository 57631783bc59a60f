#include "data/source/csv_splitter.h"

#include <algorithm>

namespace landed::data {

CsvSplitter::CsvSplitter(std::deque<std::string>* unquoted)
    : unquoted_(unquoted) {
  // Cannot fail: it only fills the struct in.
  csv_init(&parser_, CSV_STRICT);
  csv_set_blk_size(&parser_, 4096);
  // libcsv drops the spaces around a cell, unless nothing is a space.
  csv_set_space_func(&parser_, [](unsigned char) { return 0; });
}

CsvSplitter::~CsvSplitter() { csv_free(&parser_); }

bool CsvSplitter::Split(absl::string_view line) {
  line_ = line;
  next_ = 0;
  row_ended_ = false;
  cells_.clear();
  if (line.find('"') == absl::string_view::npos) {
    SplitAtCommas();
    return true;
  }
  const auto on_cell = [](void* bytes, size_t length, void* self) {
    static_cast<CsvSplitter*>(self)->AddCell(
        absl::string_view(static_cast<const char*>(bytes), length));
  };
  const auto on_row = [](int, void* self) {
    static_cast<CsvSplitter*>(self)->row_ended_ = true;
  };
  const size_t done =
      csv_parse(&parser_, line.data(), line.size(), on_cell, on_row, this);
  if (done == line.size() && row_ended_) return true;
  Explain(done);
  // Forgets the cell in which it stopped.
  csv_fini(&parser_, nullptr, nullptr, nullptr);
  return false;
}

// Without a quote, a comma is always the end of a cell.
void CsvSplitter::SplitAtCommas() {
  const absl::string_view cells = line_.substr(0, line_.size() - 1);
  for (size_t begin = 0;;) {
    const size_t end = std::min(cells.find(',', begin), cells.size());
    cells_.push_back({cells.substr(begin, end - begin), begin});
    if (end == cells.size()) return;
    begin = end + 1;
  }
}

// `unquoted` is in libcsv's buffer, which the next cell overwrites.
void CsvSplitter::AddCell(absl::string_view unquoted) {
  const size_t offset = next_;
  if (line_[offset] != '"') {
    cells_.push_back({line_.substr(offset, unquoted.size()), offset});
    next_ += unquoted.size() + 1;
    return;
  }
  const size_t quotes = std::count(unquoted.begin(), unquoted.end(), '"');
  if (quotes == 0) {
    cells_.push_back({line_.substr(offset + 1, unquoted.size()), offset});
  } else {
    unquoted_->emplace_back(unquoted);
    cells_.push_back({unquoted_->back(), offset});
  }
  next_ += unquoted.size() + quotes + 3;  // Two quotes and the comma.
}

// `done` is how far libcsv came.
void CsvSplitter::Explain(size_t done) {
  const bool quoted = line_[next_] == '"';
  error_offset_ = next_;
  if (done == line_.size()) {
    error_ = "this quote is not closed on its line: close it";
  } else if (csv_error(&parser_) != CSV_EPARSE) {
    error_ = "there is not enough memory to read this cell";
  } else if (quoted) {
    error_ =
        "text follows a closing quote: double a quote that is part of the "
        "cell, or put a comma here";
    error_offset_ = done;
  } else {
    error_ =
        "a quote stands inside an unquoted cell: quote the whole cell and "
        "double the quote";
    error_offset_ = done;
  }
}

}  // namespace landed::data
