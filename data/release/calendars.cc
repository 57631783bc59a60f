#include "data/release/calendars.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "data/release/compile_table.h"
#include "data/release/place_key.h"
#include "data/schema/carrier_holidays.h"
#include "data/schema/carrier_weekends.h"
#include "data/schema/holiday_coverage.h"
#include "data/schema/public_holidays.h"
#include "data/schema/weekends.h"

namespace landed::data {
namespace {

constexpr char kRule[] = "holiday-coverage";

uint64_t CarrierKey(NameId carrier, CountryCode country) {
  return uint64_t{carrier.value()} << 32 |
         static_cast<uint64_t>(country.index());
}

uint64_t ExpectedKey(RowHandle row) {
  return uint64_t{static_cast<uint8_t>(row.table)} << 32 | row.line;
}

// What makes a calendar, before its days are counted.
struct Draft {
  std::vector<CalendarWeekend> weekends;
  std::map<CivilDay, CalendarDay> special;
};

WorkCalendar CountDays(const std::vector<CalendarWeekend>& weekends,
                       const std::vector<CalendarDay>& special) {
  auto weekend = weekends.begin();
  auto next = special.begin();
  return WorkCalendar([&](CivilDay day) {
    while (weekend != weekends.end() && weekend->valid.to <= day) ++weekend;
    while (next != special.end() && next->date < day) ++next;
    const bool rests = weekend != weekends.end() &&
                       weekend->valid.Contains(day) &&
                       weekend->rest_days.Contains(WeekdayOf(day));
    if (next == special.end() || next->date != day) return !rests;
    if (next->kind == HolidayKind::kHalf) return !rests;
    return next->kind == HolidayKind::kOpen;
  });
}

std::unique_ptr<PlaceCalendar> Finish(Draft draft) {
  std::sort(draft.weekends.begin(), draft.weekends.end(),
            [](const CalendarWeekend& a, const CalendarWeekend& b) {
              return a.valid.from < b.valid.from;
            });
  std::vector<CalendarDay> special;
  for (auto& [date, day] : draft.special) special.push_back(std::move(day));
  WorkCalendar days = CountDays(draft.weekends, special);
  return std::make_unique<PlaceCalendar>(
      PlaceCalendar{{},
                    {},
                    {},
                    std::move(days),
                    std::move(special),
                    std::move(draft.weekends),
                    {},
                    {},
                    RegionalHolidays::kNone,
                    {}});
}

class Compiler {
 public:
  Compiler(const TableSet& set, Findings* findings)
      : set_(set),
        findings_(findings),
        calendars_(std::make_shared<Calendars>()),
        cited_(
            std::make_unique<CitedTables>(set, &calendars_->names, findings)) {}

  std::shared_ptr<const Calendars> Run() {
    calendars_->version = set_.version;
    calendars_->sha256 = set_.sha256;
    weekends_ = Read(WeekendSchema());
    holidays_ = Read(PublicHolidaySchema());
    coverage_ = Read(HolidayCoverageSchema());
    CheckCoverage();
    CompilePlaces();
    CompileCarriers();
    calendars_->cited = std::move(cited_);
    return calendars_;
  }

 private:
  using Place = std::pair<std::string, std::string>;

  template <class Row>
  std::vector<Row> Read(const Schema<Row>& schema) {
    return CompileTable(set_, schema, &calendars_->names, cited_.get(),
                        findings_);
  }

  template <class Row>
  static CalendarDay DayOf(const Row& row, TableKind table) {
    return {row.date, row.day, row.certainty, row.name,
            RowHandle{table, row.info.line}};
  }

  // A holiday that lies outside what is covered would be one of few, and a
  // covered year with none is one that somebody forgot.
  void CheckCoverage() {
    std::map<std::pair<int, int>, int> holidays;  // country, year -> count
    for (const PublicHolidayRow& row : holidays_) {
      bool covered = false;
      for (const HolidayCoverageRow& held : coverage_) {
        covered |=
            held.country == row.country && held.info.valid.Contains(row.date);
      }
      if (covered) {
        ++holidays[{row.country.index(), row.date.year()}];
        continue;
      }
      AddCellFinding(set_, TableKind::kPublicHolidays, row.info.line, "date",
                     kRule,
                     "holiday_coverage.csv does not have this country on this "
                     "day: add all of its holidays and say so there",
                     findings_);
    }
    for (const HolidayCoverageRow& row : coverage_) {
      CheckYears(row, holidays);
    }
  }

