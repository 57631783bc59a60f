#ifndef LANDED_DATA_RELEASE_CITED_TABLES_H_
#define LANDED_DATA_RELEASE_CITED_TABLES_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "data/release/lazy_text.h"
#include "data/schema/names.h"
#include "data/schema/row_info.h"
#include "data/schema/sources.h"
#include "data/schema/table_kind.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"

namespace landed::data {

// What an answer tells about where it is from: of each table of a set the file
// and the rows' validity and source, of each source the document and its words,
// and which rows contradict which. Read when an answer is rendered.
class CitedTables {
 public:
  // Reads the set's sources; rows are added as they are compiled.
  CitedTables(const TableSet& set, Names* names, Findings* findings);

  // Completes rows of one table: sets review_by from their source and
  // contradicted; keeps what is cited; returns those that apply.
  template <class Row>
  std::vector<Row> Take(const TableSet& set, TableKind kind,
                        std::vector<Row> rows);

  // "tables/merchants/coco/2026-11-22/transit.csv".
  const std::string& file(TableKind kind) const;
  // nullptr if the handle is of another set or of no row.
  const RowInfo* info(RowHandle row) const;
  // Where the layer above keeps how it tells of the row, for as long as the
  // tables are there; nullptr where info() is.
  const LazyText* text(RowHandle row) const;
  // The lines of the rows set aside that contradict the row: same key, and some
  // day on which both hold.
  absl::Span<const uint32_t> set_aside(RowHandle row) const;
  // nullptr if no source has this id.
  const SourceRow* source(NameId id) const;

 private:
  struct Cited {
    std::string file;
    std::vector<RowInfo> rows;  // of line i + 2; line 0: the row was refused
    std::unique_ptr<LazyText[]> texts;  // one for each of rows
    // By the line of the row that applies.
    absl::flat_hash_map<uint32_t, std::vector<uint32_t>> set_aside;
  };

  // Starts a table: remembers its file and which rows contradict which.
  Cited* Begin(const TableSet& set, TableKind kind);
  void Complete(const Cited& cited, RowInfo* info) const;

  std::vector<Cited> tables_;  // by TableKind
  absl::flat_hash_map<uint32_t, SourceRow> sources_;
};

template <class Row>
std::vector<Row> CitedTables::Take(const TableSet& set, TableKind kind,
                                   std::vector<Row> rows) {
  Cited* cited = Begin(set, kind);
  std::vector<Row> applying;
  applying.reserve(rows.size());
  for (Row& row : rows) {
    Complete(*cited, &row.info);
    const size_t index = row.info.line - 2;
    if (index >= cited->rows.size()) cited->rows.resize(index + 1);
    cited->rows[index] = row.info;
    if (row.info.standing == Standing::kApplies) {
      applying.push_back(std::move(row));
    }
  }
  cited->texts = std::make_unique<LazyText[]>(cited->rows.size());
  return applying;
}

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_CITED_TABLES_H_
