#include "units/amount.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/numeric/int128.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace landed {
namespace {

// Values at which something turns over, and their neighbours.
std::vector<int64_t> Interesting() {
  std::vector<int64_t> values;
  for (const int64_t value :
       {INT64_MIN, INT64_MIN / 2, INT64_C(-4'611'686'018'427'387'904),
        -INT64_C(1'000'000'000), INT64_C(-100), INT64_C(0), INT64_C(100),
        INT64_C(999'999'999), INT64_C(3'037'000'499), INT64_C(1) << 32,
        INT64_MAX / 100, INT64_MAX / 2, INT64_MAX}) {
    if (value > INT64_MIN) values.push_back(value - 1);
    values.push_back(value);
    if (value < INT64_MAX) values.push_back(value + 1);
  }
  return values;
}

void ExpectExact(std::optional<Amount> result, absl::int128 exact) {
  const bool fits = exact >= INT64_MIN && exact <= INT64_MAX;
  ASSERT_EQ(result.has_value(), fits);
  if (fits) {
    EXPECT_EQ(absl::int128(result->minor()), exact);
  }
}

TEST(Amount, SumsDifferencesAndProductsAreExactOrRefused) {
  for (const int64_t a : Interesting()) {
    for (const int64_t b : Interesting()) {
      SCOPED_TRACE(testing::Message() << a << " and " << b);
      ExpectExact(Add(Amount(a), Amount(b)), absl::int128(a) + b);
      ExpectExact(Subtract(Amount(a), Amount(b)), absl::int128(a) - b);
      ExpectExact(Multiply(Amount(a), b), absl::int128(a) * b);
    }
  }
}

TEST(Amount, Compares) {
  for (const int64_t a : Interesting()) {
    EXPECT_EQ(Amount(a).negative(), a < 0);
    EXPECT_EQ(Amount(a).zero(), a == 0);
    for (const int64_t b : Interesting()) {
      EXPECT_EQ(Amount(a) == Amount(b), a == b);
      EXPECT_EQ(Amount(a) != Amount(b), a != b);
      EXPECT_EQ(Amount(a) < Amount(b), a < b);
      EXPECT_EQ(Amount(a) <= Amount(b), a <= b);
    }
  }
}

struct UnitsCase {
  int64_t units;
  int32_t nanos;
  int digits;
  AmountError error;
  int64_t minor;  // when there is no error
};

class AmountFromUnitsTest : public testing::TestWithParam<UnitsCase> {};

TEST_P(AmountFromUnitsTest, GivesTheAmountOrTheError) {
  const UnitsCase& c = GetParam();
  Amount amount(-77);
  EXPECT_EQ(AmountFromUnits(c.units, c.nanos, c.digits, &amount), c.error);
  EXPECT_EQ(amount.minor(), c.error == AmountError::kNone ? c.minor : -77);
}

INSTANTIATE_TEST_SUITE_P(
    Amounts, AmountFromUnitsTest,
    testing::Values(UnitsCase{22, 500'000'000, 2, AmountError::kNone, 2250},
                    UnitsCase{0, 0, 0, AmountError::kNone, 0},
                    UnitsCase{500, 0, 0, AmountError::kNone, 500},
                    UnitsCase{-1, -500'000'000, 2, AmountError::kNone, -150},
                    UnitsCase{0, -10'000'000, 2, AmountError::kNone, -1},
                    UnitsCase{1, 1'000'000, 3, AmountError::kNone, 1001},
                    UnitsCase{0, 1, 9, AmountError::kNone, 1},
                    UnitsCase{0, 999'999'999, 9, AmountError::kNone,
                              999'999'999},
                    // The last ones that fit.
                    UnitsCase{92'233'720'368'547'758, 70'000'000, 2,
                              AmountError::kNone, INT64_MAX},
                    UnitsCase{-92'233'720'368'547'758, -80'000'000, 2,
                              AmountError::kNone, INT64_MIN},
                    UnitsCase{INT64_MAX, 0, 0, AmountError::kNone, INT64_MAX},
                    UnitsCase{INT64_MIN, 0, 0, AmountError::kNone, INT64_MIN},
                    UnitsCase{9'223'372'036, 854'775'807, 9, AmountError::kNone,
                              INT64_MAX}));

INSTANTIATE_TEST_SUITE_P(
    Errors, AmountFromUnitsTest,
    testing::Values(
        UnitsCase{1, -500'000'000, 2, AmountError::kMixedSigns, 0},
        UnitsCase{-1, 10'000'000, 2, AmountError::kMixedSigns, 0},
        UnitsCase{0, 1'000'000'000, 2, AmountError::kNanosRange, 0},
        UnitsCase{0, -1'000'000'000, 2, AmountError::kNanosRange, 0},
        UnitsCase{0, INT32_MIN, 2, AmountError::kNanosRange, 0},
        UnitsCase{0, INT32_MAX, 2, AmountError::kNanosRange, 0},
        UnitsCase{1, 5'000'000, 2, AmountError::kTooFine, 0},
        UnitsCase{-1, -5'000'000, 2, AmountError::kTooFine, 0},
        UnitsCase{0, 500'000'000, 0, AmountError::kTooFine, 0},
        UnitsCase{0, 1, 8, AmountError::kTooFine, 0},
        // The first ones that do not fit, once by nanos and once by units.
        UnitsCase{92'233'720'368'547'758, 80'000'000, 2,
                  AmountError::kOutOfRange, 0},
        UnitsCase{-92'233'720'368'547'758, -90'000'000, 2,
                  AmountError::kOutOfRange, 0},
        UnitsCase{92'233'720'368'547'759, 0, 2, AmountError::kOutOfRange, 0},
        UnitsCase{INT64_MAX, 0, 1, AmountError::kOutOfRange, 0},
        UnitsCase{INT64_MIN, 0, 9, AmountError::kOutOfRange, 0},
        // The order of the errors.
        UnitsCase{1, -1'000'000'000, 2, AmountError::kNanosRange, 0},
        UnitsCase{1, -5, 2, AmountError::kMixedSigns, 0},
        UnitsCase{INT64_MAX, 5, 2, AmountError::kTooFine, 0}));

TEST(AmountUnits, ToUnitsAndBackIsTheSameAmount) {
  std::vector<int64_t> values = Interesting();
  std::mt19937_64 random(1);
  for (int i = 0; i < 10'000; ++i) {
    values.push_back(static_cast<int64_t>(random()) >> random() % 64);
  }
  for (const int64_t minor : values) {
    for (int digits = 0; digits <= 9; ++digits) {
      int64_t units = 0;
      int32_t nanos = 0;
      AmountToUnits(Amount(minor), digits, &units, &nanos);
      Amount back;
      ASSERT_EQ(AmountFromUnits(units, nanos, digits, &back),
                AmountError::kNone)
          << minor << " with " << digits;
      ASSERT_EQ(back.minor(), minor) << digits;
    }
  }
}

TEST(AmountText, FormatAndParseAreInverse) {
  std::vector<int64_t> values = Interesting();
  for (int64_t minor = -1'100; minor <= 1'100; ++minor) values.push_back(minor);
  for (const int64_t minor : values) {
    for (int digits = 0; digits <= 9; ++digits) {
      const std::string text = FormatAmount(Amount(minor), digits);
      const std::optional<Amount> back = ParseAmount(text, digits);
      ASSERT_TRUE(back.has_value()) << text;
      ASSERT_EQ(back->minor(), minor) << text;
    }
  }
}

TEST(AmountText, Formats) {
  EXPECT_EQ(FormatAmount(Amount(2200), 2), "22.00");
  EXPECT_EQ(FormatAmount(Amount(-5), 2), "-0.05");
  EXPECT_EQ(FormatAmount(Amount(0), 2), "0.00");
  EXPECT_EQ(FormatAmount(Amount(0), 0), "0");
  EXPECT_EQ(FormatAmount(Amount(-500), 0), "-500");
  EXPECT_EQ(FormatAmount(Amount(1), 9), "0.000000001");
  EXPECT_EQ(FormatAmount(Amount(INT64_MIN), 0), "-9223372036854775808");
  EXPECT_EQ(FormatAmount(Amount(INT64_MIN), 2), "-92233720368547758.08");
  EXPECT_EQ(FormatAmount(Amount(INT64_MAX), 3), "9223372036854775.807");
}

TEST(AmountText, RefusesWhatFormatWouldNotWrite) {
  struct Case {
    absl::string_view text;
    int digits;
  };
  const Case cases[] = {
      {"", 0},
      {"", 2},
      {"-", 0},
      {"-", 2},
      {".", 2},
      {".00", 2},
      {"-.00", 2},
      {"22", 2},
      {"22.", 2},
      {"22.0", 2},
      {"22.000", 2},
      {"22.", 0},
      {"22.0", 0},
      {"+22.00", 2},
      {" 22.00", 2},
      {"22.00 ", 2},
      {"22,00", 2},
      {"1,000.00", 2},
      {"1e3", 0},
      {"1E3", 0},
      {"--1.00", 2},
      {"-+1.00", 2},
      {"1.-1", 2},
      {"1.0-", 2},
      {"1..0", 2},
      {"00.00", 2},
      {"07.00", 2},
      {"-07.00", 2},
      {"007", 0},
      {"-0", 0},
      {"-0.00", 2},
      {"0x10", 0},
      {"$1.00", 2},
      {"1.00 USD", 2},
      {"\xD9\xA1", 0},
      {"inf", 0},
      {"nan", 0},
      {"12345.6", 2},
      {"1_000", 0},
      {"5:00", 2},
      {"/.00", 2},
      {"1.0/", 2},
      {"9223372036854775808", 0},
      {"-9223372036854775809", 0},
      {"92233720368547758.08", 2},
      {"-92233720368547758.09", 2},
      {"99999999999999999999", 0},
      {"18446744073709551616", 0},
      {"18446744073709551617.00", 2},
      {absl::string_view("1\0", 2), 0},
      {absl::string_view("\0", 1), 0},
  };
  for (const Case& c : cases) {
    EXPECT_FALSE(ParseAmount(c.text, c.digits).has_value())
        << '"' << c.text << "\" with " << c.digits;
  }
}

TEST(AmountText, AcceptsNothingThatItWouldWriteOtherwise) {
  // Every text of up to six of these bytes, with each number of digits.
  const std::string alphabet = "0159-.";
  std::vector<std::string> texts = {""};
  for (size_t begin = 0, length = 0; length < 6; ++length) {
    const size_t end = texts.size();
    for (; begin < end; ++begin) {
      for (const char c : alphabet) texts.push_back(texts[begin] + c);
    }
  }
  for (const std::string& text : texts) {
    for (int digits = 0; digits <= 3; ++digits) {
      const std::optional<Amount> amount = ParseAmount(text, digits);
      if (!amount.has_value()) continue;
      ASSERT_EQ(FormatAmount(*amount, digits), text);
    }
  }
}

}  // namespace
}  // namespace landed
