#include "data/release/reference.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using Messages = std::vector<std::string>;

constexpr char kFolder[] = "tables/reference/1/";

uint64_t Place(absl::string_view country, absl::string_view part = "") {
  return PlaceKey(
      *CountryCode::Parse(country),
      part.empty() ? SubdivisionCode() : *SubdivisionCode::Parse(part));
}

CivilDay Day(absl::string_view text) { return *CivilDay::Parse(text); }

class ReferenceTest : public testing::Test {
 protected:
  const ReferenceTables& tables() { return *release_->reference; }

  // The taxes of a place on a day: "Sales tax 0.05".
  Messages Taxes(uint64_t place, absl::string_view day) {
    Messages taxes;
    for (const TaxRateRow& row : tables().tax_rates.Rows(place)) {
      if (!row.info.valid.Contains(Day(day))) continue;
      taxes.push_back(
          absl::StrCat(tables().names.Text(row.tax), " ",
                       row.rate.levied ? row.rate.rate.ToString() : "none"));
    }
    return taxes;
  }

  std::shared_ptr<const Release> release_ = support::LoadFakeRelease();
};

TEST_F(ReferenceTest, KnowsCountriesAndTheirParts) {
  const CivilDay day = Day("2026-01-01");
  EXPECT_NE(tables().countries.Find(Place("XA"), day), nullptr);
  EXPECT_EQ(tables().countries.Find(Place("FR"), day), nullptr);
  EXPECT_NE(tables().subdivisions.Find(Place("US", "NY"), day), nullptr);
  EXPECT_EQ(tables().subdivisions.Find(Place("US", "ON"), day), nullptr);
  EXPECT_EQ(tables().subdivisions.Find(Place("CA", "NY"), day), nullptr);
  const auto has = [&](const char* country) {
    return tables().has_subdivisions[CountryCode::Parse(country)->index()];
  };
  EXPECT_TRUE(has("US"));
  EXPECT_TRUE(has("CA"));
  EXPECT_FALSE(has("XA"));
  EXPECT_FALSE(has("PR"));
}

TEST_F(ReferenceTest, TaxesAreThoseOfTheDay) {
  EXPECT_EQ(Taxes(Place("US", "CT"), "2026-06-30"), Messages{"Sales tax 0.06"});
  EXPECT_EQ(Taxes(Place("US", "CT"), "2026-07-01"),
            Messages{"Sales tax 0.065"});
  EXPECT_EQ(Taxes(Place("US", "OR"), "2026-01-01"), Messages{"Sales tax none"});
  EXPECT_EQ(Taxes(Place("US", "NH"), "2026-01-01"), Messages{"Sales tax 0"});
  EXPECT_EQ(Taxes(Place("US"), "2026-01-01"), Messages());
}

TEST_F(ReferenceTest, AProvinceMayHaveTwoTaxes) {
  EXPECT_EQ(Taxes(Place("CA", "ON"), "2026-01-01"), Messages{"HST 0.13"});
  EXPECT_EQ(Taxes(Place("CA", "QC"), "2026-01-01"),
            (Messages{"GST 0.05", "QST 0.09975"}));
}

TEST_F(ReferenceTest, ATerritoryIsFoundAsTheCountryItIs) {
  EXPECT_EQ(Taxes(Place("PR"), "2026-01-01"), Messages{"Sales tax 0.105"});
  EXPECT_EQ(Taxes(Place("US", "PR"), "2026-01-01"), Messages());
}

TEST_F(ReferenceTest, CurrenciesHaveTheirDigits) {
  const auto digits = [&](absl::string_view code) {
    const CurrencyRow* row = tables().currencies.Find(
        CurrencyCode::Parse(code)->index(), Day("2026-01-01"));
    return row == nullptr ? -1 : row->minor_units;
  };
  EXPECT_EQ(digits("JPY"), 0);
  EXPECT_EQ(digits("USD"), 2);
  EXPECT_EQ(digits("KWD"), 3);
  EXPECT_EQ(digits("UYW"), 4);
  EXPECT_EQ(digits("XXX"), -1);
}

TEST_F(ReferenceTest, EachZoneIsLoadedOnce) {
  const auto zone = [&](uint64_t place) {
    return tables().time_zones.Find(place, Day("2026-01-01"))->zone;
  };
  EXPECT_EQ(tables().zones[zone(Place("XA"))].name(), "Europe/Paris");
  EXPECT_EQ(zone(Place("XB")), zone(Place("US", "AP")));
  EXPECT_EQ(tables().zones.size(), 14u);  // with those named beside others
  const ZoneRow* canada =
      tables().time_zones.Find(Place("CA"), Day("2026-01-01"));
  ASSERT_EQ(canada->others_count, 2u);
  EXPECT_EQ(
      tables().zones[tables().other_zone_list[canada->others_begin]].name(),
      "America/Halifax");
  EXPECT_EQ(tables()
                .time_zones.Find(Place("CA", "ON"), Day("2026-01-01"))
                ->others_count,
            0u);
}

