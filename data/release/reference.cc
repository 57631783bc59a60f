#include "data/release/reference.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "data/release/compile_table.h"
#include "data/schema/ca_sales_tax.h"
#include "data/schema/row_reader.h"
#include "data/schema/time_zones.h"
#include "data/schema/us_sales_tax.h"

namespace landed::data {
namespace {

const CountryCode kUnitedStates = *CountryCode::Parse("US");
const CountryCode kCanada = *CountryCode::Parse("CA");

class Compiler {
 public:
  Compiler(const TableSet& set, Findings* findings)
      : set_(set),
        findings_(findings),
        tables_(std::make_shared<ReferenceTables>()),
        cited_(std::make_unique<CitedTables>(set, &tables_->names, findings)) {}

  std::shared_ptr<const ReferenceTables> Run() {
    tables_->version = set_.version;
    tables_->sha256 = set_.sha256;
    CompilePlain();
    CompileSubdivisions();
    CompileTaxRates();
    CompileTimeZones();
    CompilePlaces();
    tables_->postal_prefixes =
        Postal(PostalPrefixSchema(), Read(PostalPrefixSchema()));
    CompileExamples();
    tables_->cited = std::move(cited_);
    return tables_;
  }

 private:
  template <class Row>
  std::vector<Row> Read(const Schema<Row>& schema) {
    return CompileTable(set_, schema, &tables_->names, cited_.get(), findings_);
  }

  void CompilePlain() {
    tables_->countries =
        DatedIndex(Read(CountrySchema()), [](const CountryRow& row) {
          return PlaceKey(row.country, SubdivisionCode());
        });
    tables_->currencies = DatedIndex(
        Read(CurrencySchema()), [](const CurrencyRow& row) -> uint64_t {
          return static_cast<uint64_t>(row.currency.index());
        });
    tables_->categories = DatedIndex(Read(CategorySchema()),
                                     [](const CategoryRow& row) -> uint64_t {
                                       return row.category.value();
                                     });
    tables_->customs_territories = DatedIndex(
        Read(CustomsTerritorySchema()), [](const CustomsTerritoryRow& row) {
          return PlaceKey(row.country, SubdivisionCode());
        });
  }

  void CompileSubdivisions() {
    std::vector<SubdivisionRow> rows = Read(SubdivisionSchema());
    for (const SubdivisionRow& row : rows) {
      tables_->has_subdivisions.set(row.country.index());
      if (!row.as_country.empty()) {
        const uint64_t key = PlaceKey(row.country, row.subdivision);
        own_country_[key] = row.as_country;
        tables_->as_subdivision[row.as_country.index()] = key;
      }
    }
    tables_->subdivisions =
        DatedIndex(std::move(rows), [](const SubdivisionRow& row) {
          return PlaceKey(row.country, row.subdivision);
        });
  }

  void CompileTaxRates() {
    std::vector<TaxRateRow> rates;
    const NameId sales_tax = tables_->names.Intern("Sales tax");
    for (const UsSalesTaxRow& row : Read(UsSalesTaxSchema())) {
      rates.push_back({kUnitedStates, row.state, sales_tax,
                       JurisdictionLevel::kState, row.rate, row.local_taxes,
                       row.shipping, TableKind::kUsSalesTax, row.info});
    }
    for (const CaSalesTaxRow& row : Read(CaSalesTaxSchema())) {
      rates.push_back({kCanada, row.province, row.tax, row.level, row.rate,
                       LocalTaxes::kNone, ShippingTaxRule::kTaxable,
                       TableKind::kCaSalesTax, row.info});
    }
    tables_->tax_rates =
        DatedIndex(std::move(rates), [this](const TaxRateRow& row) {
          const uint64_t key = PlaceKey(row.country, row.subdivision);
          const auto own = own_country_.find(key);
          return own == own_country_.end()
                     ? key
                     : PlaceKey(own->second, SubdivisionCode());
        });
  }

  void CompileExamples() {
    const CsvTable* table = set_.table(TableKind::kAddressExamples);
    if (table == nullptr) return;
    tables_->examples =
        ReadRows(*table, AddressExampleSchema(), &tables_->names, findings_);
  }

