#include "wire/money.h"

#include <cstdint>
#include <limits>

#include "gtest/gtest.h"

namespace landed::wire {
namespace {

TEST(SetMoneyTest, IsExact) {
  const struct {
    const char* currency;
    int digits;
    int64_t minor;
    int64_t units;
    int32_t nanos;
  } kCases[] = {
      {"USD", 2, 0, 0, 0},
      {"USD", 2, 2'250, 22, 500'000'000},
      {"USD", 2, 1, 0, 10'000'000},
      {"USD", 2, -175, -1, -750'000'000},
      {"USD", 2, -1, 0, -10'000'000},
      {"JPY", 0, 500, 500, 0},
      {"KWD", 3, 5'250, 5, 250'000'000},
      {"UYW", 4, 10'001, 1, 100'000},
      {"USD", 2, std::numeric_limits<int64_t>::max(), 92'233'720'368'547'758,
       70'000'000},
      {"USD", 2, std::numeric_limits<int64_t>::min(), -92'233'720'368'547'758,
       -80'000'000},
  };
  for (const auto& c : kCases) {
    v1::Money money;
    SetMoney({c.currency, c.digits}, Amount(c.minor), &money);
    EXPECT_EQ(money.currency_code(), c.currency);
    EXPECT_EQ(money.units(), c.units) << c.minor;
    EXPECT_EQ(money.nanos(), c.nanos) << c.minor;
  }
}

TEST(SetDateTest, HasItsParts) {
  for (const char* day :
       {"0001-01-01", "1970-01-01", "2024-02-29", "9999-12-31"}) {
    v1::Date date;
    SetDate(*CivilDay::Parse(day), &date);
    EXPECT_EQ(date.year(), CivilDay::Parse(day)->year());
    EXPECT_EQ(date.month(), CivilDay::Parse(day)->month());
    EXPECT_EQ(date.day(), CivilDay::Parse(day)->day());
  }
  v1::Date leap;
  SetDate(*CivilDay::Parse("2024-02-29"), &leap);
  EXPECT_EQ(leap.ShortDebugString(), "year: 2024 month: 2 day: 29");
}

}  // namespace
}  // namespace landed::wire
