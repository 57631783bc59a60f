#include "cli/text/phrases.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

namespace landed::cli {
namespace {

constexpr absl::string_view kNoDigits =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr absl::string_view kThreeDigits = "BHD IQD JOD KWD LYD OMR TND";
constexpr absl::string_view kFourDigits = "CLF UYW";

const char* UnitText(v1::DayRange::Unit unit, bool one) {
  switch (unit) {
    case v1::DayRange::WORKING_DAY:
      return one ? "working day" : "working days";
    case v1::DayRange::CALENDAR_DAY:
      return one ? "day" : "days";
    case v1::DayRange::WEEK:
      return one ? "week" : "weeks";
    default:
      return "of an unknown unit";
  }
}

}  // namespace

int MinorDigits(absl::string_view currency) {
  if (currency.size() != 3) return 2;
  if (absl::StrContains(kNoDigits, currency)) return 0;
  if (absl::StrContains(kThreeDigits, currency)) return 3;
  if (absl::StrContains(kFourDigits, currency)) return 4;
  return 2;
}

std::string AmountText(const v1::Money& money) {
  const bool negative = money.units() < 0 || money.nanos() < 0;
  // As text, since the least int64 has no opposite.
  absl::string_view units;
  const std::string signed_units = absl::StrCat(money.units());
  units = signed_units;
  absl::ConsumePrefix(&units, "-");
  const int64_t nanos = money.nanos();
  std::string fraction = absl::StrFormat("%09d", nanos < 0 ? -nanos : nanos);
  size_t digits = static_cast<size_t>(MinorDigits(money.currency_code()));
  while (digits < fraction.size() &&
         fraction.find_first_not_of('0', digits) != std::string::npos) {
    ++digits;
  }
  fraction.resize(digits);
  return absl::StrCat(negative ? "-" : "", units, fraction.empty() ? "" : ".",
                      fraction);
}

std::string MoneyText(const v1::Money& money) {
  return absl::StrCat(AmountText(money), " ", money.currency_code());
}

std::string PercentText(absl::string_view rate) {
  const size_t point = std::min(rate.find('.'), rate.size());
  std::string digits(rate.substr(0, point));
  std::string fraction(point < rate.size() ? rate.substr(point + 1)
                                           : absl::string_view());
  fraction.resize(std::max<size_t>(fraction.size(), 2), '0');
  absl::StrAppend(&digits, fraction.substr(0, 2));
  fraction.erase(0, 2);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  return absl::StrCat(digits, fraction.empty() ? "" : ".", fraction, " %");
}

std::string CountText(const v1::DayRange& range) {
  if (range.min() == range.max()) return absl::StrCat(range.max());
  if (range.min() == 0) return absl::StrCat("up to ", range.max());
  return absl::StrCat(range.min(), " to ", range.max());
}

std::string RangeText(const v1::DayRange& range) {
  return absl::StrCat(CountText(range), " ",
                      UnitText(range.unit(), range.max() == 1));
}

std::string DateText(const v1::Date& date) {
  return absl::StrFormat("%04d-%02d-%02d", date.year(), date.month(),
                         date.day());
}

std::string Marks(const google::protobuf::RepeatedField<int32_t>& citations) {
  constexpr int kRun = 3;  // the shortest that is drawn together
  std::string marks;
  for (int i = 0; i < citations.size();) {
    const int64_t first = int64_t{citations[i]} + 1;
    int run = 1;
    while (i + run < citations.size() &&
           citations[i + run] + int64_t{1} == first + run) {
      ++run;
    }
    if (run >= kRun) {
      absl::StrAppend(&marks, " [", first, "-", first + run - 1, "]");
      i += run;
    } else {
      absl::StrAppend(&marks, " [", first, "]");
      ++i;
    }
  }
  return marks;
}

std::string Words(absl::string_view name) {
  return absl::StrReplaceAll(absl::AsciiStrToLower(name), {{"_", " "}});
}

}  // namespace landed::cli
