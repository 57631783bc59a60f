#include "data/release/cited_tables.h"

#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"
#include "data/schema/row_reader.h"
#include "data/schema/set_aside.h"

namespace landed::data {

CitedTables::CitedTables(const TableSet& set, Names* names, Findings* findings)
    : tables_(kTableKindCount) {
  const TableKind kind = SourcesOf(set.kind());
  const CsvTable* table = set.table(kind);
  if (table == nullptr) return;
  for (SourceRow& row : ReadRows(*table, SourceSchema(kind), names, findings)) {
    sources_.emplace(row.source.value(), row);
  }
}

CitedTables::Cited* CitedTables::Begin(const TableSet& set, TableKind kind) {
  Cited& cited = tables_[static_cast<size_t>(kind)];
  const TableSpec& spec = SpecOf(kind);
  cited.file =
      absl::StrCat("tables/", set.id, "/", set.version, "/", spec.FileName());
  const CsvTable* table = set.table(kind);
  if (table == nullptr) return &cited;
  for (const SetAsideRow& aside : SetAsideRows(*table, spec)) {
    for (const uint32_t row : aside.applying) {
      cited.set_aside[table->lines[row]].push_back(table->lines[aside.row]);
    }
  }
  return &cited;
}

void CitedTables::Complete(const Cited& cited, RowInfo* info) const {
  if (const SourceRow* from = source(info->source)) {
    info->review_by = from->review_by;
  }
  info->contradicted = cited.set_aside.contains(info->line);
}

const std::string& CitedTables::file(TableKind kind) const {
  return tables_[static_cast<size_t>(kind)].file;
}

const RowInfo* CitedTables::info(RowHandle row) const {
  const std::vector<RowInfo>& rows =
      tables_[static_cast<size_t>(row.table)].rows;
  if (row.line < 2 || row.line - 2 >= rows.size()) return nullptr;
  const RowInfo& info = rows[row.line - 2];
  return info.line == 0 ? nullptr : &info;
}

const LazyText* CitedTables::text(RowHandle row) const {
  if (info(row) == nullptr) return nullptr;
  return &tables_[static_cast<size_t>(row.table)].texts[row.line - 2];
}

absl::Span<const uint32_t> CitedTables::set_aside(RowHandle row) const {
  const auto& lines = tables_[static_cast<size_t>(row.table)].set_aside;
  const auto found = lines.find(row.line);
  if (found == lines.end()) return {};
  return found->second;
}

const SourceRow* CitedTables::source(NameId id) const {
  const auto found = sources_.find(id.value());
  return found == sources_.end() ? nullptr : &found->second;
}

}  // namespace landed::data
