#include "data/release/merchant.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "data/release/compile_table.h"
#include "data/schema/row_reader.h"

namespace landed::data {
namespace {

// Digits after the point of a currency, whenever it was in force; -1 if none.
int DigitsOf(const ReferenceTables& reference, CurrencyCode currency) {
  if (currency.empty()) return -1;
  const auto rows = reference.currencies.Rows(currency.index());
  return rows.empty() ? -1 : rows.back().minor_units;
}

class Compiler {
 public:
  Compiler(const TableSet& set, const ReferenceTables& reference,
           std::shared_ptr<const Calendars> calendars, Findings* findings)
      : set_(set),
        reference_(reference),
        findings_(findings),
        tables_(std::make_shared<MerchantTables>()),
        cited_(std::make_unique<CitedTables>(set, &tables_->names, findings)) {
    tables_->calendars = std::move(calendars);
  }

  std::shared_ptr<const MerchantTables> Run() {
    tables_->version = set_.version;
    tables_->sha256 = set_.sha256;
    CompileMerchantRow();
    tables_->methods = Read(MethodSchema());
    CompileByRegion();
    CompileByMethod();
    CompileDates();
    CompileTerms();
    CompileExamples();
    tables_->cited = std::move(cited_);
    return tables_;
  }

 private:
  template <class Row>
  std::vector<Row> Read(const Schema<Row>& schema) {
    return Read(schema, [](Row*) {});
  }
  template <class Row, class Complete>
  std::vector<Row> Read(const Schema<Row>& schema, Complete complete) {
    return CompileTable(set_, schema, &tables_->names, cited_.get(), findings_,
                        complete);
  }

  void CompileMerchantRow() {
    const std::vector<MerchantRow> rows = Read(MerchantSchema());
    CheckOneMerchantRow();
    if (rows.size() != 1) return;
    tables_->merchant = rows[0];
    const std::string expected =
        absl::StrCat("merchants/", tables_->names.Text(rows[0].merchant));
    if (expected != set_.id) {
      AddCellFinding(set_, TableKind::kMerchant, rows[0].info.line, "merchant",
                     "merchant", "write the name of the folder", findings_);
    }
    tables_->currency_digits = DigitsOf(reference_, rows[0].currency);
    has_merchant_row_ = true;
  }

  // Counts rows as text: one that could not be read has its own findings.
  void CheckOneMerchantRow() {
    const CsvTable* table = set_.table(TableKind::kMerchant);
    if (table == nullptr) return;
    size_t applying = 0;
    for (size_t row = 0; row < table->row_count(); ++row) {
      applying += !IsSetAside(*table, MerchantSchema().spec(), row);
    }
    if (applying == 1) return;
    findings_->Add(table->path, 0, 0, "merchant",
                   "write exactly one row that applies");
  }

  void CompileByRegion() {
    tables_->regions =
        DatedIndex(Read(RegionSchema()), [](const RegionRow& row) {
          return PlaceKey(row.country, row.subdivision);
        });
    tables_->service = DatedIndex(
        Read(ServiceSchema()),
        [](const ServiceRow& row) { return PairKey(row.region, 0); });
    tables_->duties = DatedIndex(Read(DutySchema()), [](const DutyRow& row) {
      return PairKey(row.region, 0);
    });
    std::vector<TaxRegistrationRow> rows = Read(TaxRegistrationSchema());
    for (const TaxRegistrationRow& row : rows) {
      if (row.subdivision.empty()) continue;
      tables_->regions_by_state.insert(row.region.value());
    }
    tables_->registrations =
        DatedIndex(std::move(rows), [](const TaxRegistrationRow& row) {
          return PairKey(row.region, row.subdivision.packed());
        });
  }

  void CompileByMethod() {
    tables_->processing =
        DatedIndex(Read(ProcessingSchema()), [](const ProcessingRow& row) {
          return PairKey(row.method, static_cast<uint32_t>(row.fulfillment));
        });
    tables_->transit =
        DatedIndex(Read(TransitSchema()), [](const TransitRow& row) {
          return PairKey(row.method, row.region.value());
        });
    const auto price = [this](ShippingPriceRow* row) {
      CompileAmount(TableKind::kShippingPrices, row->info.line, "amount",
                    row->amount, DigitsOf(reference_, row->currency),
                    &row->price);
    };
    tables_->shipping_prices = DatedIndex(
        Read(ShippingPriceSchema(), price), [](const ShippingPriceRow& row) {
          return PairKey(row.method, row.region.value());
        });
  }

