#include "data/release/compare.h"

#include <algorithm>
#include <map>
#include <set>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "data/schema/catalog.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"

namespace landed::data {
namespace {

bool IsPartOfKey(const ColumnSpec& column) {
  return column.role == ColumnRole::kKey || column.name == "standing" ||
         column.name == "valid_from";
}

std::string RowKey(const CsvTable& table, const TableSpec& spec, size_t row) {
  std::string key;
  for (size_t c = 0; c < spec.columns.size(); ++c) {
    if (!IsPartOfKey(spec.columns[c])) continue;
    absl::StrAppend(&key, table.cell(row, c), "\x1f");
  }
  return key;
}

class TableComparer {
 public:
  TableComparer(const std::string& table_set, const TableSpec& spec,
                std::vector<RowChange>* changes)
      : table_set_(table_set), spec_(spec), changes_(changes) {}

  // Either may be nullptr: a set that only one release has.
  void Compare(const CsvTable* before, const CsvTable* after) {
    // A repeated key would be a lint finding; here its rows are told apart by
    // their order.
    Rows rows;
    if (before != nullptr) Collect(*before, &Pair::before, &rows);
    if (after != nullptr) Collect(*after, &Pair::after, &rows);
    for (const auto& [key, pair] : rows) Add(before, after, pair);
  }

 private:
  static constexpr size_t kNone = static_cast<size_t>(-1);
  struct Pair {
    size_t before = kNone;
    size_t after = kNone;
  };

  // By key, and the how-manieth row of that key it is.
  using Rows = std::map<std::pair<std::string, size_t>, Pair>;

  void Collect(const CsvTable& table, size_t Pair::*side, Rows* rows) {
    absl::flat_hash_map<std::string, size_t> counts;
    for (size_t row = 0; row < table.row_count(); ++row) {
      std::string key = RowKey(table, spec_, row);
      const size_t number = counts[key]++;
      (*rows)[{std::move(key), number}].*side = row;
    }
  }

  void Add(const CsvTable* before, const CsvTable* after, const Pair& pair) {
    RowChange change;
    change.table_set = table_set_;
    change.table = spec_.name;
    const bool was = pair.before != kNone, is = pair.after != kNone;
    if (was) change.line_before = before->lines[pair.before];
    if (is) change.line_after = after->lines[pair.after];
    change.kind = !was  ? RowChangeKind::kAdded
                  : !is ? RowChangeKind::kRemoved
                        : RowChangeKind::kChanged;
    for (size_t c = 0; c < spec_.columns.size(); ++c) {
      const ColumnSpec& column = spec_.columns[c];
      const absl::string_view old =
          was ? before->cell(pair.before, c) : absl::string_view();
      const absl::string_view now =
          is ? after->cell(pair.after, c) : absl::string_view();
      if (IsPartOfKey(column)) {
        change.key.emplace_back(column.name, std::string(is ? now : old));
        continue;
      }
      if (was && is && old == now) continue;
      if (was) change.before.emplace_back(column.name, std::string(old));
      if (is) change.after.emplace_back(column.name, std::string(now));
    }
    if (was && is && change.before.empty()) return;
    changes_->push_back(std::move(change));
  }

  const std::string& table_set_;
  const TableSpec& spec_;
  std::vector<RowChange>* changes_;
};

using Versions = std::map<std::string, const ManifestEntry*>;

absl::StatusOr<Manifest> ReadGood(const std::string& root,
                                  absl::string_view name) {
  const absl::StatusOr<std::vector<std::string>> names = ListReleases(root);
  if (!names.ok()) return names.status();
  if (std::find(names->begin(), names->end(), name) == names->end()) {
    return absl::NotFoundError(absl::StrCat("no release \"", name, "\""));
  }
  Findings findings;
  Manifest manifest = ReadManifest(root, name, &findings);
  if (!findings.empty()) {
    return absl::FailedPreconditionError(ToString(findings.Sorted().front()));
  }
  return manifest;
}

Versions VersionsOf(const Manifest& manifest) {
  Versions versions;
  for (const ManifestEntry& entry : manifest.entries) {
    versions[entry.table_set] = &entry;
  }
  return versions;
}

const ManifestEntry* Find(const Versions& versions, const std::string& set) {
  const auto found = versions.find(set);
  return found == versions.end() ? nullptr : found->second;
}

TableSet ReadReleased(const std::string& root, const std::string& set,
                      const ManifestEntry* entry, Findings* findings) {
  TableSet tables;
  if (entry == nullptr) return tables;
  tables = ReadTableSet(root, set, entry->version, findings);
  if (tables.sha256 != entry->sha256) {
    findings->Add(absl::StrCat("tables/", set, "/", entry->version), 0, 0,
                  "hash", "the tables are not those that were released");
  }
  return tables;
}

absl::Status CompareSet(const std::string& root, const std::string& set,
                        const ManifestEntry* from, const ManifestEntry* to,
                        std::vector<RowChange>* changes) {
  Findings findings;
  const TableSet before = ReadReleased(root, set, from, &findings);
  const TableSet after = ReadReleased(root, set, to, &findings);
  if (!findings.empty()) {
    return absl::FailedPreconditionError(ToString(findings.Sorted().front()));
  }
  for (const TableKind kind : KindsOf(SetKindOf(set))) {
    TableComparer(set, SpecOf(kind), changes)
        .Compare(before.table(kind), after.table(kind));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<ReleaseComparison> CompareReleases(const std::string& root,
                                                  absl::string_view from,
                                                  absl::string_view to) {
  const absl::StatusOr<Manifest> before = ReadGood(root, from);
  if (!before.ok()) return before.status();
  const absl::StatusOr<Manifest> after = ReadGood(root, to);
  if (!after.ok()) return after.status();
  const Versions old_sets = VersionsOf(*before), new_sets = VersionsOf(*after);
  std::set<std::string> sets, merchants;
  for (const auto& [set, entry] : old_sets) sets.insert(set);
  for (const auto& [set, entry] : new_sets) sets.insert(set);
  ReleaseComparison comparison;
  bool all_merchants = false;
  for (const std::string& set : sets) {
    const ManifestEntry* old_set = Find(old_sets, set);
    const ManifestEntry* new_set = Find(new_sets, set);
    if (old_set != nullptr && new_set != nullptr &&
        old_set->version == new_set->version &&
        old_set->sha256 == new_set->sha256) {
      continue;
    }
    const size_t known = comparison.changes.size();
    const absl::Status status =
        CompareSet(root, set, old_set, new_set, &comparison.changes);
    if (!status.ok()) return status;
    if (comparison.changes.size() == known) continue;
    absl::string_view merchant = set;
    if (absl::ConsumePrefix(&merchant, "merchants/")) {
      merchants.emplace(merchant);
    } else {
      all_merchants = true;
    }
  }
  if (all_merchants) {
    for (const std::string& set : sets) {
      absl::string_view merchant = set;
      if (absl::ConsumePrefix(&merchant, "merchants/")) {
        merchants.emplace(merchant);
      }
    }
  }
  comparison.merchants.assign(merchants.begin(), merchants.end());
  return comparison;
}

}  // namespace landed::data
