#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "cli/calendar_query.h"
#include "cli/command.h"
#include "cli/text/calendar_page.h"
#include "cli/text/page.h"
#include "data/schema/words.h"
#include "nlohmann/json.hpp"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed calendar add --region=AE --from=2026-12-01 --days=3
      The third working day after the 1st of December in the Emirates.

  landed calendar add --region=DE-BY --from=2026-12-24 --days=0
      That day itself if it is worked, else the next working day.

  landed calendar add --region=US --carrier=usps --from=2026-07-06 --days=-2
      Two working days of a carrier before.

Exit status: 0 counted; 1 the days lie beyond the calendar, which has those of
2000 to 2039, or the carrier has none there; 2 no such place or release; 3 could
not be done.)";

struct Flags {
  CalendarFlags calendar;
  std::string from;
  int days = 0;
  Format format = Format::kText;
};

// What was counted, with the special days on the way.
struct Counted {
  CivilDay from;
  int days = 0;
  CivilDay to;

  CivilDay first() const { return std::min(from, to); }
  CivilDay last() const { return std::max(from, to); }
};

std::string CountedPage(const FoundCalendar& found, const Counted& counted) {
  const data::PlaceCalendar& calendar = *found.calendar;
  Page page;
  page.Line(absl::StrCat(counted.from.ToString(),
                         counted.days < 0 ? " - " : " + ",
                         std::abs(counted.days), " working days of ",
                         CalendarName(found), " = ", counted.to.ToString()));
  if (!calendar.Covers(counted.first(), counted.last())) {
    page.Line(
        "The tables do not have all holidays of these days: no data is "
        "not no holidays.");
  }
  if (calendar.PartsMayDiffer(counted.first(), counted.last())) {
    page.Line(
        "Parts of the country have holidays of their own on some of "
        "these days.");
  }
  for (const data::CalendarDay& day :
       calendar.SpecialDays(counted.first(), counted.last())) {
    page.Line(absl::StrCat("  ", SpecialDayText(day, found.set->names)));
  }
  return page.text();
}

std::string CountedJson(const FoundCalendar& found, const Counted& counted) {
  const data::PlaceCalendar& calendar = *found.calendar;
  nlohmann::ordered_json answer;
  answer["release"] = found.release;
  answer["calendar"] = CalendarName(found);
  answer["from"] = counted.from.ToString();
  answer["days"] = counted.days;
  answer["to"] = counted.to.ToString();
  answer["covered"] = calendar.Covers(counted.first(), counted.last());
  answer["holidays"] = nlohmann::ordered_json::array();
  for (const data::CalendarDay& day :
       calendar.SpecialDays(counted.first(), counted.last())) {
    answer["holidays"].push_back(
        {{"date", day.date.ToString()},
         {"name", std::string(found.set->names.Text(day.name))},
         {"day", std::string(data::ToWord(day.kind))},
         {"certainty", std::string(data::ToWord(day.certainty))}});
  }
  return absl::StrCat(answer.dump(1), "\n");
}

ExitCode Run(const Flags& flags, const Io& io) {
  const absl::StatusOr<CivilDay> from = ReadDayFlag("--from", flags.from);
  if (!from.ok()) return Fail(from.status(), io);
  const absl::StatusOr<FoundCalendar> found = FindCalendar(flags.calendar);
  if (absl::IsNotFound(found.status()) && !flags.calendar.carrier.empty()) {
    io.err << "landed: " << std::string(found.status().message()) << "\n";
    return ExitCode::kNo;
  }
  if (!found.ok()) return Fail(found.status(), io);
  const std::optional<CivilDay> to =
      found->calendar->days.Add(*from, flags.days);
  if (!to.has_value()) {
    io.err << "landed: the days lie beyond the calendar, which has those of "
              "2000 to 2039\n";
    return ExitCode::kNo;
  }
  const Counted counted{*from, flags.days, *to};
  io.out << (flags.format == Format::kJson ? CountedJson(*found, counted)
                                           : CountedPage(*found, counted));
  return ExitCode::kDone;
}

}  // namespace

void AddCalendarAdd(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "add", "The day that some working days from another is");
  AddCalendarFlags(command, &flags->calendar);
  command
      ->add_option("--from", flags->from, "The day to count from: 2026-12-24")
      ->type_name("DATE")
      ->required();
  command
      ->add_option("--days", flags->days,
                   "How many working days; less than 0: before it")
      ->check(CLI::Range(-20'000, 20'000))
      ->type_name("N")
      ->required();
  AddFormatFlag(command, &flags->format);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
