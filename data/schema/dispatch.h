#ifndef LANDED_DATA_SCHEMA_DISPATCH_H_
#define LANDED_DATA_SCHEMA_DISPATCH_H_

#include "data/schema/schema.h"

namespace landed::data {

// Where orders of a method are packed and who carries them.
struct DispatchRow {
  NameId method;
  Publication state = Publication::kNotPublished;
  // The warehouse, whose calendar and clock count; present when published.
  Optional<CountryCode> country;
  SubdivisionCode subdivision;  // empty: its holidays are the country's
  NameId time_zone;             // IANA name; present when published
  // In carrier_weekends.csv. Empty: not known; the destination's calendar is
  // taken for the carrier's.
  NameId carrier;
  RowInfo info;
};

const Schema<DispatchRow>& DispatchSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_DISPATCH_H_
