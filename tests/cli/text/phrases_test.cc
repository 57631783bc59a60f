#include "cli/text/phrases.h"

#include <cstdint>

#include "data/source/csv.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"

namespace landed::cli {
namespace {

v1::Money MakeMoney(const char* currency, int64_t units, int32_t nanos) {
  v1::Money money;
  money.set_currency_code(currency);
  money.set_units(units);
  money.set_nanos(nanos);
  return money;
}

v1::DayRange MakeRange(int min, int max, v1::DayRange::Unit unit) {
  v1::DayRange range;
  range.set_min(min);
  range.set_max(max);
  range.set_unit(unit);
  return range;
}

std::string MarksOf(std::initializer_list<int32_t> indexes) {
  google::protobuf::RepeatedField<int32_t> citations;
  for (const int32_t index : indexes) citations.Add(index);
  return Marks(citations);
}

TEST(MoneyText, HasTheDigitsOfTheCurrency) {
  EXPECT_EQ(MoneyText(MakeMoney("USD", 22, 0)), "22.00 USD");
  EXPECT_EQ(MoneyText(MakeMoney("USD", 0, 50'000'000)), "0.05 USD");
  EXPECT_EQ(MoneyText(MakeMoney("JPY", 1500, 0)), "1500 JPY");
  EXPECT_EQ(MoneyText(MakeMoney("BHD", 1, 5'000'000)), "1.005 BHD");
  EXPECT_EQ(MoneyText(MakeMoney("XXY", 3, 0)), "3.00 XXY");
}

TEST(MoneyText, NeverHidesADigit) {
  EXPECT_EQ(MoneyText(MakeMoney("USD", 1, 5'000'000)), "1.005 USD");
  EXPECT_EQ(MoneyText(MakeMoney("JPY", 1, 500'000'000)), "1.5 JPY");
  EXPECT_EQ(MoneyText(MakeMoney("USD", 0, 1)), "0.000000001 USD");
}

TEST(MoneyText, HasOneSign) {
  EXPECT_EQ(MoneyText(MakeMoney("USD", -1, -750'000'000)), "-1.75 USD");
  EXPECT_EQ(MoneyText(MakeMoney("USD", 0, -500'000'000)), "-0.50 USD");
  EXPECT_EQ(AmountText(MakeMoney("USD", INT64_MIN, 0)),
            "-9223372036854775808.00");
}

TEST(MinorDigits, AreThoseOfTheShippedTables) {
  data::Findings findings;
  const data::CsvTable table = data::ParseCsv(
      "currencies.csv",
      support::ReadText(support::ShippedDataRoot(),
                        "tables/reference/2026-11-22/currencies.csv"),
      {}, &findings);
  ASSERT_TRUE(findings.empty());
  ASSERT_EQ(table.header[2], "minor_units");
  ASSERT_GT(table.row_count(), 100u);
  for (size_t row = 0; row < table.row_count(); ++row) {
    EXPECT_EQ(std::to_string(MinorDigits(table.cell(row, 0))),
              std::string(table.cell(row, 2)))
        << table.cell(row, 0);
  }
}

TEST(PercentText, MovesThePoint) {
  EXPECT_EQ(PercentText("0.0725"), "7.25 %");
  EXPECT_EQ(PercentText("0.06875"), "6.875 %");
  EXPECT_EQ(PercentText("0.05"), "5 %");
  EXPECT_EQ(PercentText("0.2"), "20 %");
  EXPECT_EQ(PercentText("0"), "0 %");
  EXPECT_EQ(PercentText("1.5"), "150 %");
  EXPECT_EQ(PercentText("0.0005"), "0.05 %");
}

TEST(RangeText, IsWhatShopsSay) {
  const auto day = v1::DayRange::CALENDAR_DAY;
  EXPECT_EQ(RangeText(MakeRange(5, 14, v1::DayRange::WORKING_DAY)),
            "5 to 14 working days");
  EXPECT_EQ(RangeText(MakeRange(0, 2, v1::DayRange::WEEK)), "up to 2 weeks");
  EXPECT_EQ(RangeText(MakeRange(3, 3, day)), "3 days");
  EXPECT_EQ(RangeText(MakeRange(1, 1, day)), "1 day");
  EXPECT_EQ(RangeText(MakeRange(0, 1, day)), "up to 1 day");
  EXPECT_EQ(RangeText(MakeRange(0, 0, day)), "0 days");
  EXPECT_EQ(CountText(MakeRange(5, 14, day)), "5 to 14");
}

TEST(DateText, IsIso) {
  v1::Date date;
  date.set_year(2026);
  date.set_month(3);
  date.set_day(9);
  EXPECT_EQ(DateText(date), "2026-03-09");
}

TEST(Marks, AreNumberedFromOneAndDrawnTogether) {
  EXPECT_EQ(MarksOf({}), "");
  EXPECT_EQ(MarksOf({0}), " [1]");
  EXPECT_EQ(MarksOf({0, 1}), " [1] [2]");
  EXPECT_EQ(MarksOf({0, 1, 2}), " [1-3]");
  EXPECT_EQ(MarksOf({4, 0, 3, 4, 5, 9}), " [5] [1] [4-6] [10]");
  EXPECT_EQ(MarksOf({INT32_MAX}), " [2147483648]");
}

TEST(Words, AreSmallLetters) {
  EXPECT_EQ(Words("NOT_PUBLISHED"), "not published");
  EXPECT_EQ(Words("po_box"), "po box");
}

}  // namespace
}  // namespace landed::cli
