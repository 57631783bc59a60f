#ifndef LANDED_DATA_SCHEMA_EXAMPLE_CELL_H_
#define LANDED_DATA_SCHEMA_EXAMPLE_CELL_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "data/schema/names.h"

namespace landed::data {

// Cells of worked examples. An example may show what is refused, so its order
// is kept as it is written: "XX" is a destination, "-1.00 USD" a price.

// "US", "US:NY" or "US:NY:10001": country, state, postal code; "FR::75001".
struct WrittenPlace {
  NameId country;
  NameId subdivision;
  NameId postal_code;
};

// "500.00 USD", at most nine digits after the point; a minus sign is allowed.
struct WrittenMoney {
  int64_t units = 0;
  int32_t nanos = 0;  // of the same sign
  NameId currency;
};

// "2026-11-23T12:00:00Z", in whole seconds.
struct UtcSecond {
  int64_t unix_seconds = 0;
};

// "yes"; an empty cell is no.
struct Yes {
  bool holds = false;
};

// A figure that must come out: a sum, "22.00 USD", or a word, "free".
struct FigureText {
  NameId text;
};

// A time that must come out: "5..14 working_day", or a word, "not_published".
struct RangeText {
  NameId text;
};

// As in cell.h.
std::string ParseCell(absl::string_view cell, Names* names,
                      WrittenPlace* value);
std::string ParseCell(absl::string_view cell, Names* names,
                      WrittenMoney* value);
std::string ParseCell(absl::string_view cell, Names* names, UtcSecond* value);
std::string ParseCell(absl::string_view cell, Names* names, Yes* value);
std::string ParseCell(absl::string_view cell, Names* names, FigureText* value);
std::string ParseCell(absl::string_view cell, Names* names, RangeText* value);

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_EXAMPLE_CELL_H_
