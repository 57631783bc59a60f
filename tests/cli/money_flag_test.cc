#include "cli/money_flag.h"

#include <string>

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace landed::cli {
namespace {

void ExpectMoney(absl::string_view text, int64_t units, int32_t nanos,
                 const char* currency) {
  const auto money = ParseMoney(text);
  ASSERT_TRUE(money.ok()) << money.status();
  EXPECT_EQ(money->units(), units) << text;
  EXPECT_EQ(money->nanos(), nanos) << text;
  EXPECT_EQ(money->currency_code(), currency) << text;
}

TEST(ParseMoney, IsExact) {
  ExpectMoney("22.00USD", 22, 0, "USD");
  ExpectMoney("22.5 USD", 22, 500'000'000, "USD");
  ExpectMoney("1500JPY", 1500, 0, "JPY");
  ExpectMoney("0.000000001BHD", 0, 1, "BHD");
  ExpectMoney("9223372036854775807EUR", INT64_MAX, 0, "EUR");
}

TEST(ParseMoney, GivesBothPartsTheSign) {
  ExpectMoney("-1.75USD", -1, -750'000'000, "USD");
  ExpectMoney("-0.50USD", 0, -500'000'000, "USD");
}

TEST(ParseMoney, SaysWhatIsWrong) {
  const struct {
    const char* text;
    const char* why;
  } kCases[] = {
      {"", "does not begin with digits"},
      {"USD", "does not begin with digits"},
      {".50USD", "does not begin with digits"},
      {"+5USD", "does not begin with digits"},
      {"22.USD", "no digit after the point"},
      {"22.0000000001USD", "more than nine digits"},
      {"22.00", "the currency is missing"},
      {"22,00USD", "the currency \",00USD\""},
      {"22.00usd", "the currency \"usd\""},
      {"22.00EURO", "the currency \"EURO\""},
      {"22.00US", "the currency \"US\""},
      {"22.00  USD", "the currency \" USD\""},
      {"1e3USD", "the currency \"e3USD\""},
      {"9223372036854775808EUR", "too large"},
  };
  for (const auto& [text, why] : kCases) {
    const absl::Status status = ParseMoney(text).status();
    EXPECT_TRUE(absl::IsInvalidArgument(status)) << text;
    EXPECT_TRUE(absl::StrContains(status.message(), why)) << status;
  }
}

}  // namespace
}  // namespace landed::cli