  void CheckYears(const HolidayCoverageRow& row,
                  const std::map<std::pair<int, int>, int>& holidays) {
    const DayInterval& valid = row.info.valid;
    if (valid.from == CivilDay::Past() || valid.to == CivilDay::Future()) {
      return AddCellFinding(set_, TableKind::kHolidayCoverage, row.info.line,
                            "valid_from", kRule,
                            "write the first day and the day after the last: "
                            "nobody knows all holidays for ever",
                            findings_);
    }
    for (int year = valid.from.year(); year < valid.to.year(); ++year) {
      if (holidays.count({row.country.index(), year}) > 0) continue;
      AddCellFinding(set_, TableKind::kHolidayCoverage, row.info.line,
                     "valid_to", kRule,
                     absl::StrCat("public_holidays.csv has none in ", year,
                                  ": add them or leave the year out"),
                     findings_);
    }
  }

  // The draft of a place: what is its own on top of the whole country's.
  Draft DraftOf(CountryCode country, SubdivisionCode subdivision) const {
    Draft draft;
    std::vector<CalendarWeekend> countrys;
    for (const WeekendRow& row : weekends_) {
      if (row.country != country) continue;
      const CalendarWeekend weekend{
          row.info.valid, row.rest_days, {TableKind::kWeekends, row.info.line}};
      if (row.subdivision == subdivision) draft.weekends.push_back(weekend);
      if (row.subdivision.empty()) countrys.push_back(weekend);
    }
    // A part's weekends replace the country's, as a whole.
    if (draft.weekends.empty()) draft.weekends = countrys;
    const auto [begin, end] = HolidaysOf(country);
    for (auto row = begin; row != end; ++row) {
      if (row->subdivision.empty()) {
        draft.special.emplace(row->date,
                              DayOf(*row, TableKind::kPublicHolidays));
      }
    }
    for (auto row = begin; row != end && !subdivision.empty(); ++row) {
      if (row->subdivision == subdivision) {
        draft.special[row->date] = DayOf(*row, TableKind::kPublicHolidays);
      }
    }
    return draft;
  }

  using HolidayIterator = std::vector<PublicHolidayRow>::const_iterator;
  std::pair<HolidayIterator, HolidayIterator> HolidaysOf(
      CountryCode country) const {
    const auto before = [](const PublicHolidayRow& row, CountryCode code) {
      return row.country.index() < code.index();
    };
    const auto begin =
        std::lower_bound(holidays_.begin(), holidays_.end(), country, before);
    auto end = begin;
    while (end != holidays_.end() && end->country == country) ++end;
    return {begin, end};
  }

  void Keep(std::unique_ptr<PlaceCalendar> calendar) {
    const auto& kept = *calendar;
    for (const CalendarDay& day : kept.special) {
      if (day.certainty == Certainty::kDecided) continue;
      calendars_->expected.emplace(ExpectedKey(day.row), day);
    }
    if (kept.carrier.empty()) {
      calendars_->places[PlaceKey(kept.country, kept.subdivision)] = &kept;
    } else {
      calendars_->carriers[CarrierKey(kept.carrier, kept.country)] = &kept;
    }
    calendars_->all.push_back(std::move(calendar));
  }

  void AddCoverage(PlaceCalendar* calendar) const {
    for (const HolidayCoverageRow& row : coverage_) {
      if (row.country != calendar->country) continue;
      calendar->covered.push_back(row.info.valid);
      calendar->coverage_row = {TableKind::kHolidayCoverage, row.info.line};
      if (calendar->subdivision.empty() && calendar->carrier.empty()) {
        calendar->regional = row.subdivisions;
      }
    }
  }

  void CompilePlaces() {
    const auto by_country = [](const PublicHolidayRow& a,
                               const PublicHolidayRow& b) {
      return a.country.index() < b.country.index();
    };
    std::stable_sort(holidays_.begin(), holidays_.end(), by_country);
    // By code: the empty subdivision comes first.
    std::map<std::pair<int, uint32_t>, std::pair<CountryCode, SubdivisionCode>>
        places;
    const auto add = [&](CountryCode country, SubdivisionCode subdivision) {
      places[{country.index(), subdivision.packed()}] = {country, subdivision};
    };
    for (const WeekendRow& row : weekends_) add(row.country, row.subdivision);
    for (const PublicHolidayRow& row : holidays_) {
      add(row.country, row.subdivision);
    }
    for (const auto& [key, place] : places) {
      auto calendar = Finish(DraftOf(place.first, place.second));
      calendar->country = place.first;
      calendar->subdivision = place.second;
      AddCoverage(calendar.get());
      if (place.second.empty()) AddRegionalDays(calendar.get());
      Keep(std::move(calendar));
    }
  }