  void CompileTimeZones() {
    std::vector<ZoneRow> rows;
    for (const TimeZoneRow& row : Read(TimeZoneSchema())) {
      const auto zone =
          FindZone(tables_->names.Text(row.time_zone), TableKind::kTimeZones,
                   row.info.line, "time_zone");
      if (!zone.has_value()) continue;
      ZoneRow compiled{row.country, row.subdivision, *zone, row.other_zones, 0,
                       0,           row.info};
      CompileOtherZones(&compiled);
      rows.push_back(compiled);
    }
    tables_->time_zones = DatedIndex(std::move(rows), [](const ZoneRow& row) {
      return PlaceKey(row.country, row.subdivision);
    });
  }

  void CompileOtherZones(ZoneRow* row) {
    row->others_begin = static_cast<uint32_t>(tables_->other_zone_list.size());
    for (const absl::string_view name : absl::StrSplit(
             tables_->names.Text(row->other_zones), ' ', absl::SkipEmpty())) {
      const auto zone =
          FindZone(name, TableKind::kTimeZones, row->info.line, "other_zones");
      if (!zone.has_value()) continue;
      tables_->other_zone_list.push_back(*zone);
      ++row->others_count;
    }
  }

  // The zone in `zones`, loaded when it is first asked for; nullopt, with a
  // finding at the cell, if there is none of that name.
  std::optional<uint16_t> FindZone(absl::string_view name, TableKind kind,
                                   uint32_t line, const char* column) {
    const auto known = zones_.find(name);
    if (known != zones_.end()) return known->second;
    absl::StatusOr<Zone> zone = Zone::Load(name);
    if (!zone.ok()) {
      AddCellFinding(set_, kind, line, column, "time-zone",
                     zone.status().message(), findings_);
      return std::nullopt;
    }
    const auto index = static_cast<uint16_t>(tables_->zones.size());
    tables_->zones.push_back(*std::move(zone));
    zones_.emplace(name, index);
    return index;
  }

  void CompilePlaces() {
    std::vector<PlaceRow> rows = Read(PlaceSchema());
    for (PlaceRow& row : rows) {
      if (row.time_zone.empty()) continue;
      const auto zone =
          FindZone(tables_->names.Text(row.time_zone), TableKind::kPlaces,
                   row.info.line, "time_zone");
      row.zone = {zone.value_or(0), zone.has_value()};
    }
    tables_->places = Postal(PlaceSchema(), std::move(rows));
  }

  template <class Row>
  PostalIndex<Row> Postal(const Schema<Row>& schema, std::vector<Row> rows) {
    const auto prefix = [](const Row& row) {
      return PostalCode::Parse(row.postal_prefix.view());
    };
    // Written as it is compared, so that two rows of one prefix look alike.
    const auto is_plain = [](char c) {
      return absl::ascii_isupper(c) || absl::ascii_isdigit(c);
    };
    const auto is_bad = [&](const Row& row) {
      const absl::string_view text = row.postal_prefix.view();
      if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) {
        return false;
      }
      AddCellFinding(set_, schema.spec().kind, row.info.line, "postal_prefix",
                     "postal-prefix",
                     absl::StrCat("write one to ", PostalCode::kMost,
                                  " capitals and digits"),
                     findings_);
      return true;
    };
    rows.erase(std::remove_if(rows.begin(), rows.end(), is_bad), rows.end());
    return PostalIndex<Row>(std::move(rows),
                            [&](const Row& row) { return *prefix(row); });
  }

  const TableSet& set_;
  Findings* findings_;
  std::shared_ptr<ReferenceTables> tables_;
  std::unique_ptr<CitedTables> cited_;
  // PlaceKey of a subdivision -> the country that it also is.
  absl::flat_hash_map<uint64_t, CountryCode> own_country_;
  absl::flat_hash_map<std::string, uint16_t> zones_;  // by name
};

}  // namespace

std::shared_ptr<const ReferenceTables> CompileReference(const TableSet& set,
                                                        Findings* findings) {
  return Compiler(set, findings).Run();
}

}  // namespace landed::data
