#include "cli/lookup.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "cli/local.h"
#include "cli/table_files.h"
#include "data/release/manifest.h"
#include "data/schema/catalog.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"

namespace landed::cli {
namespace {

// A table's name in its parts.
struct TableName {
  std::string set;  // "reference", "merchants/coco"
  data::TableKind kind;
};

absl::Status UnknownTable(absl::string_view name) {
  std::string known;
  for (const data::SetKind set :
       {data::SetKind::kReference, data::SetKind::kCalendars}) {
    for (const data::TableKind kind : data::KindsOf(set)) {
      if (kind == data::TableKind::kCalendarSources) continue;
      absl::StrAppend(&known, " ", data::SpecOf(kind).name);
    }
  }
  absl::StrAppend(&known, "; of a shop, as coco/transit:");
  for (const data::TableKind kind : data::KindsOf(data::SetKind::kMerchant)) {
    absl::StrAppend(&known, " ", data::SpecOf(kind).name);
  }
  return absl::InvalidArgumentError(
      absl::StrCat("no table \"", name, "\"; there are:", known));
}

absl::StatusOr<TableName> ParseTableName(absl::string_view text) {
  absl::string_view name = text;
  const bool merchant = absl::ConsumePrefix(&name, "merchants/");
  const bool calendars = !merchant && absl::ConsumePrefix(&name, "calendars/");
  if (!merchant && !calendars) absl::ConsumePrefix(&name, "reference/");
  const std::vector<std::string> parts = absl::StrSplit(name, '/');
  if (parts.size() == 1 && !merchant) {
    // Both have sources: those of the reference set, unless said otherwise.
    const auto kind = KindOfName(parts[0], data::SetKind::kReference);
    if (kind.has_value() && !calendars) return TableName{"reference", *kind};
    const auto dates = KindOfName(parts[0], data::SetKind::kCalendars);
    if (dates.has_value()) return TableName{"calendars", *dates};
  }
  if (parts.size() == 2 && !calendars) {
    const auto kind = KindOfName(parts[1], data::SetKind::kMerchant);
    if (kind.has_value()) {
      return TableName{absl::StrCat("merchants/", parts[0]), *kind};
    }
  }
  return UnknownTable(text);
}

bool KeyBeginsWith(const data::CsvTable& table, const data::TableSpec& spec,
                   size_t row, absl::string_view wanted) {
  if (wanted.empty()) return true;
  const std::vector<absl::string_view> parts = absl::StrSplit(wanted, '/');
  size_t matched = 0;
  for (size_t c = 0; c < spec.columns.size() && matched < parts.size(); ++c) {
    if (spec.columns[c].role != data::ColumnRole::kKey) continue;
    if (!absl::EqualsIgnoreCase(table.cell(row, c), parts[matched])) {
      return false;
    }
    ++matched;
  }
  return matched == parts.size();
}

void AddSource(const data::TableSet& set, FoundRow* row) {
  const data::TableKind kind = data::SourcesOf(set.kind());
  const data::CsvTable* sources = set.table(kind);
  const std::string* id = nullptr;
  for (const auto& [column, text] : row->cells) {
    if (column == "source") id = &text;
  }
  if (sources == nullptr || id == nullptr) return;
  const data::TableSpec& spec = data::SpecOf(kind);
  const auto cell = [&](size_t r, const char* column) {
    return sources->cell(r, static_cast<size_t>(spec.ColumnIndex(column)));
  };
  for (size_t r = 0; r < sources->row_count(); ++r) {
    if (cell(r, "source") != *id) continue;
    row->document = std::string(cell(r, "document"));
    row->words = std::string(cell(r, "words"));
    return;
  }
}

FoundRow RowOf(const data::TableSet& set, const data::CsvTable& table,
               size_t row) {
  FoundRow found;
  found.line = table.lines[row];
  for (size_t c = 0; c < table.header.size(); ++c) {
    found.cells.emplace_back(std::string(table.header[c]),
                             std::string(table.cell(row, c)));
  }
  AddSource(set, &found);
  return found;
}

absl::Status Unreadable(const data::Findings& findings) {
  return absl::FailedPreconditionError(
      data::ToString(findings.SortedErrors().front()));
}

// The set as the release has it.
absl::StatusOr<data::TableSet> ReadSet(const std::string& root,
                                       const std::string& release,
                                       const TableName& name) {
  data::Findings findings;
  const data::Manifest manifest = data::ReadManifest(root, release, &findings);
  if (findings.has_errors()) return Unreadable(findings);
  for (const data::ManifestEntry& entry : manifest.entries) {
    if (entry.table_set != name.set) continue;
    data::TableSet set =
        data::ReadTableSet(root, entry.table_set, entry.version, &findings);
    if (set.table(name.kind) == nullptr) return Unreadable(findings);
    return set;
  }
  return absl::NotFoundError(
      absl::StrCat("release ", release, " has no table set ", name.set));
}

}  // namespace

absl::StatusOr<LookupResult> Lookup(const std::string& root,
                                    const LookupQuery& query) {
  const absl::StatusOr<TableName> name = ParseTableName(query.table);
  if (!name.ok()) return name.status();
  LookupResult result;
  result.release = query.release;
  if (result.release.empty()) {
    absl::StatusOr<std::string> active = ActiveName(root);
    if (!active.ok()) return active.status();
    result.release = *std::move(active);
  }
  absl::Status status = CheckReleaseExists(root, result.release);
  if (!status.ok()) return status;
  const absl::StatusOr<data::TableSet> set =
      ReadSet(root, result.release, *name);
  if (!set.ok()) return set.status();
  const data::CsvTable& table = *set->table(name->kind);
  const data::TableSpec& spec = data::SpecOf(name->kind);
  result.file = table.path;
  for (size_t row = 0; row < table.row_count(); ++row) {
    if (!KeyBeginsWith(table, spec, row, query.key)) continue;
    if (query.on.has_value() &&
        !data::ValidityOf(table, spec, row).Contains(*query.on)) {
      continue;
    }
    result.rows.push_back(RowOf(*set, table, row));
  }
  return result;
}

}  // namespace landed::cli
