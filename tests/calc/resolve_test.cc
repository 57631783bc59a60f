#include "calc/resolve.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

constexpr FieldPath kAddress("address");

struct Resolved {
  Destination to;
  Notices notices;
  std::vector<Problem> problems;
};

Resolved ResolveAt(const Address& address, absl::string_view time,
                   absl::string_view merchant = "acme",
                   const data::Release& release = *support::LoadFakeRelease()) {
  Resolved resolved;
  Problems problems;
  resolved.to =
      Resolve(*release.reference,
              merchant.empty() ? nullptr : release.FindMerchant(merchant),
              address, kAddress, At(time), &resolved.notices, &problems);
  resolved.problems = problems.list();
  return resolved;
}

constexpr char kNoon[] = "2026-02-01T12:00:00Z";

struct Case {
  const char* country;
  const char* state;
  const char* postal_code;
  FoundBy found_by;
  const char* found_country;
  const char* found_state;
  const char* place;
  const char* region;
  const char* customs;
  Outcome outcome = Outcome::kUnique;
  bool mismatch = false;
};

class ResolveTest : public testing::TestWithParam<Case> {};

TEST_P(ResolveTest, FindsThePlace) {
  const Case& c = GetParam();
  const Resolved found =
      ResolveAt({c.country, c.state, c.postal_code, false}, kNoon);
  ASSERT_TRUE(found.problems.empty()) << found.problems[0].message;
  const Destination& to = found.to;
  const data::Release& release = *support::LoadFakeRelease();
  const data::Names& names = release.reference->names;
  EXPECT_EQ(to.found_by, c.found_by);
  EXPECT_EQ(to.country.ToString(), c.found_country);
  EXPECT_EQ(to.country_row->country, to.country);
  EXPECT_EQ(to.subdivision.ToString(), c.found_state);
  EXPECT_EQ(to.place == nullptr ? "" : names.Text(to.place->place), c.place);
  EXPECT_EQ(to.outcome, c.outcome);
  ASSERT_NE(to.region, nullptr);
  EXPECT_EQ(release.FindMerchant("acme")->names.Text(to.region->region),
            c.region);
  ASSERT_NE(to.customs, nullptr);
  EXPECT_EQ(names.Text(to.customs->customs_territory), c.customs);
  EXPECT_EQ(Has(found.notices, NoticeCode::kPostalCodeMismatch), c.mismatch);
  EXPECT_EQ(Has(found.notices, NoticeCode::kSubdivisionNeeded),
            c.outcome == Outcome::kAmbiguous);
}

constexpr FoundBy kPlace = FoundBy::kPlacePostalCode;
constexpr FoundBy kArea = FoundBy::kAdministrativeArea;
constexpr FoundBy kCode = FoundBy::kPostalCode;
constexpr FoundBy kCountry = FoundBy::kCountry;
constexpr Outcome kUnique = Outcome::kUnique;
constexpr Outcome kAmbiguous = Outcome::kAmbiguous;

INSTANTIATE_TEST_SUITE_P(
    Precedence, ResolveTest,
    testing::Values(
        Case{"XA", "", "", kCountry, "XA", "", "", "near", "XU"},
        Case{"XA", "", "12345", kCountry, "XA", "", "", "near", "XU"},
        // The tables do not divide XA: an area there decides nothing.
        Case{"XA", "AB", "", kCountry, "XA", "", "", "near", "XU"},
        Case{"XA", "", "97000", kPlace, "XI", "", "isle", "near", "XI"},
        Case{"XA", "AB", "97000", kPlace, "XI", "", "isle", "near", "XI"},
        // The longest prefix wins.
        Case{"XA", "", "97120", kPlace, "XA", "", "isle-port", "near", "XU"},
        Case{"XA", "", "9712", kPlace, "XA", "", "isle-port", "near", "XU"},
        Case{"XA", "", "971", kPlace, "XI", "", "isle", "near", "XI"},
        Case{"XA", "", "9", kCountry, "XA", "", "", "near", "XU"},
        // Case, spaces and hyphens do not matter.
        Case{"XB", "", "b-1 23", kPlace, "XB", "", "free-zone", "far", "XB"},
        // A code that cannot be compared is no exception's.
        Case{"XA", "", "97#00", kCountry, "XA", "", "", "near", "XU"},
        Case{"XA", "", "970000000", kCountry, "XA", "", "", "near", "XU"}));

