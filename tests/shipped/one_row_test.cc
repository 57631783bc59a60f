// For each merchant, destination and day exactly one row of each table applies,
// and it is the one that the compiled tables find. Counted in the text of the
// files, row by row.

#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "data/release/merchant.h"
#include "data/schema/words.h"
#include "gtest/gtest.h"
#include "tests/shipped/shipped.h"

namespace landed::shipped {
namespace {

using data::NameId;
using data::PairKey;
using data::TableKind;
using Lines = std::vector<uint32_t>;

CivilDay Parse(absl::string_view day) { return *CivilDay::Parse(day); }

SubdivisionCode Part(absl::string_view text) {
  return text.empty() ? SubdivisionCode() : *SubdivisionCode::Parse(text);
}

uint64_t Place(const Destination& to) {
  return data::PlaceKey(*CountryCode::Parse(to.country), Part(to.subdivision));
}

template <class Row>
Lines Found(const Row* row) {
  return row == nullptr ? Lines() : Lines{row->info.line};
}

// The tables of one merchant, as text and compiled.
class MerchantSweep {
 public:
  MerchantSweep(const data::TableSet& set, const data::MerchantTables& compiled)
      : compiled_(compiled),
        methods_(set, TableKind::kMethods),
        regions_(set, TableKind::kRegions),
        service_(set, TableKind::kService),
        duties_(set, TableKind::kDuties),
        registrations_(set, TableKind::kTaxRegistrations),
        processing_(set, TableKind::kProcessing),
        transit_(set, TableKind::kTransit),
        prices_(set, TableKind::kShippingPrices) {}

  void Check(const Destination& to, const std::string& day) {
    day_ = day;
    const std::string region = CheckRegion(to);
    const NameId id = Name(region);
    Expect("service", service_.Lines({{"region", region}}, day),
           Found(compiled_.service.Find(PairKey(id, 0), Parse(day))));
    Expect("duties", duties_.Lines({{"region", region}}, day),
           Found(compiled_.duties.Find(PairKey(id, 0), Parse(day))));
    CheckRegistration(to, region);
    for (const uint32_t line : methods_.Lines({}, day)) {
      CheckMethod(std::string(methods_.cell(line - 2, "method")), region);
    }
  }

 private:
  NameId Name(absl::string_view text) const {
    return compiled_.names.Find(text).value_or(NameId());
  }

  void Expect(const char* what, const Lines& lines, const Lines& found) {
    ASSERT_EQ(lines.size(), 1u) << what << " on " << day_;
    ASSERT_EQ(lines, found) << what << " on " << day_;
  }

  // The region of the subdivision's row, else of the country's.
  std::string CheckRegion(const Destination& to) {
    Lines lines = regions_.Lines(
        {{"country", to.country}, {"subdivision", to.subdivision}}, day_);
    Destination asked = to;
    if (lines.empty()) {
      asked.subdivision = "";
      lines =
          regions_.Lines({{"country", to.country}, {"subdivision", ""}}, day_);
    }
    Expect("regions", lines,
           Found(compiled_.regions.Find(Place(asked), Parse(day_))));
    return lines.empty() ? ""
                         : std::string(regions_.cell(lines[0] - 2, "region"));
  }

  void CheckRegistration(const Destination& to, const std::string& region) {
    Lines lines = registrations_.Lines(
        {{"region", region}, {"subdivision", to.subdivision}}, day_);
    std::string part = to.subdivision;
    if (lines.empty()) {
      part = "";
      lines =
          registrations_.Lines({{"region", region}, {"subdivision", ""}}, day_);
    }
    Expect("tax_registrations", lines,
           Found(compiled_.registrations.Find(
               PairKey(Name(region), Part(part).packed()), Parse(day_))));
  }

  void CheckMethod(const std::string& method, const std::string& region) {
    const uint64_t key = PairKey(Name(method), Name(region).value());
    Expect("transit",
           transit_.Lines({{"method", method}, {"region", region}}, day_),
           Found(compiled_.transit.Find(key, Parse(day_))));
    Expect("shipping_prices",
           prices_.Lines({{"method", method}, {"region", region}}, day_),
           Found(compiled_.shipping_prices.Find(key, Parse(day_))));
    for (const auto& word : data::WordsOf(data::Fulfillment())) {
      Expect("processing",
             processing_.Lines({{"method", method}, {"fulfillment", word.text}},
                               day_),
             Found(compiled_.processing.Find(
                 PairKey(Name(method), static_cast<uint32_t>(word.value)),
                 Parse(day_))));
    }
  }

