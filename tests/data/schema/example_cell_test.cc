#include "data/schema/example_cell.h"

#include "data/schema/names.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

// "" if the cell is read.
template <class T>
std::string Read(absl::string_view cell, T* value, Names* names) {
  return ParseCell(cell, names, value);
}

template <class T>
void ExpectAll(bool good, std::initializer_list<const char*> cells) {
  for (const char* cell : cells) {
    Names names;
    T value;
    EXPECT_EQ(Read(cell, &value, &names).empty(), good) << cell;
  }
}

TEST(ExampleCell, APlaceHasUpToThreeParts) {
  Names names;
  WrittenPlace place;
  EXPECT_EQ(Read("US:NY:10001", &place, &names), "");
  EXPECT_EQ(names.Text(place.country), "US");
  EXPECT_EQ(names.Text(place.subdivision), "NY");
  EXPECT_EQ(names.Text(place.postal_code), "10001");
  WrittenPlace without_state;
  EXPECT_EQ(Read("FR::75001", &without_state, &names), "");
  EXPECT_TRUE(without_state.subdivision.empty());
  EXPECT_EQ(names.Text(without_state.postal_code), "75001");
  // What is refused can be written too.
  ExpectAll<WrittenPlace>(true, {"US", "XX", "us:ny", ":", "GB::JE2 3AB"});
  ExpectAll<WrittenPlace>(false, {"US:NY:10001:", "a:b:c:d"});
}

TEST(ExampleCell, MoneyIsADecimalAndACurrency) {
  Names names;
  WrittenMoney money;
  EXPECT_EQ(Read("500.25 USD", &money, &names), "");
  EXPECT_EQ(money.units, 500);
  EXPECT_EQ(money.nanos, 250'000'000);
  EXPECT_EQ(names.Text(money.currency), "USD");
  WrittenMoney less;
  EXPECT_EQ(Read("-1.000000005 KWD", &less, &names), "");
  EXPECT_EQ(less.units, -1);
  EXPECT_EQ(less.nanos, -5);
  ExpectAll<WrittenMoney>(true, {"0 JPY", "999999999999999999 XXX", "1.5 USD"});
  ExpectAll<WrittenMoney>(
      false, {"500.00", "USD", "500.00USD", "500.00  USD", "500,00 USD",
              "1. USD", ".5 USD", "01 USD", "+1 USD", "1.0000000001 USD",
              "1000000000000000000 USD", "5 usd", "$5 USD", "- USD", "1e3 USD",
              "5 USD ", "--5 USD"});
}

TEST(ExampleCell, ATimeIsInUtcToTheSecond) {
  Names names;
  UtcSecond time;
  EXPECT_EQ(Read("2023-07-01T04:59:01Z", &time, &names), "");
  EXPECT_EQ(time.unix_seconds, 1'688'187'541);
  EXPECT_EQ(Read("1969-12-31T23:59:59Z", &time, &names), "");
  EXPECT_EQ(time.unix_seconds, -1);
  EXPECT_EQ(Read("0001-01-01T00:00:00Z", &time, &names), "");
  EXPECT_EQ(time.unix_seconds, -62'135'596'800);
  ExpectAll<UtcSecond>(false, {"2023-07-01", "2023-07-01T04:59:01",
                               "2023-07-01 04:59:01Z", "2023-07-01T24:00:00Z",
                               "2023-07-01T04:60:00Z", "2023-02-29T00:00:00Z",
                               "2023-07-01T04:59:60Z", "2023-07-01T+4:59:01Z",
                               "2023-07-01T04:59:01+00:00", "7/1/2023 04:59"});
}

TEST(ExampleCell, YesIsTheOnlyAnswerToWrite) {
  Names names;
  Yes yes;
  EXPECT_FALSE(yes.holds);
  EXPECT_EQ(Read("yes", &yes, &names), "");
  EXPECT_TRUE(yes.holds);
  ExpectAll<Yes>(false, {"no", "true", "Yes", "1"});
}

TEST(ExampleCell, AFigureIsASumOrAWord) {
  ExpectAll<FigureText>(true, {"22.00 USD", "free", "not_published"});
  ExpectAll<FigureText>(false, {"22.00", "22,00 USD", "Free", "$22"});
}

TEST(ExampleCell, ARangeHasAUnit) {
  ExpectAll<RangeText>(true,
                       {"5..14 working_day", "0..0 week", "not_published"});
  ExpectAll<RangeText>(false, {"5-14 working_day", "5..14", "5..14 days",
                               "5..14  week", "..14 week", "5.. week",
                               "05..14 week", "1..2..3 week", "-1..2 week"});
}

}  // namespace
}  // namespace landed::data
