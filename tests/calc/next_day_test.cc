#include "calc/next_day.h"

#include "data/release/release.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

const data::ReferenceTables& Reference() {
  return *support::LoadFakeRelease()->reference;
}

const data::ZoneRow* RowOf(const char* country, const char* state) {
  const auto part = SubdivisionCode::Parse(state);
  return Reference().time_zones.Find(
      data::PlaceKey(*CountryCode::Parse(country),
                     part.value_or(SubdivisionCode())),
      *CivilDay::Parse("2026-01-15"));
}

int64_t Next(const data::ZoneRow* row, const char* at) {
  const data::Zone* zone =
      row == nullptr ? nullptr : &Reference().zones[row->zone];
  return NextDay(Reference(), zone, row, At(at));
}

TEST(NextDay, IsTheFirstMidnight) {
  // Tokyo's comes before that of UTC, New York's after it.
  EXPECT_EQ(Next(RowOf("XB", ""), "2026-01-15T12:00:00Z"),
            At("2026-01-15T15:00:00Z"));
  EXPECT_EQ(Next(RowOf("XB", ""), "2026-01-15T15:00:00Z"),
            At("2026-01-16T00:00:00Z"));
  EXPECT_EQ(Next(RowOf("US", "NY"), "2026-01-15T12:00:00Z"),
            At("2026-01-16T00:00:00Z"));
  EXPECT_EQ(Next(RowOf("US", "NY"), "2026-01-16T00:00:00Z"),
            At("2026-01-16T05:00:00Z"));
  EXPECT_EQ(Next(nullptr, "2026-01-15T12:00:00Z"), At("2026-01-16T00:00:00Z"));
}

TEST(NextDay, OfAPlaceWithSeveralZones) {
  // Oregon: Los Angeles, and Boise an hour before it.
  const data::ZoneRow* oregon = RowOf("US", "OR");
  EXPECT_FALSE(
      IsOtherDayNearby(Reference(), oregon, At("2026-01-16T06:59:59Z")));
  EXPECT_EQ(Next(oregon, "2026-01-16T00:00:00Z"), At("2026-01-16T07:00:00Z"));
  EXPECT_TRUE(
      IsOtherDayNearby(Reference(), oregon, At("2026-01-16T07:00:00Z")));
  EXPECT_EQ(Next(oregon, "2026-01-16T07:00:00Z"), At("2026-01-16T08:00:00Z"));
  EXPECT_FALSE(
      IsOtherDayNearby(Reference(), nullptr, At("2026-01-16T07:00:00Z")));
}

}  // namespace
}  // namespace landed::calc
