#ifndef LANDED_DATA_SCHEMA_TERMS_H_
#define LANDED_DATA_SCHEMA_TERMS_H_

#include "data/schema/schema.h"

namespace landed::data {

// A term of sale that the checkout must show, and when it holds. Of the rows of
// one term the first that holds applies: a row for the region before a general
// one, then a row for the fulfilment, then the highest order_from reached.
struct TermRow {
  NameId term;
  NameId region;                      // empty: any
  Optional<Fulfillment> fulfillment;  // absent: any; else some item has it
  // The goods' total after discounts, in the merchant's currency, from which
  // the row holds. Empty: from nothing.
  PlainDecimal order_from;
  NameId value;  // short code: "required", "30_days"
  NameId text;   // a sentence for the buyer
  Amount from;   // `order_from` in minor units, set when compiled
  RowInfo info;
};

const Schema<TermRow>& TermSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_TERMS_H_
