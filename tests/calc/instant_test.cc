#include "calc/instant.h"

#include <cstdint>
#include <limits>

#include "gtest/gtest.h"

namespace landed::calc {
namespace {

TEST(InstantTest, LimitsIncludeTheirEnds) {
  EXPECT_TRUE(IsWithinLimits(limits::kEarliestPlacedAt));
  EXPECT_FALSE(IsWithinLimits(limits::kEarliestPlacedAt - 1));
  EXPECT_TRUE(IsWithinLimits(limits::kLatestPlacedAt));
  EXPECT_FALSE(IsWithinLimits(limits::kLatestPlacedAt + 1));
}

TEST(InstantTest, NanosAreAPartOfASecond) {
  EXPECT_TRUE(AreNanos(0));
  EXPECT_TRUE(AreNanos(999'999'999));
  EXPECT_FALSE(AreNanos(1'000'000'000));
  EXPECT_FALSE(AreNanos(-1));
  EXPECT_FALSE(AreNanos(std::numeric_limits<int32_t>::min()));
  EXPECT_FALSE(AreNanos(std::numeric_limits<int32_t>::max()));
}

TEST(InstantTest, TheDayIsThatOfUtcAndNeverBeyondTheLimits) {
  const struct {
    int64_t at;
    const char* day;
  } kCases[] = {
      {std::numeric_limits<int64_t>::min(), "1990-01-01"},
      {-1, "1990-01-01"},
      {limits::kEarliestPlacedAt, "1990-01-01"},
      {951'868'799, "2000-02-29"},
      {951'868'800, "2000-03-01"},
      {limits::kLatestPlacedAt, "2099-12-31"},
      {std::numeric_limits<int64_t>::max(), "2099-12-31"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(DayOfUtc(c.at).ToString(), c.day) << c.at;
  }
}

}  // namespace
}  // namespace landed::calc
