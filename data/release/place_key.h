#ifndef LANDED_DATA_RELEASE_PLACE_KEY_H_
#define LANDED_DATA_RELEASE_PLACE_KEY_H_

#include <cstdint>

#include "units/code.h"

namespace landed::data {

// A country, or one of its subdivisions, as the key of an index.
constexpr uint64_t PlaceKey(CountryCode country, SubdivisionCode subdivision) {
  return static_cast<uint64_t>(country.index()) << 18 | subdivision.packed();
}

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_PLACE_KEY_H_
