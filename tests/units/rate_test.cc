#include "units/rate.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/numeric/int128.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace landed {
namespace {

constexpr Rounding kRoundings[] = {
    Rounding::kHalfAwayFromZero, Rounding::kHalfToEven, Rounding::kTowardZero};

absl::int128 Magnitude(absl::int128 value) {
  return value < 0 ? -value : value;
}

// Whether `rounded` is what the rounding makes of dividend / divisor. Judged by
// what the words mean, not by dividing: how far off it is, and to which side.
bool IsRounded(absl::int128 rounded, absl::int128 dividend,
               absl::int128 divisor, Rounding rounding) {
  const absl::int128 off = rounded * divisor - dividend;
  const bool away = (dividend < 0) == (off < 0);  // when off != 0
  if (rounding == Rounding::kTowardZero) {
    return off == 0 || (!away && Magnitude(off) < divisor);
  }
  if (2 * Magnitude(off) != divisor) return 2 * Magnitude(off) < divisor;
  return rounding == Rounding::kHalfAwayFromZero ? away : rounded % 2 == 0;
}

std::vector<int64_t> Amounts() {
  std::vector<int64_t> values = {INT64_MIN,
                                 INT64_MIN + 1,
                                 INT64_MIN / 10,
                                 INT64_MAX,
                                 INT64_MAX - 1,
                                 INT64_MAX / 10,
                                 -1'229'782'938'247'303'441,
                                 1'229'782'938'247'303'441};
  for (int64_t minor = -300; minor <= 300; ++minor) values.push_back(minor);
  std::mt19937_64 random(1);
  for (int i = 0; i < 2'000; ++i) {
    values.push_back(static_cast<int64_t>(random()) >> random() % 64);
  }
  return values;
}

std::vector<Rate> Rates() {
  std::vector<Rate> rates;
  for (const char* text :
       {"0",           "0.000000001", "0.005",       "0.05",        "0.06875",
        "0.09975",     "0.1",         "0.125",       "0.15",        "0.19",
        "0.2",         "0.25",        "0.255",       "0.333333333", "0.5",
        "0.999999999", "1",           "1.000000001", "1.5",         "2.5",
        "7.5",         "10"}) {
    rates.push_back(*Rate::Parse(text));
  }
  std::mt19937_64 random(2);
  for (int i = 0; i < 20; ++i) {
    rates.push_back(Rate(random() % (10 * Rate::kOne + 1)));
  }
  return rates;
}

TEST(Apply, IsTheRoundedProductOrRefused) {
  for (const Rate rate : Rates()) {
    for (const int64_t minor : Amounts()) {
      for (const Rounding rounding : kRoundings) {
        const absl::int128 exact = absl::int128(minor) * rate.billionths();
        const std::optional<Amount> result =
            Apply(rate, Amount(minor), rounding);
        if (result.has_value()) {
          ASSERT_TRUE(IsRounded(result->minor(), exact, Rate::kOne, rounding))
              << minor << " at " << rate.ToString() << " is not "
              << result->minor();
          continue;
        }
        // Refused: neither end of int64 may be the rounded product.
        ASSERT_GT(Magnitude(exact), absl::int128(INT64_MAX) * Rate::kOne);
        ASSERT_FALSE(IsRounded(INT64_MAX, exact, Rate::kOne, rounding));
        ASSERT_FALSE(IsRounded(INT64_MIN, exact, Rate::kOne, rounding));
      }
    }
  }
}

TEST(Apply, IsSymmetric) {
  for (const Rate rate : Rates()) {
    for (const int64_t minor : Amounts()) {
      if (minor == INT64_MIN) continue;
      for (const Rounding rounding : kRoundings) {
        const std::optional<Amount> plus = Apply(rate, Amount(minor), rounding);
        const std::optional<Amount> minus =
            Apply(rate, Amount(-minor), rounding);
        // int64 reaches one further on its negative side.
        if (!plus.has_value() || !minus.has_value()) continue;
        ASSERT_EQ(plus->minor(), -minus->minor());
      }
    }
  }
}

TEST(Apply, NeverFallsWhenTheAmountOrTheRateGrows) {
  for (const Rounding rounding : kRoundings) {
    for (const Rate rate : Rates()) {
      int64_t previous = INT64_MIN;
      for (int64_t minor = -2'000; minor <= 2'000; ++minor) {
        const int64_t tax = Apply(rate, Amount(minor), rounding)->minor();
        ASSERT_LE(previous, tax);
        previous = tax;
      }
    }
    int64_t previous = 0;
    for (int64_t billionths = 0; billionths < Rate::kOne;
         billionths += 123'457) {
      const int64_t tax =
          Apply(Rate(billionths), Amount(19'99), rounding)->minor();
      ASSERT_LE(previous, tax);
      previous = tax;
    }
  }
}

struct RoundingCase {
  const char* rate;
  int64_t amount;
  int64_t half_away;
  int64_t half_even;
  int64_t toward_zero;
};

TEST(Apply, WorkedExamples) {
  const RoundingCase cases[] = {
      {"0.06875", 19'99, 1'37, 1'37, 1'37},  // 137.43125
      {"0.5", 1, 1, 0, 0},                   // 0.5
      {"0.5", 3, 2, 2, 1},                   // 1.5
      {"0.5", 5, 3, 2, 2},                   // 2.5
      {"0.5", -1, -1, 0, 0},
      {"0.5", -3, -2, -2, -1},
      {"0.5", -5, -3, -2, -2},
      {"0.05", 10'10, 51, 50, 50},            // 50.5
      {"0.09975", 100'00, 9'98, 9'98, 9'97},  // 997.5
      {"0.499999999", 1, 0, 0, 0},
      {"0.500000001", 1, 1, 1, 0},
      {"0.999999999", 1, 1, 1, 0},
      {"0", INT64_MAX, 0, 0, 0},
      {"1", INT64_MAX, INT64_MAX, INT64_MAX, INT64_MAX},
      {"1", INT64_MIN, INT64_MIN, INT64_MIN, INT64_MIN},
      {"10", 922'337'203'685'477'580, INT64_MAX - 7, INT64_MAX - 7,
       INT64_MAX - 7},
  };
  for (const RoundingCase& c : cases) {
    SCOPED_TRACE(testing::Message() << c.amount << " at " << c.rate);
    const Rate rate = *Rate::Parse(c.rate);
    const Amount amount(c.amount);
    EXPECT_EQ(Apply(rate, amount, Rounding::kHalfAwayFromZero)->minor(),
              c.half_away);
    EXPECT_EQ(Apply(rate, amount, Rounding::kHalfToEven)->minor(), c.half_even);
    EXPECT_EQ(Apply(rate, amount, Rounding::kTowardZero)->minor(),
              c.toward_zero);
  }
}

TEST(Apply, RefusesWhatOnlyRoundingTakesOutOfRange) {
  // (2^64 - 1) / 15 at 7.5 is INT64_MAX + 0.5: exactly on the border.
  const Rate rate = *Rate::Parse("7.5");
  const Amount amount(1'229'782'938'247'303'441);
  EXPECT_EQ(Apply(rate, amount, Rounding::kHalfAwayFromZero), std::nullopt);
  EXPECT_EQ(Apply(rate, amount, Rounding::kHalfToEven), std::nullopt);
  EXPECT_EQ(Apply(rate, amount, Rounding::kTowardZero), Amount(INT64_MAX));
  // Below zero there is room for one more.
  const Amount minus(-1'229'782'938'247'303'441);
  EXPECT_EQ(Apply(rate, minus, Rounding::kHalfAwayFromZero), Amount(INT64_MIN));
  EXPECT_EQ(Apply(rate, minus, Rounding::kHalfToEven), Amount(INT64_MIN));
}

TEST(TaxWithin, NetIsRoundedOnceAndTheRestIsTax) {
  for (const Rate rate : Rates()) {
    for (const int64_t gross : Amounts()) {
      for (const Rounding rounding : kRoundings) {
        const Amount tax = TaxWithin(rate, Amount(gross), rounding);
        const std::optional<Amount> net = Subtract(Amount(gross), tax);
        ASSERT_TRUE(net.has_value());
        ASSERT_EQ(Add(*net, tax), Amount(gross));
        ASSERT_TRUE(IsRounded(net->minor(), absl::int128(gross) * Rate::kOne,
                              absl::int128(Rate::kOne) + rate.billionths(),
                              rounding))
            << gross << " at " << rate.ToString();
      }
    }
  }
}

TEST(TaxWithin, UndoesApplyOnTheNet) {
  // Adding tax to a net and taking it out again loses nothing below 100 %.
  for (const char* text : {"0.05", "0.07", "0.19", "0.2", "0.25", "0.27"}) {
    const Rate rate = *Rate::Parse(text);
    for (int64_t net = -5'000; net <= 5'000; ++net) {
      const Amount tax = *Apply(rate, Amount(net), Rounding::kHalfAwayFromZero);
      ASSERT_EQ(
          TaxWithin(rate, *Add(Amount(net), tax), Rounding::kHalfAwayFromZero),
          tax)
          << net << " at " << text;
    }
  }
}

TEST(TaxWithin, WorkedExamples) {
  const Rounding away = Rounding::kHalfAwayFromZero;
  EXPECT_EQ(TaxWithin(*Rate::Parse("0.2"), Amount(120'00), away).minor(), 2000);
  EXPECT_EQ(TaxWithin(*Rate::Parse("0.19"), Amount(9'99), away).minor(), 160);
  EXPECT_EQ(TaxWithin(*Rate::Parse("0"), Amount(9'99), away).minor(), 0);
  // 5 / 2 = 2.5: the net goes to 3 or 2, the tax is what is left.
  EXPECT_EQ(TaxWithin(*Rate::Parse("1"), Amount(5), away).minor(), 2);
  EXPECT_EQ(
      TaxWithin(*Rate::Parse("1"), Amount(5), Rounding::kHalfToEven).minor(),
      3);
  EXPECT_EQ(
      TaxWithin(*Rate::Parse("10"), Amount(INT64_MIN), Rounding::kTowardZero)
          .minor(),
      INT64_MIN - INT64_MIN / 11);
}

TEST(RateText, ReadsAndWritesCanonically) {
  struct Case {
    const char* text;
    int64_t billionths;
    const char* canonical;
  };
  const Case cases[] = {
      {"0", 0, "0"},
      {"0.0", 0, "0"},
      {"0.000000000", 0, "0"},
      {"0.000000001", 1, "0.000000001"},
      {"0.06875", 68'750'000, "0.06875"},
      {"0.20", 200'000'000, "0.2"},
      {"0.010", 10'000'000, "0.01"},
      {"1", 1'000'000'000, "1"},
      {"1.5", 1'500'000'000, "1.5"},
      {"9.999999999", 9'999'999'999, "9.999999999"},
      {"10", 10'000'000'000, "10"},
      {"10.000000000", 10'000'000'000, "10"},
  };
  for (const Case& c : cases) {
    const std::optional<Rate> rate = Rate::Parse(c.text);
    ASSERT_TRUE(rate.has_value()) << c.text;
    EXPECT_EQ(rate->billionths(), c.billionths) << c.text;
    EXPECT_EQ(rate->ToString(), c.canonical);
    EXPECT_EQ(Rate::Parse(c.canonical), rate);
    EXPECT_EQ(rate->zero(), c.billionths == 0);
  }
}

TEST(RateText, RefusesOtherForms) {
  for (const absl::string_view text : {"",
                                       ".",
                                       "0.",
                                       ".5",
                                       "-0.5",
                                       "+0.5",
                                       "-0",
                                       "0,5",
                                       "5%",
                                       "1e-2",
                                       "1E1",
                                       " 0.5",
                                       "0.5 ",
                                       "0 .5",
                                       "0..5",
                                       "0.5.0",
                                       "0.0000000001",
                                       "0.1234567890",
                                       "00",
                                       "00.5",
                                       "01.5",
                                       "010",
                                       "11",
                                       "10.000000001",
                                       "10.1",
                                       "99",
                                       "100",
                                       "1000000000000000000000",
                                       "18446744073709551616",
                                       "none",
                                       "nan",
                                       "inf",
                                       "0x1",
                                       "0.5f",
                                       "/",
                                       ":",
                                       "0./",
                                       "0.:",
                                       "1/2",
                                       "\xD9\xA0"}) {
    EXPECT_FALSE(Rate::Parse(text).has_value()) << '"' << text << '"';
  }
  EXPECT_FALSE(Rate::Parse(absl::string_view("0\0", 2)).has_value());
}

TEST(RateText, EveryShortRateRoundTrips) {
  std::mt19937_64 random(3);
  std::vector<int64_t> values = {0, 1, Rate::kOne - 1, Rate::kOne + 1};
  for (int64_t step = 1; step <= Rate::kOne; step *= 10) {
    for (int64_t n = 0; n <= 10 && n * step <= 10 * Rate::kOne; ++n) {
      values.push_back(n * step);
    }
  }
  for (int i = 0; i < 100'000; ++i) {
    values.push_back(random() % (10 * Rate::kOne + 1));
  }
  for (const int64_t billionths : values) {
    const std::string text = Rate(billionths).ToString();
    const std::optional<Rate> back = Rate::Parse(text);
    ASSERT_TRUE(back.has_value()) << text;
    ASSERT_EQ(back->billionths(), billionths) << text;
  }
}

}  // namespace
}  // namespace landed
