#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "cli/calendar_query.h"
#include "cli/command.h"
#include "cli/text/calendar_page.h"
#include "data/schema/words.h"
#include "nlohmann/json.hpp"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed calendar show --region=AE --year=2026
      The months of a year, and its holidays by name.

  landed calendar show --region=DE-BY --year=2027 --format=json
      The same of a part of a country, for a program.

  landed calendar show --region=US --carrier=usps
      When a carrier works there, this year.

Exit status: 0 shown; 1 the carrier has no days of its own there; 2 no such
place or release; 3 could not be done.)";

struct Flags {
  CalendarFlags calendar;
  int year = 0;
  Format format = Format::kText;
};

int ThisYear() {
  return static_cast<int>(
      absl::ToCivilYear(absl::Now(), absl::UTCTimeZone()).year());
}

std::string YearJson(const FoundCalendar& found, int year) {
  const data::PlaceCalendar& calendar = *found.calendar;
  const CivilDay first = *CivilDay::Parse(absl::StrCat(year, "-01-01"));
  const CivilDay last = *CivilDay::Parse(absl::StrCat(year, "-12-31"));
  nlohmann::ordered_json answer;
  answer["release"] = found.release;
  answer["calendar"] = CalendarName(found);
  answer["year"] = year;
  answer["covered"] = calendar.Covers(first, last);
  answer["workingDays"] =
      calendar.days.Count(first, CivilDay(last.days_since_epoch() + 1));
  answer["days"] = nlohmann::ordered_json::array();
  for (const data::CalendarDay& day : calendar.SpecialDays(first, last)) {
    answer["days"].push_back(
        {{"date", day.date.ToString()},
         {"name", std::string(found.set->names.Text(day.name))},
         {"day", std::string(data::ToWord(day.kind))},
         {"certainty", std::string(data::ToWord(day.certainty))}});
  }
  return absl::StrCat(answer.dump(1), "\n");
}

ExitCode Run(const Flags& flags, const Io& io) {
  const absl::StatusOr<FoundCalendar> found = FindCalendar(flags.calendar);
  if (absl::IsNotFound(found.status()) && !flags.calendar.carrier.empty()) {
    io.err << "landed: " << std::string(found.status().message()) << "\n";
    return ExitCode::kNo;
  }
  if (!found.ok()) return Fail(found.status(), io);
  const int year = flags.year == 0 ? ThisYear() : flags.year;
  io.out << (flags.format == Format::kJson
                 ? YearJson(*found, year)
                 : CalendarPage(CalendarName(*found), found->release,
                                *found->calendar, found->set->names, year));
  return ExitCode::kDone;
}

}  // namespace

void AddCalendarShow(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "show", "A year's months and holidays, as the tables have them");
  AddCalendarFlags(command, &flags->calendar);
  command
      ->add_option("--year", flags->year,
                   "2000 to 2039 (without it: this year, in UTC)")
      ->check(CLI::Range(2000, 2039))
      ->type_name("YEAR");
  AddFormatFlag(command, &flags->format);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
