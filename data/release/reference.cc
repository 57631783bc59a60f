#include "data/release/reference.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
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
    tables_->places = Postal(PlaceSchema());
    tables_->postal_prefixes = Postal(PostalPrefixSchema());
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
    absl::flat_hash_map<uint32_t, uint16_t> loaded;
    std::vector<ZoneRow> rows;
    for (const TimeZoneRow& row : Read(TimeZoneSchema())) {
      const auto [at, is_new] = loaded.emplace(
          row.time_zone.value(), static_cast<uint16_t>(tables_->zones.size()));
      if (is_new) {
        absl::StatusOr<Zone> zone =
            Zone::Load(tables_->names.Text(row.time_zone));
        if (!zone.ok()) {
          AddCellFinding(set_, TableKind::kTimeZones, row.info.line,
                         "time_zone", "time-zone", zone.status().message(),
                         findings_);
          loaded.erase(at);
          continue;
        }
        tables_->zones.push_back(*std::move(zone));
      }
      rows.push_back({row.country, row.subdivision, at->second, row.other_zones,
                      row.info});
    }
    tables_->time_zones = DatedIndex(std::move(rows), [](const ZoneRow& row) {
      return PlaceKey(row.country, row.subdivision);
    });
  }

  template <class Row>
  PostalIndex<Row> Postal(const Schema<Row>& schema) {
    const auto prefix = [](const Row& row) {
      return PostalCode::Parse(row.postal_prefix.view());
    };
    // Written as it is compared, so that two rows of one prefix look alike.
    const auto is_plain = [](char c) {
      return absl::ascii_isupper(c) || absl::ascii_isdigit(c);
    };
    std::vector<Row> rows = Read(schema);
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
};

}  // namespace

std::shared_ptr<const ReferenceTables> CompileReference(const TableSet& set,
                                                        Findings* findings) {
  return Compiler(set, findings).Run();
}

}  // namespace landed::data
