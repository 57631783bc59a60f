#ifndef LANDED_DATA_SCHEMA_EXAMPLES_H_
#define LANDED_DATA_SCHEMA_EXAMPLES_H_

#include "data/schema/example_cell.h"
#include "data/schema/schema.h"

namespace landed::data {

// A worked example of a merchant's tables: an order of one item, and what must
// come out, or what must be refused. Of what must come out, an empty cell is
// not looked at.
struct ExampleRow {
  NameId example;
  // The order.
  WrittenPlace destination;
  Yes po_box;
  UtcSecond placed_at;
  NameId category;
  Optional<Fulfillment> fulfillment;
  WrittenMoney price;  // of one piece
  uint16_t quantity = 0;
  NameId method;
  // What must come out.
  NameId problem;  // the fields refused, parted by one space
  NameId region;
  NameId service;
  RangeText processing;
  RangeText transit;
  FigureText shipping;
  FigureText tax;
  NameId payer;
  FigureText checkout;
  NameId terms;  // "signature=required", parted by one space
  NameId note;
  RowInfo info;
};

const Schema<ExampleRow>& ExampleSchema();

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_EXAMPLES_H_
