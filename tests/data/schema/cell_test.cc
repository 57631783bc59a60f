#include "data/schema/cell.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "units/limits.h"

namespace landed::data {
namespace {

// The sentence that ParseCell answers with; "" for a cell that was read.
template <class T>
std::string Error(absl::string_view cell) {
  Names names;
  T value;
  return ParseCell(cell, &names, &value);
}

template <class T>
T Read(absl::string_view cell) {
  Names names;
  T value;
  EXPECT_EQ(ParseCell(cell, &names, &value), "") << cell;
  return value;
}

template <class T>
void ExpectRefused(const std::vector<absl::string_view>& cells,
                   const std::string& message) {
  for (const absl::string_view cell : cells) {
    EXPECT_EQ(Error<T>(cell), message) << '"' << cell << '"';
  }
}

TEST(Cell, Country) {
  for (const char* code : {"AA", "FR", "ZZ"}) {
    EXPECT_EQ(Read<CountryCode>(code).ToString(), code);
  }
  ExpectRefused<CountryCode>(
      {"", "F", "FRA", "fr", "Fr", "F1", "F ", " FR", "FR ", "\xC3\x89"},
      "write an ISO 3166-1 code of two capital letters");
}

TEST(Cell, Subdivision) {
  for (const char* code : {"A", "CA", "75", "X0A", "ZZZ", "000"}) {
    EXPECT_EQ(Read<SubdivisionCode>(code).ToString(), code);
  }
  ExpectRefused<SubdivisionCode>(
      {"", "ca", "CALI", "US-CA", "C A", "C-", "\xC3\x89"},
      "write the ISO 3166-2 code after the hyphen, one to three capital "
      "letters or digits");
}

TEST(Cell, Currency) {
  for (const char* code : {"AAA", "USD", "ZZZ"}) {
    EXPECT_EQ(Read<CurrencyCode>(code).ToString(), code);
  }
  ExpectRefused<CurrencyCode>(
      {"", "US", "USDT", "usd", "US$", "$", "840"},
      "write an ISO 4217 code of three capital letters");
}

TEST(Cell, Day) {
  for (const char* day :
       {"0001-01-01", "1970-01-01", "2000-02-29", "2024-02-29", "9999-12-31"}) {
    EXPECT_EQ(Read<CivilDay>(day).ToString(), day);
  }
  ExpectRefused<CivilDay>(
      {"",           "2023-02-29",  "1900-02-29",       "2023-00-01",
       "2023-13-01", "2023-01-00",  "2023-01-32",       "2023-04-31",
       "2023-1-01",  "2023-01-1",   "20230101",         "01/02/2023",
       "2023/01/02", "2023-01-02 ", " 2023-01-02",      "10000-01-01",
       "0000-01-01", "-001-01-01",  "2023-01-02T00:00", "45000"},
      "write a date that exists, as YYYY-MM-DD");
}

TEST(Cell, PlainDecimal) {
  const struct {
    const char* cell;
    int64_t scaled;
    int digits;
  } cases[] = {
      {"0", 0, 0},
      {"500", 500, 0},
      {"22.00", 2200, 2},
      {"0.01", 1, 2},
      {"5.250", 5250, 3},
      {"0.0001", 1, 4},
      {"0.0000", 0, 4},
      {"1000000000000000", limits::kMinorUnits, 0},
      {"10000000000000.00", limits::kMinorUnits, 2},
      {"100000000000.0000", limits::kMinorUnits, 4},
  };
  for (const auto& c : cases) {
    const auto value = Read<PlainDecimal>(c.cell);
    EXPECT_EQ(value.scaled, c.scaled) << c.cell;
    EXPECT_EQ(value.digits, c.digits) << c.cell;
    EXPECT_TRUE(value.present());
  }
  EXPECT_FALSE(PlainDecimal().present());
  ExpectRefused<PlainDecimal>(
      {"",
       ".",
       ".5",
       "22.",
       "-1",
       "-0",
       "-0.00",
       "+1",
       "1,000.00",
       "22,00",
       "22.00 ",
       " 22.00",
       "22.00 USD",
       "$22",
       "1e3",
       "07.00",
       "00",
       "1.2.3",
       "0.00001",
       "1000000000000001",
       "10000000000000.01",
       "9223372036854775807",
       "9223372036854775808",
       "0x10",
       "nan",
       "\xD9\xA1"},
      "write a plain amount such as 22.00, without sign, separator or "
      "currency");
}

TEST(Cell, LevyRate) {
  for (const char* rate :
       {"0", "0.06875", "0.123456789", "0.000000001", "1", "1.5", "10"}) {
    EXPECT_TRUE(Read<LevyRate>(rate).levied) << rate;
    EXPECT_EQ(Read<LevyRate>(rate).rate.ToString(), rate);
  }
  EXPECT_FALSE(Read<LevyRate>("none").levied);
  ExpectRefused<LevyRate>(
      {"",      "None",   "NONE",         "none ",        "n/a", "6.25%",
       "6,25",  "0,0625", "-0.01",        "+0.01",        ".05", "0.",
       "00.05", "1e-2",   "0.1234567891", "10.000000001", "11",  "68.75",
       " 0.05", "0.05 "},
      "write a decimal fraction such as 0.0625 for 6.25 %, or none where no "
      "such tax is levied");
}

TEST(Cell, LevyRateHasOneForm) {
  EXPECT_EQ(Error<LevyRate>("0.20"),
            "write the rate without needless zeros: 0.2");
  EXPECT_EQ(Error<LevyRate>("0.0"), "write the rate without needless zeros: 0");
  EXPECT_EQ(Error<LevyRate>("10.000"),
            "write the rate without needless zeros: 10");
}

TEST(Cell, NoneForgetsARateReadBefore) {
  Names names;
  LevyRate value;
  EXPECT_EQ(ParseCell("0.05", &names, &value), "");
  EXPECT_EQ(ParseCell("none", &names, &value), "");
  EXPECT_FALSE(value.levied);
  EXPECT_TRUE(value.rate.zero());
}

TEST(Cell, Name) {
  Names names;
  NameId a, b;
  EXPECT_EQ(ParseCell("europe", &names, &a), "");
  EXPECT_EQ(ParseCell("europe", &names, &b), "");
  EXPECT_EQ(a, b);
  EXPECT_EQ(names.Text(a), "europe");
}

TEST(Cell, Number) {
  EXPECT_EQ(Read<uint16_t>("0"), 0);
  EXPECT_EQ(Read<uint16_t>("7"), 7);
  EXPECT_EQ(Read<uint16_t>("10"), 10);
  EXPECT_EQ(Read<uint16_t>("9999"), 9999);
  ExpectRefused<uint16_t>({"00", "01", "0001", "10000", "65536", "-1", "+1",
                           "1.0", "1,0", " 1", "1 ", "1a", "a", "0x1", "\xB2"},
                          "write a whole number from 0 to 9999");
}

TEST(Cell, Word) {
  EXPECT_EQ(Read<DayUnit>("week"), DayUnit::kWeek);
  ExpectRefused<DayUnit>({"", "Week", "weeks", "week ", "day"},
                         "write one of: working_day, calendar_day, week");
}

TEST(Cell, OptionalKnowsThatItIsThere) {
  EXPECT_FALSE(Optional<uint16_t>().present);
  const auto zero = Read<Optional<uint16_t>>("0");
  EXPECT_TRUE(zero.present);
  EXPECT_EQ(zero.value, 0);
  EXPECT_EQ(Read<Optional<DayUnit>>("week").value, DayUnit::kWeek);
  EXPECT_EQ(Error<Optional<uint16_t>>("-1"),
            "write a whole number from 0 to 9999");
}

}  // namespace
}  // namespace landed::data