  const data::MerchantTables& compiled_;
  const TextTable methods_, regions_, service_, duties_, registrations_,
      processing_, transit_, prices_;
  std::string day_;
};

const data::TableSet& ReferenceOf(const std::vector<data::TableSet>& sets) {
  for (const data::TableSet& set : sets) {
    if (set.kind() == data::SetKind::kReference) return set;
  }
  ADD_FAILURE() << "no reference set";
  return sets.front();
}

TEST(OneRow, OfEveryMerchantForEveryDestinationAndDay) {
  for (const data::Release* release : EachRelease()) {
    const std::vector<data::TableSet> sets = TextOf(*release);
    const auto destinations = Destinations(ReferenceOf(sets));
    for (const data::TableSet& set : sets) {
      if (set.kind() != data::SetKind::kMerchant) continue;
      MerchantSweep sweep(
          set, *release->FindMerchant(absl::StripPrefix(set.id, "merchants/")));
      for (const std::string& day : Days(set)) {
        for (const Destination& to : destinations) {
          SCOPED_TRACE(absl::StrCat(release->name(), " ", set.id, " ",
                                    to.country, "-", to.subdivision));
          sweep.Check(to, day);
          if (testing::Test::HasFailure()) return;
        }
      }
    }
  }
}

TEST(OneRow, CustomsTerritoryAndTimeZoneOfEveryDestination) {
  for (const data::Release* release : EachRelease()) {
    const std::vector<data::TableSet> sets = TextOf(*release);
    const data::TableSet& reference = ReferenceOf(sets);
    const TextTable customs(reference, TableKind::kCustomsTerritories);
    const TextTable zones(reference, TableKind::kTimeZones);
    for (const Destination& to : Destinations(reference)) {
      for (const char* day : {"1990-01-02", "2026-11-22", "2099-12-30"}) {
        const Lines in = customs.Lines({{"country", to.country}}, day);
        const Lines zone = zones.Lines(
            {{"country", to.country}, {"subdivision", to.subdivision}}, day);
        EXPECT_EQ(in.size(), 1u) << to.country;
        EXPECT_EQ(zone.size(), 1u) << to.country << "-" << to.subdivision;
        EXPECT_EQ(zone, Found(release->reference->time_zones.Find(Place(to),
                                                                  Parse(day))));
      }
    }
  }
}

// From the first day that a table knows on, for good.
void ExpectOneFromTheFirstDayOn(const std::vector<std::string>& days,
                                const std::vector<size_t>& counts,
                                const std::string& what) {
  bool begun = false;
  for (size_t i = 0; i < counts.size(); ++i) {
    begun |= counts[i] != 0;
    EXPECT_EQ(counts[i], begun ? 1u : 0u) << what << " on " << days[i];
  }
  EXPECT_TRUE(begun) << what;
}

TEST(OneRow, RateOfEveryTax) {
  const std::vector<data::TableSet> sets = TextOf(*Releases().Active());
  const data::TableSet& reference = ReferenceOf(sets);
  const std::set<std::string> all = Days(reference);
  const std::vector<std::string> days(all.begin(), all.end());
  const TextTable us(reference, TableKind::kUsSalesTax);
  const TextTable ca(reference, TableKind::kCaSalesTax);
  std::set<std::pair<std::string, std::string>> provincial;
  for (size_t row = 0; row < ca.row_count(); ++row) {
    provincial.emplace(ca.cell(row, "province"), ca.cell(row, "tax"));
  }
  for (const auto& [province, tax] : provincial) {
    std::vector<size_t> counts;
    for (const std::string& day : days) {
      counts.push_back(
          ca.Lines({{"province", province}, {"tax", tax}}, day).size());
    }
    ExpectOneFromTheFirstDayOn(days, counts, absl::StrCat(province, " ", tax));
  }
  for (const Destination& to : Destinations(reference)) {
    if (to.country != "US" || to.subdivision.empty()) continue;
    std::vector<size_t> counts;
    for (const std::string& day : days) {
      counts.push_back(us.Lines({{"state", to.subdivision}}, day).size());
    }
    ExpectOneFromTheFirstDayOn(days, counts, to.subdivision);
  }
}

}  // namespace
}  // namespace landed::shipped
