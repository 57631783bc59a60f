#ifndef LANDED_TESTS_SHIPPED_SHIPPED_H_
#define LANDED_TESTS_SHIPPED_SHIPPED_H_

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "data/release/store.h"
#include "data/schema/table_set.h"
#include "units/civil_day.h"

namespace landed::shipped {

// The releases that the program ships with. Fails the test if one is refused.
const data::Store& Releases();
std::vector<const data::Release*> EachRelease();

// A release's table sets as text: what an oracle that shares no code with the
// compiled tables looks at.
std::vector<data::TableSet> TextOf(const data::Release& release);

struct Destination {
  std::string country;
  std::string subdivision;  // empty: the country as a whole
};

// Every country, and every subdivision of those that have some.
std::vector<Destination> Destinations(const data::TableSet& reference);

// Every day on which a row of the set begins or ends and the day before it,
// and some days with nothing in particular.
std::set<std::string> Days(const data::TableSet& set);
std::string DayBefore(const std::string& day);

// A table as text, asked by the names of its columns.
class TextTable {
 public:
  TextTable(const data::TableSet& set, data::TableKind kind);

  size_t row_count() const { return table_.row_count(); }
  uint32_t line(size_t row) const { return table_.lines[row]; }
  absl::string_view cell(size_t row, absl::string_view column) const;

  // The lines of the rows that apply on a day (ISO) and have these cells.
  std::vector<uint32_t> Lines(
      const std::vector<std::pair<const char*, absl::string_view>>& cells,
      absl::string_view day) const;

 private:
  const data::CsvTable& table_;
  const data::TableSpec& spec_;
};

}  // namespace landed::shipped

#endif  // LANDED_TESTS_SHIPPED_SHIPPED_H_
