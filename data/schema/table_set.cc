#include "data/schema/table_set.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "data/schema/catalog.h"
#include "data/source/content_hash.h"
#include "data/source/file.h"

namespace landed::data {
namespace {

constexpr size_t kMostFilesInSet = 64;

std::vector<int> KeyColumns(const TableSpec& spec) {
  std::vector<int> keys;
  for (size_t i = 0; i < spec.columns.size(); ++i) {
    if (spec.columns[i].role == ColumnRole::kKey) {
      keys.push_back(static_cast<int>(i));
    }
  }
  return keys;
}

bool HasColumns(const CsvTable& table, const TableSpec& spec,
                Findings* findings) {
  std::vector<absl::string_view> expected;
  for (const ColumnSpec& column : spec.columns) {
    expected.push_back(column.name);
  }
  if (table.header == expected) return true;
  findings->Add(
      table.path, 1, 0, "columns",
      absl::StrCat("the header must be: ", absl::StrJoin(expected, ",")));
  return false;
}

// Files beside the tables that are not tables.
bool IsCompanion(absl::string_view name) {
  return absl::EndsWith(name, ".md") || absl::StartsWith(name, "LICENSE");
}

void FindStrays(const TableSet& set, const std::string& folder,
                const std::vector<std::string>& names, Findings* findings) {
  for (const std::string& name : names) {
    if (IsCompanion(name)) continue;
    const auto kinds = KindsOf(set.kind());
    const bool known = std::any_of(
        kinds.begin(), kinds.end(),
        [&](TableKind kind) { return SpecOf(kind).FileName() == name; });
    if (!known) {
      findings->Add(absl::StrCat(folder, "/", name), 0, 0, "table-set",
                    "this file is no table of the set: remove it");
    }
  }
}

}  // namespace

SetKind SetKindOf(absl::string_view id) {
  if (id == "reference") return SetKind::kReference;
  if (id == "calendars") return SetKind::kCalendars;
  return SetKind::kMerchant;
}

const CsvTable* TableSet::table(TableKind kind) const {
  const size_t index = static_cast<size_t>(kind);
  if (index >= tables.size() || !tables[index].has_value()) return nullptr;
  return &*tables[index];
}

TableSet ReadTableSet(const std::string& root, absl::string_view id,
                      absl::string_view version, Findings* findings) {
  TableSet set;
  set.id = std::string(id);
  set.version = std::string(version);
  set.tables.resize(kTableKindCount);
  const std::string folder = absl::StrCat("tables/", id, "/", version);
  const absl::StatusOr<Folder> files = Folder::Open(root, folder);
  const absl::StatusOr<std::vector<std::string>> names =
      files.ok() ? files->List(kMostFilesInSet) : files.status();
  if (!names.ok()) {
    findings->Add(folder, 0, 0, "table-set", names.status().message());
    return set;
  }
  FindStrays(set, folder, *names, findings);
  ContentHash hash;
  const CsvLimits limits;
  for (const TableKind kind : KindsOf(set.kind())) {
    const TableSpec& spec = SpecOf(kind);
    if (IsOptional(kind) &&
        !std::binary_search(names->begin(), names->end(), spec.FileName())) {
      continue;
    }
    const std::string path = absl::StrCat(folder, "/", spec.FileName());
    absl::StatusOr<std::string> text =
        files->Read(spec.FileName(), limits.bytes);
    if (!text.ok()) {
      findings->Add(path, 0, 0, "table-set", text.status().message());
      continue;
    }
    hash.AddFile(spec.FileName(), *text);
    CsvTable table = ParseCsv(path, *std::move(text), limits, findings);
    if (HasColumns(table, spec, findings)) {
      set.tables[static_cast<size_t>(kind)] = std::move(table);
    }
  }
  set.sha256 = hash.Hex();
  return set;
}

std::string KeyOf(const CsvTable& table, const TableSpec& spec, size_t row) {
  std::string key;
  for (const int column : KeyColumns(spec)) {
    absl::StrAppend(&key, table.cell(row, column), "\x1f");
  }
  return key;
}

std::string KeyForPeople(const CsvTable& table, const TableSpec& spec,
                         size_t row) {
  std::vector<absl::string_view> cells;
  for (const int column : KeyColumns(spec)) {
    const absl::string_view cell = table.cell(row, column);
    cells.push_back(cell.empty() ? "any" : cell);
  }
  return absl::StrJoin(cells, " / ");
}

KeyGroups GroupByKey(const CsvTable& table, const TableSpec& spec) {
  const std::vector<int> keys = KeyColumns(spec);
  const auto compare = [&](uint32_t a, uint32_t b) {
    for (const int column : keys) {
      const int order = table.cell(a, column).compare(table.cell(b, column));
      if (order != 0) return order;
    }
    return 0;
  };
  KeyGroups groups;
  groups.rows.resize(table.row_count());
  std::iota(groups.rows.begin(), groups.rows.end(), 0u);
  const auto before = [&](uint32_t a, uint32_t b) { return compare(a, b) < 0; };
  // A canonical table is in order already.
  if (!std::is_sorted(groups.rows.begin(), groups.rows.end(), before)) {
    std::stable_sort(groups.rows.begin(), groups.rows.end(), before);
  }
  for (size_t i = 0; i < groups.rows.size(); ++i) {
    if (i == 0 || compare(groups.rows[i - 1], groups.rows[i]) != 0) {
      groups.begins.push_back(static_cast<uint32_t>(i));
    }
  }
  groups.begins.push_back(static_cast<uint32_t>(groups.rows.size()));
  return groups;
}

DayInterval ValidityOf(const CsvTable& table, const TableSpec& spec,
                       size_t row) {
  DayInterval interval;
  const int from = spec.ColumnIndex("valid_from");
  const int to = spec.ColumnIndex("valid_to");
  if (from < 0 || to < 0) return interval;
  if (auto day = CivilDay::Parse(table.cell(row, from))) interval.from = *day;
  if (auto day = CivilDay::Parse(table.cell(row, to))) interval.to = *day;
  return interval;
}

bool IsSetAside(const CsvTable& table, const TableSpec& spec, size_t row) {
  const int standing = spec.ColumnIndex("standing");
  return standing >= 0 && table.cell(row, standing) == "set_aside";
}

}  // namespace landed::data
