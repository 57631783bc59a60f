#include "data/lint/coverage.h"

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "data/schema/catalog.h"
#include "data/schema/words.h"
#include "units/civil_day.h"

namespace landed::data {
namespace {

using Values = std::vector<std::string>;

// The distinct non-empty cells of a column, in the order of the file.
Values ValuesOf(const CsvTable& table, absl::string_view column,
                TableKind kind) {
  const int index = SpecOf(kind).ColumnIndex(column);
  absl::flat_hash_set<absl::string_view> seen;
  Values values;
  for (size_t row = 0; row < table.row_count(); ++row) {
    const absl::string_view cell = table.cell(row, index);
    if (!cell.empty() && seen.insert(cell).second) values.emplace_back(cell);
  }
  return values;
}

// Says for each tuple that must be there but is not that a row is missing.
class Needs {
 public:
  Needs(const LintInput& input, TableKind kind,
        std::vector<const char*> columns, Findings* findings)
      : table_(input.whole_table(kind)), findings_(findings) {
    if (table_ == nullptr) return;
    const TableSpec& spec = SpecOf(kind);
    for (size_t row = 0; row < table_->row_count(); ++row) {
      if (IsSetAside(*table_, spec, row)) continue;
      std::vector<absl::string_view> cells;
      for (const char* column : columns) {
        cells.push_back(table_->cell(row, spec.ColumnIndex(column)));
      }
      const CivilDay to = ValidityOf(*table_, spec, row).to;
      const auto [last, is_new] =
          last_.emplace(absl::StrJoin(cells, "\x1f"), Last{row, to});
      if (!is_new && last->second.to < to) last->second = {row, to};
    }
  }

  void Row(const std::vector<absl::string_view>& cells) {
    if (table_ == nullptr) return;
    const auto last = last_.find(absl::StrJoin(cells, "\x1f"));
    if (last != last_.end() && last->second.to == CivilDay::Future()) return;
    std::vector<absl::string_view> shown;
    for (const absl::string_view cell : cells) {
      shown.push_back(cell.empty() ? "(empty)" : cell);
    }
    const std::string key = absl::StrJoin(shown, " / ");
    if (last == last_.end()) {
      findings_->Add(table_->path, 0, 0, "coverage",
                     absl::StrCat("no row for ", key, " applies: add one"));
      return;
    }
    findings_->AddWarning(
        table_->path, table_->lines[last->second.row], 1, "coverage",
        absl::StrCat("no row for ", key, " applies from ",
                     last->second.to.ToString(), " on: add one"));
  }

 private:
  // Of the rows of one tuple, the one that holds longest.
  struct Last {
    size_t row;
    CivilDay to;
  };

  const CsvTable* table_;
  Findings* findings_;
  absl::flat_hash_map<std::string, Last> last_;
};

Values Countries(const LintInput& input) {
  const CsvTable* countries = input.table(TableKind::kCountries);
  if (countries == nullptr) return {};
  return ValuesOf(*countries, "country", TableKind::kCountries);
}

void LintReference(const LintInput& input, Findings* findings) {
  Needs customs(input, TableKind::kCustomsTerritories, {"country"}, findings);
  Needs zones(input, TableKind::kTimeZones, {"country", "subdivision"},
              findings);
  for (const std::string& country : Countries(input)) {
    customs.Row({country});
    zones.Row({country, ""});
  }
  const CsvTable* subdivisions = input.set.table(TableKind::kSubdivisions);
  if (subdivisions == nullptr) return;
  Needs states(input, TableKind::kUsSalesTax, {"state"}, findings);
  Needs provinces(input, TableKind::kCaSalesTax, {"province"}, findings);
  for (size_t row = 0; row < subdivisions->row_count(); ++row) {
    const absl::string_view country = subdivisions->cell(row, 0);
    const absl::string_view subdivision = subdivisions->cell(row, 1);
    zones.Row({country, subdivision});
    if (country == "US") states.Row({subdivision});
    if (country == "CA") provinces.Row({subdivision});
  }
}

void LintCalendars(const LintInput& input, Findings* findings) {
  Needs weekends(input, TableKind::kWeekends, {"country", "subdivision"},
                 findings);
  for (const std::string& country : Countries(input)) {
    weekends.Row({country, ""});
  }
}

void LintMerchant(const LintInput& input, Findings* findings) {
  Needs countries(input, TableKind::kRegions, {"country", "subdivision"},
                  findings);
  for (const std::string& country : Countries(input)) {
    countries.Row({country, ""});
  }
  const CsvTable* regions = input.set.table(TableKind::kRegions);
  const CsvTable* methods = input.set.table(TableKind::kMethods);
  if (regions == nullptr || methods == nullptr) return;
  const Values methods_offered =
      ValuesOf(*methods, "method", TableKind::kMethods);
  Needs service(input, TableKind::kService, {"region"}, findings);
  Needs duties(input, TableKind::kDuties, {"region"}, findings);
  Needs tax(input, TableKind::kTaxRegistrations, {"region", "subdivision"},
            findings);
  Needs transit(input, TableKind::kTransit, {"method", "region"}, findings);
  Needs prices(input, TableKind::kShippingPrices, {"method", "region"},
               findings);
  for (const std::string& region :
       ValuesOf(*regions, "region", TableKind::kRegions)) {
    service.Row({region});
    duties.Row({region});
    tax.Row({region, ""});
    for (const std::string& method : methods_offered) {
      transit.Row({method, region});
      prices.Row({method, region});
    }
  }
  Needs processing(input, TableKind::kProcessing, {"method", "fulfillment"},
                   findings);
  for (const std::string& method : methods_offered) {
    for (const Word<Fulfillment>& word : WordsOf(Fulfillment())) {
      processing.Row({method, word.text});
    }
  }
}

}  // namespace

void LintCoverage(const LintInput& input, Findings* findings) {
  switch (input.set.kind()) {
    case SetKind::kReference:
      return LintReference(input, findings);
    case SetKind::kCalendars:
      return LintCalendars(input, findings);
    case SetKind::kMerchant:
      return LintMerchant(input, findings);
  }
}

}  // namespace landed::data