  void CompileDates() {
    std::vector<DispatchPlan> plans;
    for (const DispatchRow& row : Read(DispatchSchema())) {
      plans.push_back(PlanOf(row));
    }
    tables_->dispatch = DatedIndex(
        std::move(plans),
        [](const DispatchPlan& plan) { return PairKey(plan.method, 0); });
    tables_->cut_offs =
        DatedIndex(Read(CutOffSchema()), [](const CutOffRow& row) {
          return PairKey(row.method, static_cast<uint32_t>(row.weekday));
        });
    tables_->extra_days =
        DatedIndex(Read(ExtraDaysSchema()), [](const ExtraDaysRow& row) {
          return ExtraDaysKey(row.method, row.region, row.leg);
        });
    tables_->shipments = DatedIndex(
        Read(ShipmentSchema()),
        [](const ShipmentRow& row) { return PairKey(row.region, 0); });
  }

  DispatchPlan PlanOf(const DispatchRow& row) {
    DispatchPlan plan{row.method, row.state, 0, nullptr, {}, row.info};
    const Calendars* calendars = tables_->calendars.get();
    if (!row.carrier.empty() && calendars != nullptr) {
      plan.carrier = CarrierOf(row, *calendars);
    }
    if (row.state == Publication::kNotPublished) return plan;
    plan.zone = ZoneOf(row);
    if (calendars != nullptr) {
      plan.warehouse = calendars->Find(row.country.value, row.subdivision);
    }
    return plan;
  }

  NameId CarrierOf(const DispatchRow& row, const Calendars& calendars) {
    const auto id = calendars.names.Find(tables_->names.Text(row.carrier));
    for (const auto& calendar : calendars.all) {
      if (id.has_value() && calendar->carrier == *id) return *id;
    }
    AddCellFinding(set_, TableKind::kDispatch, row.info.line, "carrier",
                   "unknown-reference",
                   "carrier_weekends.csv of the release's calendars has no "
                   "such carrier: add it there or mend it here",
                   findings_);
    return NameId();
  }

  uint16_t ZoneOf(const DispatchRow& row) {
    const absl::string_view name = tables_->names.Text(row.time_zone);
    std::vector<Zone>& zones = tables_->zones;
    for (size_t i = 0; i < zones.size(); ++i) {
      if (zones[i].name() == name) return static_cast<uint16_t>(i);
    }
    absl::StatusOr<Zone> zone = Zone::Load(name);
    if (!zone.ok()) {
      AddCellFinding(set_, TableKind::kDispatch, row.info.line, "time_zone",
                     "time-zone", zone.status().message(), findings_);
      return 0;
    }
    zones.push_back(*std::move(zone));
    return static_cast<uint16_t>(zones.size() - 1);
  }

  void CompileTerms() {
    tables_->terms = Read(TermSchema(), [this](TermRow* row) {
      if (!has_merchant_row_) return;  // its currency is not known
      CompileAmount(TableKind::kTerms, row->info.line, "order_from",
                    row->order_from, tables_->currency_digits, &row->from);
    });
    // In the order of the alphabet, so that numbers of names do not show.
    const auto rank = [this](const TermRow& row) {
      return std::make_tuple(tables_->names.Text(row.term), row.region.empty(),
                             !row.fulfillment.present, -row.from.minor(),
                             row.info.line);
    };
    std::sort(
        tables_->terms.begin(), tables_->terms.end(),
        [&](const TermRow& a, const TermRow& b) { return rank(a) < rank(b); });
    tables_->po_box = tables_->names.Find("po_box").value_or(NameId());
    tables_->refused = tables_->names.Find("refused").value_or(NameId());
  }

  void CompileExamples() {
    const CsvTable* table = set_.table(TableKind::kExamples);
    if (table == nullptr) return;
    tables_->examples =
        ReadRows(*table, ExampleSchema(), &tables_->names, findings_);
  }

  void CompileAmount(TableKind kind, uint32_t line, const char* column,
                     const PlainDecimal& decimal, int digits, Amount* amount) {
    if (!decimal.present()) return;
    if (digits == decimal.digits) {
      *amount = Amount(decimal.scaled);
      return;
    }
    AddCellFinding(
        set_, kind, line, column, "amount-digits",
        digits < 0 ? "the currency is not known"
                   : absl::StrCat(
                         "write the amount with ", digits,
                         " digits after the point, as its currency has",
                         decimal.digits < digits
                             ? "; this looks as if a spreadsheet removed zeros"
                             : ""),
        findings_);
  }

  const TableSet& set_;
  const ReferenceTables& reference_;
  Findings* findings_;
  std::shared_ptr<MerchantTables> tables_;
  std::unique_ptr<CitedTables> cited_;
  bool has_merchant_row_ = false;
};

}  // namespace

std::shared_ptr<const MerchantTables> CompileMerchant(
    const TableSet& set, const ReferenceTables& reference,
    std::shared_ptr<const Calendars> calendars, Findings* findings) {
  return Compiler(set, reference, std::move(calendars), findings).Run();
}

}  // namespace landed::data
