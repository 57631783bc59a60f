#ifndef LANDED_DATA_SCHEMA_CELL_H_
#define LANDED_DATA_SCHEMA_CELL_H_

#include <cstdint>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "data/schema/names.h"
#include "data/schema/words.h"
#include "units/amount.h"
#include "units/civil_day.h"
#include "units/code.h"
#include "units/rate.h"
#include "units/weekday.h"

namespace landed::data {

// A plain decimal whose currency stands in another cell: "22.00" is 2200 with
// two digits. Checked against the currency's minor unit when compiled. At most
// limits::kMinorUnits.
struct PlainDecimal {
  int64_t scaled = 0;
  int digits = -1;  // after the point; -1: the cell was empty

  bool present() const { return digits >= 0; }
};

// A tax rate, or the statement that no such tax is levied: "none" is neither
// zero nor unknown.
struct LevyRate {
  bool levied = false;
  Rate rate;
};

// A time of the day on a clock on the wall, to the minute: "14:00". "24:00" is
// the end of the day.
struct ClockTime {
  uint16_t minutes = 0;  // since midnight, 0..1440
};

// A value that the cell may leave out. Plain, so that rows stay small.
template <class T>
struct Optional {
  T value = T();
  bool present = false;
};

// ParseCell reads one cell into a value. It returns "" when that worked, else a
// sentence that says what the cell must be. An empty cell never gets here: a
// column says itself whether it may be empty, and the value then keeps its
// default.
std::string ParseCell(absl::string_view cell, Names* names, CountryCode* value);
std::string ParseCell(absl::string_view cell, Names* names,
                      SubdivisionCode* value);
std::string ParseCell(absl::string_view cell, Names* names,
                      CurrencyCode* value);
std::string ParseCell(absl::string_view cell, Names* names, CivilDay* value);
std::string ParseCell(absl::string_view cell, Names* names,
                      PlainDecimal* value);
std::string ParseCell(absl::string_view cell, Names* names, LevyRate* value);
std::string ParseCell(absl::string_view cell, Names* names, NameId* value);
std::string ParseCell(absl::string_view cell, Names* names, ClockTime* value);
// Days of the week from Monday on, one space between them: "sat sun".
std::string ParseCell(absl::string_view cell, Names* names, WeekdaySet* value);
// 0..9999: days, digits, numbers of lists.
std::string ParseCell(absl::string_view cell, Names* names, uint16_t* value);

template <class E, class = decltype(WordsOf(E()))>
std::string ParseCell(absl::string_view cell, Names*, E* value) {
  if (std::optional<E> word = FromWord<E>(cell)) {
    *value = *word;
    return "";
  }
  return absl::StrCat("write one of: ", ListWords<E>());
}

template <class T>
std::string ParseCell(absl::string_view cell, Names* names,
                      Optional<T>* value) {
  value->present = true;
  return ParseCell(cell, names, &value->value);
}

}  // namespace landed::data

#endif  // LANDED_DATA_SCHEMA_CELL_H_
