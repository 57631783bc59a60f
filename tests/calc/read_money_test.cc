#include "calc/read_money.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "units/limits.h"

namespace landed::calc {
namespace {

constexpr int64_t kMost = limits::kMinorUnits;
constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();

struct Case {
  const char* currency;  // of the order
  int digits;
  Money money;
  std::optional<int64_t> minor;
  std::string field;    // of the problem, below "price"
  std::string message;  // its start
};

class ReadMoneyTest : public testing::TestWithParam<Case> {};

TEST_P(ReadMoneyTest, ReadsOrSaysWhy) {
  const Case& c = GetParam();
  static constexpr FieldPath kPrice("price");
  Problems problems;
  MoneyReader reader(&problems);
  reader.SetCurrency(Currency(c.currency), c.digits, "the order's currency");
  const std::optional<Amount> amount = reader.Read(c.money, kPrice);
  ASSERT_EQ(amount.has_value(), c.minor.has_value());
  if (amount.has_value()) {
    EXPECT_EQ(amount->minor(), *c.minor);
    EXPECT_TRUE(problems.empty());
    return;
  }
  ASSERT_EQ(problems.list().size(), 1);
  EXPECT_EQ(problems.list()[0].field, c.field);
  EXPECT_EQ(problems.list()[0].message.substr(0, c.message.size()), c.message);
}

const char kFine[] = "finer than the currency's minor unit";
const char kMuch[] = "more than can be quoted";
const char kRange[] = "outside -999999999 to 999999999";
const char kSign[] = "its sign differs from that of units";
const char kNegative[] = "negative: write what is paid";
constexpr auto kBad = std::nullopt;

INSTANTIATE_TEST_SUITE_P(
    Good, ReadMoneyTest,
    testing::Values(Case{"USD", 2, {"USD", 0, 0}, 0, "", ""},
                    Case{"USD", 2, {"USD", 22, 500'000'000}, 2250, "", ""},
                    Case{"USD", 2, {"USD", 0, 10'000'000}, 1, "", ""},
                    Case{"USD", 2, {"USD", kMost / 100, 0}, kMost, "", ""},
                    Case{"JPY", 0, {"JPY", 500, 0}, 500, "", ""},
                    Case{"JPY", 0, {"JPY", kMost, 0}, kMost, "", ""},
                    Case{"KWD", 3, {"KWD", 5, 250'000'000}, 5250, "", ""},
                    Case{"UYW", 4, {"UYW", 1, 100'000}, 10'001, "", ""}));

INSTANTIATE_TEST_SUITE_P(
    OtherCurrency, ReadMoneyTest,
    testing::Values(
        Case{"USD", 2, {"EUR", 1, 0}, kBad, "price.currency_code", "\"EUR\""},
        Case{"USD", 2, {"usd", 1, 0}, kBad, "price.currency_code", "\"usd\""},
        Case{"USD", 2, {"", 1, 0}, kBad, "price.currency_code", "\"\" is not"},
        // Before anything is read of its sum.
        Case{"USD",
             2,
             {"EUR", kMax, -1},
             kBad,
             "price.currency_code",
             "\"EUR\" is not the order's currency, USD"}));

INSTANTIATE_TEST_SUITE_P(
    Nanos, ReadMoneyTest,
    testing::Values(
        Case{"USD", 2, {"USD", 0, 5'000'000}, kBad, "price.nanos", kFine},
        Case{"USD", 2, {"USD", 0, 9'999'999}, kBad, "price.nanos", kFine},
        Case{"USD", 2, {"USD", 0, 1}, kBad, "price.nanos", kFine},
        Case{"JPY", 0, {"JPY", 0, 500'000'000}, kBad, "price.nanos", kFine},
        Case{"KWD", 3, {"KWD", 0, 100'000}, kBad, "price.nanos", kFine},
        Case{"USD", 2, {"USD", 0, 1'000'000'000}, kBad, "price.nanos", kRange},
        Case{"USD", 2, {"USD", 0, INT32_MIN}, kBad, "price.nanos", kRange},
        Case{"USD", 2, {"USD", 1, -10'000'000}, kBad, "price.nanos", kSign},
        Case{"USD", 2, {"USD", -1, 10'000'000}, kBad, "price.nanos", kSign}));

INSTANTIATE_TEST_SUITE_P(
    Size, ReadMoneyTest,
    testing::Values(
        Case{"USD", 2, {"USD", -1, 0}, kBad, "price", kNegative},
        Case{"USD", 2, {"USD", 0, -10'000'000}, kBad, "price", kNegative},
        Case{"USD",
             2,
             {"USD", kMost / 100, 10'000'000},
             kBad,
             "price.units",
             kMuch},
        Case{"JPY", 0, {"JPY", kMost + 1, 0}, kBad, "price.units", kMuch},
        Case{"USD", 2, {"USD", kMax, 0}, kBad, "price.units", kMuch},
        Case{"JPY", 0, {"JPY", kMax, 0}, kBad, "price.units", kMuch},
        Case{"USD", 2, {"USD", kMin, 0}, kBad, "price.units", kMuch},
        Case{"JPY", 0, {"JPY", kMin, 0}, kBad, "price", kNegative},
        Case{
            "USD", 2, {"USD", kMax, 990'000'000}, kBad, "price.units", kMuch}));

TEST(MoneyReaderTest, WithoutACurrencyNothingIsReadAndNothingIsTold) {
  static constexpr FieldPath kPrice("price");
  Problems problems;
  MoneyReader reader(&problems);
  EXPECT_FALSE(reader.Read({"USD", 1, 0}, kPrice).has_value());
  EXPECT_TRUE(problems.empty());
}

}  // namespace
}  // namespace landed::calc
