#include "data/schema/example_cell.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "data/schema/words.h"
#include "units/civil_day.h"
#include "units/code.h"

namespace landed::data {
namespace {

constexpr size_t kMostUnitsDigits = 18;
constexpr size_t kNanosDigits = 9;
constexpr size_t kMostDaysDigits = 5;

bool IsNumber(absl::string_view text, size_t most_digits) {
  return !text.empty() && text.size() <= most_digits &&
         std::all_of(text.begin(), text.end(), absl::ascii_isdigit) &&
         (text.size() == 1 || text[0] != '0');
}

// Of two digits, and below `end`.
std::optional<int64_t> TwoDigits(absl::string_view text, int end) {
  int number = 0;
  if (text.size() != 2 || !absl::ascii_isdigit(text[0]) ||
      !absl::ascii_isdigit(text[1]) || !absl::SimpleAtoi(text, &number) ||
      number >= end) {
    return std::nullopt;
  }
  return number;
}

bool ReadDecimal(absl::string_view text, WrittenMoney* money) {
  const bool negative = absl::ConsumePrefix(&text, "-");
  const std::pair<absl::string_view, absl::string_view> parts =
      absl::StrSplit(text, absl::MaxSplits('.', 1));
  const bool has_point = text.find('.') != absl::string_view::npos;
  std::string fraction(parts.second);
  if (!IsNumber(parts.first, kMostUnitsDigits) ||
      fraction.size() > kNanosDigits || has_point == fraction.empty() ||
      !std::all_of(fraction.begin(), fraction.end(), absl::ascii_isdigit)) {
    return false;
  }
  fraction.resize(kNanosDigits, '0');
  if (!absl::SimpleAtoi(parts.first, &money->units) ||
      !absl::SimpleAtoi(fraction, &money->nanos)) {
    return false;
  }
  if (negative) {
    money->units = -money->units;
    money->nanos = -money->nanos;
  }
  return true;
}

bool IsWord(absl::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return absl::ascii_islower(c) || c == '_'; });
}

bool IsRange(absl::string_view text) {
  const std::vector<absl::string_view> parts = absl::StrSplit(text, ' ');
  if (parts.size() != 2 || !FromWord<DayUnit>(parts[1])) return false;
  const std::vector<absl::string_view> ends = absl::StrSplit(parts[0], "..");
  return ends.size() == 2 && IsNumber(ends[0], kMostDaysDigits) &&
         IsNumber(ends[1], kMostDaysDigits);
}

}  // namespace

std::string ParseCell(absl::string_view cell, Names* names,
                      WrittenPlace* value) {
  const std::vector<absl::string_view> parts = absl::StrSplit(cell, ':');
  if (parts.size() > 3) {
    return "write country, state and postal code parted by colons, such as "
           "US:NY:10001, US:NY or FR::75001";
  }
  value->country = names->Intern(parts[0]);
  if (parts.size() > 1) value->subdivision = names->Intern(parts[1]);
  if (parts.size() > 2) value->postal_code = names->Intern(parts[2]);
  return "";
}

std::string ParseCell(absl::string_view cell, Names* names,
                      WrittenMoney* value) {
  const std::vector<absl::string_view> parts = absl::StrSplit(cell, ' ');
  if (parts.size() != 2 || !ReadDecimal(parts[0], value) ||
      !CurrencyCode::Parse(parts[1]).has_value()) {
    return "write a sum and its currency, such as 500.00 USD";
  }
  value->currency = names->Intern(parts[1]);
  return "";
}

std::string ParseCell(absl::string_view cell, Names*, UtcSecond* value) {
  constexpr char kExpected[] =
      "write a time of UTC, such as 2026-11-23T12:00:00Z";
  constexpr size_t kLength = sizeof("2026-11-23T12:00:00Z") - 1;
  if (cell.size() != kLength || cell[10] != 'T' || cell[13] != ':' ||
      cell[16] != ':' || cell[19] != 'Z') {
    return kExpected;
  }
  const auto day = CivilDay::Parse(cell.substr(0, 10));
  const auto hour = TwoDigits(cell.substr(11, 2), 24);
  const auto minute = TwoDigits(cell.substr(14, 2), 60);
  const auto second = TwoDigits(cell.substr(17, 2), 60);
  if (!day || !hour || !minute || !second) return kExpected;
  value->unix_seconds =
      ((int64_t{day->days_since_epoch()} * 24 + *hour) * 60 + *minute) * 60 +
      *second;
  return "";
}

std::string ParseCell(absl::string_view cell, Names*, Yes* value) {
  if (cell != "yes") return "write yes, or leave it empty";
  value->holds = true;
  return "";
}

std::string ParseCell(absl::string_view cell, Names* names, FigureText* value) {
  WrittenMoney money;
  if (!IsWord(cell) && !ParseCell(cell, names, &money).empty()) {
    return "write a sum and its currency, such as 22.00 USD, or a word such as "
           "not_published";
  }
  value->text = names->Intern(cell);
  return "";
}

std::string ParseCell(absl::string_view cell, Names* names, RangeText* value) {
  if (!IsWord(cell) && !IsRange(cell)) {
    return "write a range and its unit, such as 5..14 working_day, or "
           "not_published";
  }
  value->text = names->Intern(cell);
  return "";
}

}  // namespace landed::data