  void AddRegionalDays(PlaceCalendar* calendar) const {
    const auto [begin, end] = HolidaysOf(calendar->country);
    std::vector<CivilDay>& days = calendar->regional_days;
    for (auto row = begin; row != end; ++row) {
      if (!row->subdivision.empty()) days.push_back(row->date);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
  }

  void CompileCarriers() {
    const std::vector<CarrierHolidayRow> holidays =
        Read(CarrierHolidaySchema());
    std::map<std::tuple<absl::string_view, int>, Draft> drafts;
    std::map<std::tuple<absl::string_view, int>, std::pair<NameId, CountryCode>>
        whose;
    for (const CarrierWeekendRow& row : Read(CarrierWeekendSchema())) {
      const auto key = std::make_tuple(calendars_->names.Text(row.carrier),
                                       row.country.index());
      drafts[key].weekends.push_back(
          {row.info.valid,
           row.rest_days,
           {TableKind::kCarrierWeekends, row.info.line}});
      whose[key] = {row.carrier, row.country};
    }
    for (const CarrierHolidayRow& row : holidays) {
      const auto draft = drafts.find(std::make_tuple(
          calendars_->names.Text(row.carrier), row.country.index()));
      if (draft == drafts.end()) {
        AddCellFinding(set_, TableKind::kCarrierHolidays, row.info.line,
                       "country", "unknown-reference",
                       "carrier_weekends.csv has no row of this carrier in "
                       "this country: add one",
                       findings_);
        continue;
      }
      draft->second.special[row.date] = DayOf(row, TableKind::kCarrierHolidays);
    }
    for (auto& [key, draft] : drafts) {
      const auto [carrier, country] = whose[key];
      if (draft.special.empty()) {
        draft.special = DraftOf(country, SubdivisionCode()).special;
      }
      auto calendar = Finish(std::move(draft));
      calendar->carrier = carrier;
      calendar->country = country;
      AddCoverage(calendar.get());
      Keep(std::move(calendar));
    }
  }

  const TableSet& set_;
  Findings* findings_;
  std::shared_ptr<Calendars> calendars_;
  std::unique_ptr<CitedTables> cited_;
  std::vector<WeekendRow> weekends_;
  std::vector<PublicHolidayRow> holidays_;
  std::vector<HolidayCoverageRow> coverage_;
};

}  // namespace

bool PlaceCalendar::Covers(CivilDay from, CivilDay to) const {
  for (const DayInterval& interval : covered) {
    if (!interval.Contains(from)) continue;
    if (interval.Contains(to)) return true;
    from = interval.to;
  }
  return false;
}

absl::Span<const CalendarDay> PlaceCalendar::SpecialDays(CivilDay from,
                                                         CivilDay to) const {
  const auto begin = std::lower_bound(
      special.begin(), special.end(), from,
      [](const CalendarDay& day, CivilDay date) { return day.date < date; });
  auto end = begin;
  while (end != special.end() && end->date <= to) ++end;
  return {special.data() + (begin - special.begin()),
          static_cast<size_t>(end - begin)};
}

bool PlaceCalendar::PartsMayDiffer(CivilDay from, CivilDay to) const {
  if (regional == RegionalHolidays::kNotCovered) return true;
  const auto day =
      std::lower_bound(regional_days.begin(), regional_days.end(), from);
  return day != regional_days.end() && *day <= to;
}

const CalendarWeekend* PlaceCalendar::WeekendOn(CivilDay day) const {
  for (const CalendarWeekend& weekend : weekends) {
    if (weekend.valid.Contains(day)) return &weekend;
  }
  return nullptr;
}

const PlaceCalendar* Calendars::Find(CountryCode country,
                                     SubdivisionCode subdivision) const {
  if (!subdivision.empty()) {
    const auto part = places.find(PlaceKey(country, subdivision));
    if (part != places.end()) return part->second;
  }
  const auto whole = places.find(PlaceKey(country, SubdivisionCode()));
  return whole == places.end() ? nullptr : whole->second;
}

const PlaceCalendar* Calendars::FindCarrier(NameId carrier,
                                            CountryCode country) const {
  const auto found = carriers.find(CarrierKey(carrier, country));
  return found == carriers.end() ? nullptr : found->second;
}

const CalendarDay* Calendars::FindExpected(RowHandle row) const {
  const auto found = expected.find(ExpectedKey(row));
  return found == expected.end() ? nullptr : &found->second;
}

std::shared_ptr<const Calendars> CompileCalendars(const TableSet& set,
                                                  Findings* findings) {
  return Compiler(set, findings).Run();
}

}  // namespace landed::data
