#ifndef LANDED_CALC_RESOLVE_H_
#define LANDED_CALC_RESOLVE_H_

#include <cstdint>

#include "calc/notice.h"
#include "calc/order.h"
#include "calc/problem.h"
#include "data/release/merchant.h"
#include "data/release/reference.h"
#include "data/release/zone.h"
#include "units/civil_day.h"
#include "units/code.h"

namespace landed::calc {

// Which part of the address decided: the most exact one that a table knows.
enum class FoundBy : uint8_t {
  kPlacePostalCode,     // a place with rules of its own (Northern Ireland)
  kAdministrativeArea,  // the state or province, as written
  kPostalCode,          // the state or province, from the postal code
  kCountry,
};

enum class Outcome : uint8_t {
  kUnique,     // jurisdiction and region are known
  kAmbiguous,  // the country has states or provinces, and which is not known
  kUncovered,  // the merchant has no region for it
};

// Where an order goes, as the tables know it.
struct Destination {
  Outcome outcome = Outcome::kUncovered;
  FoundBy found_by = FoundBy::kCountry;
  CountryCode country;          // Puerto Rico is PR, not US
  SubdivisionCode subdivision;  // of `country`; empty: none known
  CivilDay local_date;          // on which the order was placed, there
  const data::Zone* zone = nullptr;
  const data::CountryRow* country_row = nullptr;  // may be null
  // That of `subdivision`; of Puerto Rico US-PR's; may be null.
  const data::SubdivisionRow* subdivision_row = nullptr;
  const data::PlaceRow* place = nullptr;               // may be null
  const data::CustomsTerritoryRow* customs = nullptr;  // may be null
  // Null where the place has a zone of its own.
  const data::ZoneRow* zone_row = nullptr;
  const data::PostalPrefixRow* postal_prefix_row = nullptr;  // if it decided
  const data::RegionRow* region = nullptr;                   // the merchant's
};

// Works out where `address` lies and which day it is there at `at` (Unix
// seconds), by the rule: postal-code exception, then administrative area, then
// postal code, then country; then the merchant's region, if there is a
// merchant. Adds problems, in the order of the fields, for a country that is
// none, an administrative area that the country does not have, a ZIP code that
// is none, and a text that is too long; the result then means nothing. An `at`
// beyond the limits is for the caller to refuse.
Destination Resolve(const data::ReferenceTables& reference,
                    const data::MerchantTables* merchant,
                    const Address& address, const FieldPath& field, int64_t at,
                    Notices* notices, Problems* problems);

}  // namespace landed::calc

#endif  // LANDED_CALC_RESOLVE_H_
