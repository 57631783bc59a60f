#include "data/lint/unreachable_place.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "data/schema/catalog.h"

namespace landed::data {
namespace {

using Text = absl::string_view;
using Place = std::pair<Text, Text>;  // country, subdivision or ""

// Reads rows of one table by the names of their columns.
class Reader {
 public:
  Reader(const LintInput& input, TableKind kind)
      : spec_(SpecOf(kind)), table_(input.table(kind)) {}

  size_t row_count() const {
    return table_ == nullptr ? 0 : table_->row_count();
  }
  const CsvTable& table() const { return *table_; }
  Text Cell(size_t row, Text column) const {
    return table_->cell(row, spec_.ColumnIndex(column));
  }
  bool applies(size_t row) const { return !IsSetAside(*table_, spec_, row); }
  DayInterval valid(size_t row) const {
    return ValidityOf(*table_, spec_, row);
  }
  void Add(size_t row, Text column, Text message, Findings* findings) const {
    findings->Add(table_->path, table_->lines[row],
                  table_->ColumnOf(row, spec_.ColumnIndex(column)),
                  "unreachable", message);
  }

 private:
  const TableSpec& spec_;
  const CsvTable* table_;
};

class Linter {
 public:
  Linter(const LintInput& input, Findings* findings)
      : regions_(input, TableKind::kRegions),
        subdivisions_(input, TableKind::kSubdivisions),
        registrations_(input, TableKind::kTaxRegistrations),
        findings_(findings) {
    for (size_t row = 0; row < regions_.row_count(); ++row) {
      if (!regions_.applies(row)) continue;
      rows_[PlaceAt(regions_, row)].push_back(row);
    }
  }

  void LintRegions() {
    absl::flat_hash_map<Place, Text> own_country;
    for (size_t row = 0; row < subdivisions_.row_count(); ++row) {
      const Text as_country = subdivisions_.Cell(row, "as_country");
      if (as_country.empty()) continue;
      own_country[PlaceAt(subdivisions_, row)] = as_country;
    }
    for (const auto& [place, rows] : rows_) {
      if (place.second.empty()) continue;
      const auto own = own_country.find(place);
      for (const size_t row : rows) {
        if (own == own_country.end()) {
          LintRepeated(row, place.first);
          continue;
        }
        regions_.Add(
            row, "subdivision",
            absl::StrCat("line ", regions_.table().lines[row],
                         " can never apply: the place is looked up as country ",
                         own->second, ": remove it"),
            findings_);
      }
    }
  }

  void LintRegistrations() {
    absl::flat_hash_set<std::pair<Text, Text>> held;  // region, subdivision
    for (size_t row = 0; row < subdivisions_.row_count(); ++row) {
      const Place place = PlaceAt(subdivisions_, row);
      const Text as_country = subdivisions_.Cell(row, "as_country");
      for (const size_t region : RowsFor(place, as_country)) {
        held.emplace(regions_.Cell(region, "region"), place.second);
      }
    }
    for (size_t row = 0; row < registrations_.row_count(); ++row) {
      const Text subdivision = registrations_.Cell(row, "subdivision");
      const Text region = registrations_.Cell(row, "region");
      if (subdivision.empty() || held.contains({region, subdivision})) continue;
      registrations_.Add(
          row, "subdivision",
          absl::StrCat("line ", registrations_.table().lines[row],
                       " can never apply: no country of region ", region,
                       " has subdivision ", subdivision),
          findings_);
    }
  }

 private:
  static Place PlaceAt(const Reader& reader, size_t row) {
    return {reader.Cell(row, "country"), reader.Cell(row, "subdivision")};
  }

  // The rows of regions.csv that a subdivision may fall under: those of the
  // country that it also is, else its own and those of the country it is in.
  std::vector<size_t> RowsFor(const Place& place, Text as_country) const {
    if (!as_country.empty()) return RowsOf({as_country, ""});
    std::vector<size_t> rows = RowsOf(place);
    for (const size_t row : rows) {
      const DayInterval valid = regions_.valid(row);
      const DayInterval always;
      if (valid.from == always.from && valid.to == always.to) return rows;
    }
    const std::vector<size_t> whole = RowsOf({place.first, ""});
    rows.insert(rows.end(), whole.begin(), whole.end());
    return rows;
  }

  std::vector<size_t> RowsOf(const Place& place) const {
    const auto found = rows_.find(place);
    return found == rows_.end() ? std::vector<size_t>() : found->second;
  }

  // A subdivision's row that says what its country's says already.
  void LintRepeated(size_t row, Text country) {
    for (const size_t whole : RowsOf({country, ""})) {
      const DayInterval outer = regions_.valid(whole);
      const DayInterval inner = regions_.valid(row);
      if (inner.from < outer.from || outer.to < inner.to) continue;
      if (regions_.Cell(row, "region") != regions_.Cell(whole, "region") ||
          regions_.Cell(row, "notice") != regions_.Cell(whole, "notice")) {
        continue;
      }
      regions_.Add(
          row, "region",
          absl::StrCat("line ", regions_.table().lines[row],
                       " changes nothing: line ", regions_.table().lines[whole],
                       " already covers it: remove it"),
          findings_);
    }
  }

  const Reader regions_;
  const Reader subdivisions_;
  const Reader registrations_;
  absl::flat_hash_map<Place, std::vector<size_t>> rows_;  // of regions.csv
  Findings* findings_;
};

}  // namespace

void LintUnreachablePlaces(const LintInput& input, Findings* findings) {
  Linter linter(input, findings);
  linter.LintRegions();
  linter.LintRegistrations();
}

}  // namespace landed::data