INSTANTIATE_TEST_SUITE_P(
    States, ResolveTest,
    testing::Values(
        Case{"US", "NY", "", kArea, "US", "NY", "", "home", "US"},
        Case{"US", "US-NY", "", kArea, "US", "NY", "", "home", "US"},
        Case{"US", "New York", "", kArea, "US", "NY", "", "home", "US"},
        Case{"US", "new york", "", kArea, "US", "NY", "", "home", "US"},
        Case{"US", "", "10001", kCode, "US", "NY", "", "home", "US"},
        Case{"US", "", "10001-1234", kCode, "US", "NY", "", "home", "US"},
        Case{"US", "", " 10001 ", kCode, "US", "NY", "", "home", "US"},
        Case{"US", "", "100011234", kCode, "US", "NY", "", "home", "US"},
        Case{"US", "NY", "10001", kArea, "US", "NY", "", "home", "US"},
        // A longer prefix: Fishers Island's 06390 is New York's among
        // Connecticut's.
        Case{"US", "", "06301", kCode, "US", "CT", "", "home", "US"},
        Case{"US", "", "06390", kCode, "US", "NY", "", "home", "US"},
        Case{"US", "OR", "10001", kArea, "US", "OR", "", "home", "US", kUnique,
             true},
        Case{"US", "", "", kCountry, "US", "", "", "home", "US", kAmbiguous},
        Case{"US", "", "55555", kCountry, "US", "", "", "home", "US",
             kAmbiguous},
        Case{"CA", "ON", "K1A 0B1", kArea, "CA", "ON", "", "canada", "CA"},
        Case{"CA", "", "h2y 1c6", kCode, "CA", "QC", "", "canada", "CA"},
        Case{"CA", "ON", "H2Y1C6", kArea, "CA", "ON", "", "canada", "CA",
             kUnique, true},
        Case{"CA", "", "", kCountry, "CA", "", "", "canada", "CA", kAmbiguous},
        // A state of its own region.
        Case{"US", "AP", "96201", kArea, "US", "AP", "", "unclear", "US"},
        Case{"US", "", "96201", kCode, "US", "AP", "", "unclear", "US"}));

// The same place, however it is written.
INSTANTIATE_TEST_SUITE_P(
    PuertoRico, ResolveTest,
    testing::Values(
        Case{"PR", "", "", kCountry, "PR", "", "", "home", "US"},
        Case{"PR", "", "00601", kCountry, "PR", "", "", "home", "US"},
        Case{"PR", "San Juan", "00601", kCountry, "PR", "", "", "home", "US"},
        Case{"US", "PR", "", kArea, "PR", "", "", "home", "US"},
        Case{"US", "US-PR", "00601", kArea, "PR", "", "", "home", "US"},
        Case{"US", "Puerto Rico", "", kArea, "PR", "", "", "home", "US"},
        Case{"US", "", "00601", kCode, "PR", "", "", "home", "US"},
        Case{"US", "PR", "10001", kArea, "PR", "", "", "home", "US", kUnique,
             true}));

TEST(ResolveTest, PuertoRicoIsTheSameRowsBothWays) {
  const Destination a = ResolveAt({"PR", "", "", false}, kNoon).to;
  const Destination b = ResolveAt({"US", "PR", "", false}, kNoon).to;
  EXPECT_EQ(a.country_row, b.country_row);
  EXPECT_EQ(a.subdivision_row, b.subdivision_row);
  EXPECT_EQ(a.zone_row, b.zone_row);
  EXPECT_EQ(a.customs, b.customs);
  EXPECT_EQ(a.region, b.region);
  EXPECT_EQ(a.local_date, b.local_date);
}

struct BadCase {
  Address address;
  std::vector<std::string> problems;  // "field: start"
};