TEST_F(ReferenceTest, FindsPlacesAndPostalPrefixes) {
  const auto place = [&](const char* country, const char* code) {
    const PlaceRow* row =
        tables().places.Find(*CountryCode::Parse(country),
                             *PostalCode::Parse(code), Day("2026-01-01"));
    return row == nullptr ? "" : tables().names.Text(row->place);
  };
  EXPECT_EQ(place("XA", "97100"), "isle");
  EXPECT_EQ(place("XA", "97121"), "isle-port");
  EXPECT_EQ(place("XA", "75001"), "");
  EXPECT_EQ(place("XB", "b1-234"), "free-zone");
  const PlaceRow* zoned = tables().places.Find(
      *CountryCode::Parse("XB"), *PostalCode::Parse("B1"), Day("2026-01-01"));
  ASSERT_TRUE(zoned->zone.present);
  EXPECT_EQ(tables().zones[zoned->zone.value].name(), "Asia/Kolkata");
  EXPECT_FALSE(tables()
                   .places
                   .Find(*CountryCode::Parse("XA"), *PostalCode::Parse("97"),
                         Day("2026-01-01"))
                   ->zone.present);
  const auto state = [&](const char* code, const char* day) {
    const PostalPrefixRow* row = tables().postal_prefixes.Find(
        *CountryCode::Parse("US"), *PostalCode::Parse(code), Day(day));
    return row == nullptr ? "" : row->subdivision.ToString();
  };
  EXPECT_EQ(state("06320", "2026-01-01"), "CT");
  EXPECT_EQ(state("06390", "2026-01-01"), "NY");
  EXPECT_EQ(state("06511", "2026-01-01"), "");
  EXPECT_EQ(state("09901", "2026-06-30"), "OR");
  EXPECT_EQ(state("09901", "2026-07-01"), "NY");
}

// What compiling the edited tables finds.
Messages Compile(const char* file, const char* from, const char* to) {
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  support::EditFile(dir.path(), absl::StrCat(kFolder, file), from, to);
  Findings findings;
  const TableSet set = ReadTableSet(dir.path(), "reference", "1", &findings);
  EXPECT_TRUE(findings.empty()) << to;
  EXPECT_NE(CompileReference(set, &findings), nullptr);
  Messages messages;
  for (const Finding& finding : findings.Sorted()) {
    messages.emplace_back(absl::StripPrefix(ToString(finding), kFolder));
  }
  return messages;
}

TEST(CompileReference, RefusesAZoneThatTheSystemDoesNotKnow) {
  EXPECT_EQ(Compile("time_zones.csv", "US,AP,Asia/Tokyo", "US,AP,Asia/Tokio"),
            Messages{"time_zones.csv:7:7: time-zone: time_zone: no time zone "
                     "\"Asia/Tokio\" in the system's database"});
}

TEST(CompileReference, RefusesSuchAZoneBesideOthersAndOfAPlace) {
  EXPECT_EQ(Compile("time_zones.csv", "America/Boise", "America/Bosie"),
            Messages{"time_zones.csv:11:27: time-zone: other_zones: no time "
                     "zone \"America/Bosie\" in the system's database"});
  EXPECT_EQ(Compile("places.csv", "Asia/Kolkata", "Asia/Kolkatta"),
            Messages{"places.csv:4:31: time-zone: time_zone: no time zone "
                     "\"Asia/Kolkatta\" in the system's database"});
}

TEST(CompileReference, RefusesWhatIsNoPostalPrefix) {
  for (const char* prefix : {"B_1", "B 1", "b1", "B-1", "B12345678", "-"}) {
    const std::string to = absl::StrCat("XB,", prefix, ",");
    EXPECT_EQ(
        Compile("places.csv", "XB,B1,", to.c_str()),
        Messages{"places.csv:4:4: postal-prefix: postal_prefix: write one "
                 "to 8 capitals and digits"})
        << prefix;
  }
  EXPECT_EQ(Compile("postal_prefixes.csv", "CA,H,", "CA,h,"),
            Messages{"postal_prefixes.csv:2:4: postal-prefix: postal_prefix: "
                     "write one to 8 capitals and digits"});
}

TEST(CompileReference, TellsEveryCellThatCannotBeRead) {
  EXPECT_EQ(Compile("currencies.csv", "USD,840,2", "usd,840,x"),
            (Messages{"currencies.csv:5:1: cell: currency: write an ISO 4217 "
                      "code of three capital letters",
                      "currencies.csv:5:9: cell: minor_units: write a whole "
                      "number from 0 to 9999"}));
}

}  // namespace
}  // namespace landed::data
