#ifndef LANDED_DATA_SCHEMA_TABLE_KIND_H_
#define LANDED_DATA_SCHEMA_TABLE_KIND_H_

#include <cstdint>

namespace landed::data {

// A table set: the shared reference tables, the shared calendars, or the tables
// of one merchant.
enum class SetKind : uint8_t { kReference, kCalendars, kMerchant };

// Every kind of table there is: first those of the shared reference set, then
// those of the calendars, then those of a merchant's set.
enum class TableKind : uint8_t {
  kCountries,
  kSubdivisions,
  kCurrencies,
  kCategories,
  kUsSalesTax,
  kCaSalesTax,
  kCustomsTerritories,
  kTimeZones,
  kPlaces,
  kPostalPrefixes,
  kAddressExamples,
  kReferenceSources,
  kWeekends,
  kPublicHolidays,
  kHolidayCoverage,
  kCarrierWeekends,
  kCarrierHolidays,
  kCalendarSources,
  kMerchant,
  kMethods,
  kRegions,
  kService,
  kProcessing,
  kTransit,
  kShippingPrices,
  kTaxRegistrations,
  kDuties,
  kTerms,
  kExamples,
  kDispatch,
  kCutOffs,
  kExtraDays,
  kShipments,
  kMerchantSources,
};

inline constexpr int kTableKindCount = 34;

// The set that the table belongs to.
constexpr SetKind SetOf(TableKind kind) {
  if (kind < TableKind::kWeekends) return SetKind::kReference;
  if (kind < TableKind::kMerchant) return SetKind::kCalendars;
  return SetKind::kMerchant;
}

// The table of a set that says what its rows were read from.
constexpr TableKind SourcesOf(SetKind set) {
  switch (set) {
    case SetKind::kReference:
      return TableKind::kReferenceSources;
    case SetKind::kCalendars:
      return TableKind::kCalendarSources;
    case SetKind::kMerchant:
      return TableKind::kMerchantSources;
  }
  return TableKind::kMerchantSources;  // not reached: the cases are complete
}

// Whether a set may lack the table, which then says nothing: those that came
// after the first releases, whose folders never change.
constexpr bool IsOptional(TableKind kind) {
  return TableKind::kDispatch <= kind && kind <= TableKind::kShipments;
}

// Where a figure was read: a line of a table. A quote touches the shared sets
// and one merchant's, so the kind of table says which file is meant. Turned
// into a citation when the answer is rendered, and not before.
struct RowHandle {
  TableKind table = TableKind::kCountries;
  uint32_t line = 0;  // from 1; 0: no row

  constexpr bool empty() const { return line == 0; }
  friend constexpr bool operator==(RowHandle a, RowHandle b) {
    return a.table == b.table && a.line == b.line;
  }
};

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_TABLE_KIND_H_