class BadAddressTest : public testing::TestWithParam<BadCase> {};

TEST_P(BadAddressTest, EachProblemNamesItsField) {
  const Resolved found = ResolveAt(GetParam().address, kNoon);
  ASSERT_EQ(found.problems.size(), GetParam().problems.size());
  for (size_t i = 0; i < found.problems.size(); ++i) {
    const Problem& problem = found.problems[i];
    EXPECT_TRUE(absl::StartsWith(problem.field + ": " + problem.message,
                                 GetParam().problems[i]))
        << problem.field << ": " << problem.message;
    EXPECT_LT(problem.message.size(), 150);
  }
}

const std::string& LongText() {
  static const std::string& text = *new std::string(201, 'x');
  return text;
}

INSTANTIATE_TEST_SUITE_P(
    All, BadAddressTest,
    testing::Values(
        BadCase{{"", "", "", false}, {"address.region_code: missing"}},
        BadCase{{"ZZ", "", "", false},
                {"address.region_code: \"ZZ\" is not a country"}},
        BadCase{{"xa", "", "", false},
                {"address.region_code: \"xa\" is not a country"}},
        BadCase{{"USA", "", "", false},
                {"address.region_code: \"USA\" is not a country"}},
        BadCase{{LongText(), "", "", false}, {"address.region_code: \"xxx"}},
        BadCase{{"US", "ZZ", "", false},
                {"address.administrative_area: \"ZZ\" is not a state or "
                 "province of US: write its code, such as NY"}},
        BadCase{{"US", "ny", "", false},
                {"address.administrative_area: \"ny\" is not a state"}},
        BadCase{{"US", "CA-NY", "", false},
                {"address.administrative_area: \"CA-NY\" is not a state"}},
        // A province, but not of this country.
        BadCase{{"US", "ON", "", false},
                {"address.administrative_area: \"ON\" is not a state"}},
        BadCase{{"CA", "NY", "", false},
                {"address.administrative_area: \"NY\" is not a state or "
                 "province of CA: write its code, such as ON"}},
        BadCase{{"US", "NY", "1000", false},
                {"address.postal_code: write a ZIP code of five digits"}},
        BadCase{{"US", "NY", "1000I", false},
                {"address.postal_code: write a ZIP code"}},
        BadCase{{"US", "NY", "10001-12", false},
                {"address.postal_code: write a ZIP code"}},
        BadCase{{"US", "NY", "10001-12345", false},
                {"address.postal_code: write a ZIP code"}},
        BadCase{{"US", "ZZ", "x", false},
                {"address.administrative_area: \"ZZ\" is not a state",
                 "address.postal_code: write a ZIP code"}},
        BadCase{{"XA", LongText(), LongText(), false},
                {"address.administrative_area: longer than 200 bytes",
                 "address.postal_code: longer than 200 bytes"}}));

struct DayCase {
  const char* country;
  const char* state;
  const char* time;  // UTC
  const char* day;
};

class LocalDateTest : public testing::TestWithParam<DayCase> {};

TEST_P(LocalDateTest, IsThatOfTheDestination) {
  const DayCase& c = GetParam();
  const Resolved found = ResolveAt({c.country, c.state, "", false}, c.time);
  EXPECT_EQ(found.to.local_date.ToString(), c.day)
      << c.country << c.state << " " << c.time;
}

