#ifndef LANDED_CALC_NEXT_DAY_H_
#define LANDED_CALC_NEXT_DAY_H_

#include <cstdint>

#include "data/release/reference.h"
#include "data/release/zone.h"

namespace landed::calc {

// Whether it is another day at an instant in one of the other zones of a
// country or state than in its main one. `row` may be nullptr.
bool IsOtherDayNearby(const data::ReferenceTables& reference,
                      const data::ZoneRow* row, int64_t at);

// The first instant after `at` (Unix seconds) at which an answer may be another
// because a day begins: in UTC, by whose days codes are looked up; in `zone`,
// the destination's (nullptr: not known), by whose days rows hold; or in
// another zone of the place, so that it is the same day everywhere in it, or no
// longer.
int64_t NextDay(const data::ReferenceTables& reference, const data::Zone* zone,
                const data::ZoneRow* row, int64_t at);

}  // namespace landed::calc

#endif  // LANDED_CALC_NEXT_DAY_H_
