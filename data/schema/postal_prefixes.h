#ifndef LANDED_DATA_SCHEMA_POSTAL_PREFIXES_H_
#define LANDED_DATA_SCHEMA_POSTAL_PREFIXES_H_

#include "data/schema/postal_text.h"
#include "data/schema/schema.h"

namespace landed::data {

// The subdivision that most postal codes with a beginning lie in. A postal code
// is a route, not a boundary: the subdivision that an address states wins.
struct PostalPrefixRow {
  CountryCode country;
  // Capitals and digits without spaces. The longest that fits wins.
  PostalText postal_prefix;
  SubdivisionCode subdivision;
  RowInfo info;
};

const Schema<PostalPrefixRow>& PostalPrefixSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_POSTAL_PREFIXES_H_
