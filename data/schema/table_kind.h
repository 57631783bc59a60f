#ifndef LANDED_DATA_SCHEMA_TABLE_KIND_H_
#define LANDED_DATA_SCHEMA_TABLE_KIND_H_

#include <cstdint>

namespace landed::data {

// Every kind of table there is: first those of the shared reference set, then
// those of a merchant's set.
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
  kMerchantSources,
};

inline constexpr int kTableKindCount = 24;
inline constexpr TableKind kFirstMerchantTable = TableKind::kMerchant;

// Whether the table belongs to the reference set; the others are a merchant's.
constexpr bool IsReference(TableKind kind) {
  return kind < kFirstMerchantTable;
}

// Where a figure was read: a line of a table. A quote touches the reference set
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