INSTANTIATE_TEST_SUITE_P(
    Midnight, LocalDateTest,
    testing::Values(
        // East of Greenwich: the day begins before UTC's.
        DayCase{"XB", "", "2026-06-30T14:59:59Z", "2026-06-30"},
        DayCase{"XB", "", "2026-06-30T15:00:00Z", "2026-07-01"},
        // Fourteen hours before: the first to have a day.
        DayCase{"XC", "", "2026-06-30T09:59:59Z", "2026-06-30"},
        DayCase{"XC", "", "2026-06-30T10:00:00Z", "2026-07-01"},
        // West: after it.
        DayCase{"US", "NY", "2026-07-01T03:59:59Z", "2026-06-30"},
        DayCase{"US", "NY", "2026-07-01T04:00:00Z", "2026-07-01"},
        DayCase{"US", "OR", "2026-07-01T06:59:59Z", "2026-06-30"},
        DayCase{"US", "OR", "2026-07-01T07:00:00Z", "2026-07-01"},
        DayCase{"US", "PR", "2026-07-01T03:59:59Z", "2026-06-30"},
        DayCase{"US", "PR", "2026-07-01T04:00:00Z", "2026-07-01"},
        // Two and a half hours in summer.
        DayCase{"XD", "", "2026-07-01T02:29:59Z", "2026-06-30"},
        DayCase{"XD", "", "2026-07-01T02:30:00Z", "2026-07-01"}));

INSTANTIATE_TEST_SUITE_P(
    ClockChanges, LocalDateTest,
    testing::Values(
        // Paris goes to summer time at 01:00Z on 2026-03-29: the midnight
        // before it is at 23:00Z, the one after it at 22:00Z.
        DayCase{"XA", "", "2026-03-28T22:59:59Z", "2026-03-28"},
        DayCase{"XA", "", "2026-03-28T23:00:00Z", "2026-03-29"},
        DayCase{"XA", "", "2026-03-29T21:59:59Z", "2026-03-29"},
        DayCase{"XA", "", "2026-03-29T22:00:00Z", "2026-03-30"},
        // And back at 01:00Z on 2026-10-25.
        DayCase{"XA", "", "2026-10-24T22:00:00Z", "2026-10-25"},
        DayCase{"XA", "", "2026-10-25T22:59:59Z", "2026-10-25"},
        DayCase{"XA", "", "2026-10-25T23:00:00Z", "2026-10-26"},
        // New York: 07:00Z on 2026-03-08, 06:00Z on 2026-11-01.
        DayCase{"US", "NY", "2026-03-08T04:59:59Z", "2026-03-07"},
        DayCase{"US", "NY", "2026-03-08T05:00:00Z", "2026-03-08"},
        DayCase{"US", "NY", "2026-03-09T04:00:00Z", "2026-03-09"},
        DayCase{"US", "NY", "2026-11-02T04:59:59Z", "2026-11-01"},
        DayCase{"US", "NY", "2026-11-02T05:00:00Z", "2026-11-02"}));

TEST(ResolveTest, APlaceHasTheDayOfItsOwnCountry) {
  const Resolved isle =
      ResolveAt({"XA", "", "97000", false}, "2026-01-31T23:30:00Z");
  EXPECT_EQ(isle.to.local_date.ToString(), "2026-01-31");  // the Azores
  const Resolved port =
      ResolveAt({"XA", "", "97120", false}, "2026-01-31T23:30:00Z");
  EXPECT_EQ(port.to.local_date.ToString(), "2026-02-01");  // Paris
}

TEST(ResolveTest, APlaceMayHaveAClockOfItsOwn) {
  const Resolved zone =
      ResolveAt({"XB", "", "B100", false}, "2026-01-31T16:00:00Z");
  EXPECT_EQ(zone.to.zone->name(), "Asia/Kolkata");
  EXPECT_EQ(zone.to.zone_row, nullptr);
  EXPECT_EQ(zone.to.local_date.ToString(), "2026-01-31");
  EXPECT_EQ(ResolveAt({"XB", "", "", false}, "2026-01-31T16:00:00Z")
                .to.local_date.ToString(),
            "2026-02-01");
}

TEST(ResolveTest, APlacesRemarkIsANotice) {
  const Resolved zone = ResolveAt({"XB", "", "B100", false}, kNoon);
  EXPECT_TRUE(
      Has(zone.notices, NoticeCode::kCaveat, data::TableKind::kPlaces, 4));
}

