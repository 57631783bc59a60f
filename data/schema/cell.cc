#include "data/schema/cell.h"

#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "units/limits.h"

namespace landed::data {
namespace {

template <class T>
std::string Take(std::optional<T> parsed, const char* expected, T* value) {
  if (!parsed.has_value()) return expected;
  *value = *parsed;
  return "";
}

}  // namespace

std::string ParseCell(absl::string_view cell, Names*, CountryCode* value) {
  return Take(CountryCode::Parse(cell),
              "write an ISO 3166-1 code of two capital letters", value);
}

std::string ParseCell(absl::string_view cell, Names*, SubdivisionCode* value) {
  return Take(
      SubdivisionCode::Parse(cell),
      "write the ISO 3166-2 code after the hyphen, one to three capital "
      "letters or digits",
      value);
}

std::string ParseCell(absl::string_view cell, Names*, CurrencyCode* value) {
  return Take(CurrencyCode::Parse(cell),
              "write an ISO 4217 code of three capital letters", value);
}

std::string ParseCell(absl::string_view cell, Names*, CivilDay* value) {
  return Take(CivilDay::Parse(cell), "write a date that exists, as YYYY-MM-DD",
              value);
}

std::string ParseCell(absl::string_view cell, Names*, PlainDecimal* value) {
  const size_t point = cell.find('.');
  const int digits = point == absl::string_view::npos
                         ? 0
                         : static_cast<int>(cell.size() - point - 1);
  const std::optional<Amount> amount =
      digits > 4 ? std::nullopt : ParseAmount(cell, digits);
  if (!amount.has_value() || amount->negative() ||
      limits::kMinorUnits < amount->minor()) {
    return "write a plain amount such as 22.00, without sign, separator or "
           "currency";
  }
  value->scaled = amount->minor();
  value->digits = digits;
  return "";
}

std::string ParseCell(absl::string_view cell, Names*, LevyRate* value) {
  if (cell == "none") {
    *value = LevyRate();
    return "";
  }
  const std::optional<Rate> rate = Rate::Parse(cell);
  if (!rate.has_value()) {
    return "write a decimal fraction such as 0.0625 for 6.25 %, or none where "
           "no "
           "such tax is levied";
  }
  if (rate->ToString() != cell) {
    return absl::StrCat("write the rate without needless zeros: ",
                        rate->ToString());
  }
  *value = LevyRate{true, *rate};
  return "";
}

std::string ParseCell(absl::string_view cell, Names* names, NameId* value) {
  *value = names->Intern(cell);
  return "";
}

std::string ParseCell(absl::string_view cell, Names*, ClockTime* value) {
  constexpr char kExpected[] = "write a time from 00:00 to 24:00, as HH:MM";
  if (cell.size() != 5 || cell[2] != ':') return kExpected;
  for (const size_t at : {0, 1, 3, 4}) {
    if (!absl::ascii_isdigit(cell[at])) return kExpected;
  }
  const int hours = (cell[0] - '0') * 10 + (cell[1] - '0');
  const int minutes = (cell[3] - '0') * 10 + (cell[4] - '0');
  const int all = hours * 60 + minutes;
  if (minutes > 59 || all > 24 * 60) return kExpected;
  value->minutes = static_cast<uint16_t>(all);
  return "";
}

std::string ParseCell(absl::string_view cell, Names*, WeekdaySet* value) {
  constexpr char kExpected[] =
      "write days of the week from mon to sun in their order, one space "
      "between them: sat sun";
  WeekdaySet days;
  int last = -1;
  for (const absl::string_view word : absl::StrSplit(cell, ' ')) {
    const std::optional<Weekday> day = FromWord<Weekday>(word);
    if (!day.has_value() || static_cast<int>(*day) <= last) return kExpected;
    last = static_cast<int>(*day);
    days.Add(*day);
  }
  if (days.is_whole_week()) return "leave a day of the week to work on";
  *value = days;
  return "";
}

std::string ParseCell(absl::string_view cell, Names*, uint16_t* value) {
  constexpr char kExpected[] = "write a whole number from 0 to 9999";
  if (cell.size() > 4) return kExpected;
  if (cell.size() > 1 && cell[0] == '0') return kExpected;
  uint16_t number = 0;
  for (const char c : cell) {
    if (!absl::ascii_isdigit(c)) return kExpected;
    number = static_cast<uint16_t>(number * 10 + (c - '0'));
  }
  *value = number;
  return "";
}

}  // namespace landed::data
