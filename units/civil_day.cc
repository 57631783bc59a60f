#include "units/civil_day.h"

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"

namespace landed {
namespace {

// Reads `length` digits at `at`; -1 when one is not a digit.
int Digits(absl::string_view text, size_t at, size_t length) {
  int number = 0;
  for (size_t i = at; i < at + length; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    number = number * 10 + (text[i] - '0');
  }
  return number;
}

absl::CivilDay ToAbsl(CivilDay day) {
  return absl::CivilDay() + day.days_since_epoch();
}

}  // namespace

std::optional<CivilDay> CivilDay::Parse(absl::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const int year = Digits(text, 0, 4);
  const int month = Digits(text, 5, 2);
  const int day = Digits(text, 8, 2);
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  // Abseil turns February 30 into March 2; a day that moved does not exist.
  const absl::CivilDay civil(year, month, day);
  if (civil.month() != month || civil.day() != day) return std::nullopt;
  return CivilDay(static_cast<int32_t>(civil - absl::CivilDay()));
}

std::string CivilDay::ToString() const {
  if (*this == Past() || *this == Future()) return "";
  const absl::CivilDay civil = ToAbsl(*this);
  return absl::StrCat(absl::Dec(civil.year(), absl::kZeroPad4), "-",
                      absl::Dec(civil.month(), absl::kZeroPad2), "-",
                      absl::Dec(civil.day(), absl::kZeroPad2));
}

int CivilDay::year() const { return static_cast<int>(ToAbsl(*this).year()); }

int CivilDay::month() const { return ToAbsl(*this).month(); }

int CivilDay::day() const { return ToAbsl(*this).day(); }

}  // namespace landed
