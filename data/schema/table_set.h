#ifndef LANDED_DATA_SCHEMA_TABLE_SET_H_
#define LANDED_DATA_SCHEMA_TABLE_SET_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "data/schema/schema.h"
#include "data/schema/table_kind.h"
#include "data/source/csv.h"
#include "data/source/finding.h"

namespace landed::data {

// "merchants/coco" -> kMerchant; what names no set is a merchant's too.
SetKind SetKindOf(absl::string_view id);

// One version of a table set, read but not yet compiled: the tables as text.
struct TableSet {
  std::string id;       // "reference", "calendars" or "merchants/coco"
  std::string version;  // the name of its folder: "2026-11-22"
  std::string sha256;   // of its content, in lower-case hexadecimal
  // By TableKind; only the kinds of the set, and those of them that were read.
  std::vector<std::optional<CsvTable>> tables;

  SetKind kind() const { return SetKindOf(id); }
  // nullptr when the table is missing or could not be read.
  const CsvTable* table(TableKind kind) const;
};

// Reads all tables of the folder tables/<id>/<version> below `root`. A missing
// table that is not IsOptional, an unexpected file (rule "table-set") and an
// unexpected header (rule "columns") are findings; a table with a wrong header
// is left out.
TableSet ReadTableSet(const std::string& root, absl::string_view id,
                      absl::string_view version, Findings* findings);

// The cells of the key, joined by a character that no cell can hold.
std::string KeyOf(const CsvTable& table, const TableSpec& spec, size_t row);

// The same for people: "coco / europe", empty cells as "any".
std::string KeyForPeople(const CsvTable& table, const TableSpec& spec,
                         size_t row);

// The rows, those of one key together, in the order of the file within a key.
struct KeyGroups {
  std::vector<uint32_t> rows;
  std::vector<uint32_t> begins;  // of each group in `rows`; then rows.size()

  size_t count() const { return begins.empty() ? 0 : begins.size() - 1; }
};
KeyGroups GroupByKey(const CsvTable& table, const TableSpec& spec);

// The row's [valid_from, valid_to); all of time for a table without those, and
// for cells that are no dates.
DayInterval ValidityOf(const CsvTable& table, const TableSpec& spec,
                       size_t row);

// Whether the row's standing is set_aside.
bool IsSetAside(const CsvTable& table, const TableSpec& spec, size_t row);

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_TABLE_SET_H_
