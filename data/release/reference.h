#ifndef LANDED_DATA_RELEASE_REFERENCE_H_
#define LANDED_DATA_RELEASE_REFERENCE_H_

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "data/release/cited_tables.h"
#include "data/release/dated_index.h"
#include "data/release/place_key.h"
#include "data/release/postal_index.h"
#include "data/release/zone.h"
#include "data/schema/address_examples.h"
#include "data/schema/categories.h"
#include "data/schema/countries.h"
#include "data/schema/currencies.h"
#include "data/schema/customs_territories.h"
#include "data/schema/names.h"
#include "data/schema/places.h"
#include "data/schema/postal_prefixes.h"
#include "data/schema/subdivisions.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"
#include "units/civil_day.h"
#include "units/code.h"

namespace landed::data {

// One tax of a jurisdiction, from whichever table has it.
struct TaxRateRow {
  // Whose tax it is: US and PR for Puerto Rico's.
  CountryCode country;
  SubdivisionCode subdivision;
  NameId tax;  // "Sales tax", "GST"
  JurisdictionLevel level = JurisdictionLevel::kState;
  LevyRate rate;
  LocalTaxes local_taxes = LocalTaxes::kNone;
  ShippingTaxRule shipping = ShippingTaxRule::kTaxable;
  TableKind table = TableKind::kUsSalesTax;
  RowInfo info;
};

// The time zone of a country or subdivision, compiled.
struct ZoneRow {
  CountryCode country;
  SubdivisionCode subdivision;
  uint16_t zone = 0;   // in ReferenceTables::zones
  NameId other_zones;  // as in time_zones.csv
  // The same in ReferenceTables::zones: so many of `other_zone_list` from here.
  uint32_t others_begin = 0;
  uint32_t others_count = 0;
  RowInfo info;
};

// The shared tables of a release, compiled. Never changes once compiled, so any
// number of threads may read it.
struct ReferenceTables {
  // Keys: PlaceKey where not said otherwise; a country alone has no
  // subdivision.
  std::string version;
  std::string sha256;
  Names names;
  std::unique_ptr<const CitedTables> cited;
  DatedIndex<CountryRow> countries;
  DatedIndex<SubdivisionRow> subdivisions;
  std::bitset<CountryCode::kCount> has_subdivisions;  // by CountryCode::index
  // CountryCode::index of a country that is a subdivision too -> the PlaceKey
  // of that: PR -> US, PR.
  absl::flat_hash_map<int, uint64_t> as_subdivision;
  DatedIndex<CurrencyRow> currencies;  // CurrencyCode::index
  DatedIndex<CategoryRow> categories;  // NameId::value
  // By the place where an order arrives: Puerto Rico's are under PR, not US-PR.
  // Several rows of one key may hold on a day: one for each tax.
  DatedIndex<TaxRateRow> tax_rates;
  DatedIndex<CustomsTerritoryRow> customs_territories;
  DatedIndex<ZoneRow> time_zones;
  std::vector<Zone> zones;
  std::vector<uint16_t> other_zone_list;  // see ZoneRow
  PostalIndex<PlaceRow> places;
  PostalIndex<PostalPrefixRow> postal_prefixes;
  std::vector<AddressExampleRow> examples;  // in the order of the file
};

// Compiles a set that was read. Cells that cannot be read, zones that the
// system does not know and postal prefixes that are none are findings; the
// result is then not to be served.
std::shared_ptr<const ReferenceTables> CompileReference(const TableSet& set,
                                                        Findings* findings);

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_REFERENCE_H_
