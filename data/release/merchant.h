#ifndef LANDED_DATA_RELEASE_MERCHANT_H_
#define LANDED_DATA_RELEASE_MERCHANT_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "data/release/calendars.h"
#include "data/release/cited_tables.h"
#include "data/release/dated_index.h"
#include "data/release/reference.h"
#include "data/release/zone.h"
#include "data/schema/cut_offs.h"
#include "data/schema/dispatch.h"
#include "data/schema/duties.h"
#include "data/schema/examples.h"
#include "data/schema/extra_days.h"
#include "data/schema/merchant.h"
#include "data/schema/methods.h"
#include "data/schema/names.h"
#include "data/schema/processing.h"
#include "data/schema/regions.h"
#include "data/schema/service.h"
#include "data/schema/shipments.h"
#include "data/schema/shipping_prices.h"
#include "data/schema/table_set.h"
#include "data/schema/tax_registrations.h"
#include "data/schema/terms.h"
#include "data/schema/transit.h"
#include "data/source/finding.h"

namespace landed::data {

// A method and a region, or a region and a subdivision …, as a key.
constexpr uint64_t PairKey(NameId a, uint32_t b) {
  return static_cast<uint64_t>(a.value()) << 32 | b;
}

// A leg of a method's way to a region, as a key.
constexpr uint64_t ExtraDaysKey(NameId method, NameId region, Leg leg) {
  return PairKey(method, region.value() << 1 | static_cast<uint32_t>(leg));
}

// Where orders of a method are packed, compiled.
struct DispatchPlan {
  NameId method;
  Publication state = Publication::kNotPublished;
  uint16_t zone = 0;                         // in MerchantTables::zones
  const PlaceCalendar* warehouse = nullptr;  // if published
  NameId carrier;                            // of Calendars; may be empty
  RowInfo info;
};

// One merchant's tables of a release, compiled. Never changes once compiled.
struct MerchantTables {
  std::string version;
  std::string sha256;
  Names names;
  std::unique_ptr<const CitedTables> cited;
  // The one row of merchant.csv.
  MerchantRow merchant;
  int currency_digits = 0;  // of merchant.currency
  // In the order of their names; several rows of one method are dated apart.
  std::vector<MethodRow> methods;
  DatedIndex<RegionRow> regions;                   // PlaceKey
  DatedIndex<ServiceRow> service;                  // PairKey(region, 0)
  DatedIndex<ProcessingRow> processing;            // (method, fulfillment)
  DatedIndex<TransitRow> transit;                  // (method, region)
  DatedIndex<ShippingPriceRow> shipping_prices;    // (method, region)
  DatedIndex<TaxRegistrationRow> registrations;    // (region, subdivision)
  absl::flat_hash_set<uint32_t> regions_by_state;  // have subdivision rows
  DatedIndex<DutyRow> duties;                      // PairKey(region, 0)
  // nullptr: the release has none, and answers without dates.
  std::shared_ptr<const Calendars> calendars;
  std::vector<Zone> zones;
  DatedIndex<DispatchPlan> dispatch;    // PairKey(method, 0)
  DatedIndex<CutOffRow> cut_offs;       // (method, weekday)
  DatedIndex<ExtraDaysRow> extra_days;  // ExtraDaysKey
  DatedIndex<ShipmentRow> shipments;    // PairKey(region, 0)
  // By term; within one the row to prefer first.
  std::vector<TermRow> terms;
  std::vector<ExampleRow> examples;  // in the order of the file
  NameId po_box;                     // the term of that name, if any
  NameId refused;                    // the value of that name, if any
};

// Compiles a set that was read, against the reference tables of its release and
// its calendars (nullptr: it has none).
// Cells that cannot be read, a merchant id that is not the folder's, amounts
// with other digits than their currency has, thresholds without a currency,
// zones that the system does not know and carriers that the calendars do not
// know are findings; the result is then not to be served.
std::shared_ptr<const MerchantTables> CompileMerchant(
    const TableSet& set, const ReferenceTables& reference,
    std::shared_ptr<const Calendars> calendars, Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_MERCHANT_H_
