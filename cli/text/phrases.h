#ifndef LANDED_CLI_TEXT_PHRASES_H_
#define LANDED_CLI_TEXT_PHRASES_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/repeated_field.h"
#include "landed/v1/citation.pb.h"
#include "landed/v1/date.pb.h"
#include "landed/v1/delivery.pb.h"
#include "landed/v1/money.pb.h"

// Figures as people read them.
namespace landed::cli {

// Digits after the point that a currency is written with, as ISO 4217 has
// them: 2 for most, also for an unknown one. A test holds this against the
// shipped currencies; a server's tables are not at hand when its answer is
// shown.
int MinorDigits(absl::string_view currency);

// "22.00" USD, "1500" JPY; more digits where the sum has them.
std::string AmountText(const v1::Money& money);
// "22.00 USD".
std::string MoneyText(const v1::Money& money);

// A rate, which is a decimal fraction, in percent: "0.0725" -> "7.25 %".
std::string PercentText(absl::string_view rate);

// "5 to 14 working days", "up to 2 weeks", "1 day".
std::string RangeText(const v1::DayRange& range);
// The same without the unit: "5 to 14", "up to 2", "1".
std::string CountText(const v1::DayRange& range);

// "2026-11-23".
std::string DateText(const v1::Date& date);

// " [1] [4-6]" for the indexes 0, 3, 4 and 5, as sources are numbered from 1;
// "" for none.
std::string Marks(const google::protobuf::RepeatedField<int32_t>& citations);

// An enum value's name as words: "NOT_PUBLISHED" -> "not published".
std::string Words(absl::string_view name);

}  // namespace landed::cli

#endif  // LANDED_CLI_TEXT_PHRASES_H_
