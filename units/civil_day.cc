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
  // Not date(): arithmetic may have led beyond the ordinary days.
  const absl::CivilDay civil = absl::CivilDay() + days_;
  return absl::StrCat(absl::Dec(civil.year(), absl::kZeroPad4), "-",
                      absl::Dec(civil.month(), absl::kZeroPad2), "-",
                      absl::Dec(civil.day(), absl::kZeroPad2));
}

// Every answer has tens of dates, and Abseil takes hundreds of instructions for
// one. Years here begin on March 1, so that a leap day is the last of its year,
// and the months' lengths follow a line: 153 days in five, from March and from
// August on.
CivilDay::Date CivilDay::date() const {
  constexpr int kDaysOf400Years = 146'097;
  constexpr int kDaysOf100Years = 36'524;
  constexpr int kDaysOf4Years = 1'461;
  const int days = days_ + 719'468;  // since 0000-03-01
  const int era = days / kDaysOf400Years;
  const int in_era = days % kDaysOf400Years;
  // Without the leap days before it, the day is in a year of 365.
  const int year_of_era =
      (in_era - in_era / (kDaysOf4Years - 1) + in_era / kDaysOf100Years -
       in_era / (kDaysOf400Years - 1)) /
      365;
  const int in_year =
      in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int months = (5 * in_year + 2) / 153;  // since March
  const int month = months < 10 ? months + 3 : months - 9;
  return {era * 400 + year_of_era + (month <= 2 ? 1 : 0), month,
          in_year - (153 * months + 2) / 5 + 1};
}

}  // namespace landed