// Oregon has Boise's time too, an hour before that of most of its people.
TEST(ResolveTest, AnotherDayInAnotherZoneOfThePlaceIsANotice) {
  const auto unclear = [](const char* state, const char* time) {
    return Has(ResolveAt({"US", state, "", false}, time).notices,
               NoticeCode::kOtherDayNearby, data::TableKind::kTimeZones,
               state[0] == 'O' ? 11 : 10);
  };
  EXPECT_FALSE(unclear("OR", "2026-07-01T05:59:59Z"));
  EXPECT_TRUE(unclear("OR", "2026-07-01T06:00:00Z"));
  EXPECT_TRUE(unclear("OR", "2026-07-01T06:59:59Z"));
  EXPECT_FALSE(unclear("OR", "2026-07-01T07:00:00Z"));
  EXPECT_FALSE(unclear("NY", "2026-07-01T06:00:00Z"));
}

TEST(ResolveTest, AStateWhereTheTablesHaveNoneIsANotice) {
  const auto unused = [](const char* country, const char* area,
                         const char* code = "") {
    return Has(ResolveAt({country, area, code, false}, kNoon).notices,
               NoticeCode::kAreaNotUsed);
  };
  EXPECT_TRUE(unused("XA", "35001"));
  EXPECT_TRUE(unused("XA", "AB", "97000"));
  EXPECT_TRUE(unused("PR", "San Juan"));
  EXPECT_FALSE(unused("XA", ""));
  EXPECT_FALSE(unused("US", "NY"));
  // The country once more, not a part of it.
  EXPECT_FALSE(unused("PR", "PR"));
  EXPECT_FALSE(unused("XA", "Alpha"));
}

TEST(ResolveTest, RowsAreThoseInForce) {
  // ZIP 099 moves from Oregon to New York on 2026-07-01.
  EXPECT_EQ(ResolveAt({"US", "", "09901", false}, "2026-06-30T12:00:00Z")
                .to.subdivision.ToString(),
            "OR");
  EXPECT_EQ(ResolveAt({"US", "", "09901", false}, "2026-07-01T12:00:00Z")
                .to.subdivision.ToString(),
            "NY");
}

TEST(ResolveTest, ARegionsOwnRemarkIsANotice) {
  const Resolved isle = ResolveAt({"XI", "", "", false}, kNoon);
  EXPECT_TRUE(Has(isle.notices, NoticeCode::kCaveat, data::TableKind::kRegions,
                  isle.to.region->info.line));
  EXPECT_TRUE(ResolveAt({"XA", "", "", false}, kNoon).notices.list().empty());
}

TEST(ResolveTest, WithoutAMerchantThereIsNoRegion) {
  const Resolved found = ResolveAt({"US", "NY", "", false}, kNoon, "");
  EXPECT_EQ(found.to.outcome, Outcome::kUnique);
  EXPECT_EQ(found.to.region, nullptr);
  EXPECT_EQ(ResolveAt({"US", "", "", false}, kNoon, "").to.outcome,
            Outcome::kAmbiguous);
}

TEST(ResolveTest, APlaceThatNoRegionNamesIsUncovered) {
  // Every country has a region, unless its row begins later.
  const auto release =
      EditedRelease({{"merchants/acme/1/regions.csv", "XB,,far,applies,,,,",
                      "XB,,far,applies,,2026-01-01,,"}});
  const Resolved before = ResolveAt({"XB", "", "", false},
                                    "2025-12-31T14:59:59Z", "acme", *release);
  EXPECT_EQ(before.to.outcome, Outcome::kUncovered);
  EXPECT_EQ(before.to.region, nullptr);
  const Resolved since = ResolveAt({"XB", "", "", false},
                                   "2025-12-31T15:00:00Z", "acme", *release);
  EXPECT_EQ(since.to.outcome, Outcome::kUnique);
}

TEST(ResolveTest, AnInstantBeyondTheLimitsDoesNoHarm) {
  const data::Release& release = *support::LoadFakeRelease();
  for (const int64_t at : {INT64_MIN, int64_t{-1}, INT64_MAX}) {
    Notices notices;
    Problems problems;
    const Destination to =
        Resolve(*release.reference, nullptr, {"XC", "", "", false}, kAddress,
                at, &notices, &problems);
    EXPECT_NE(to.zone, nullptr);
  }
}

}  // namespace
}  // namespace landed::calc
