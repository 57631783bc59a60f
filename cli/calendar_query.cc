#include "cli/calendar_query.h"

#include <optional>

#include "absl/strings/str_cat.h"
#include "cli/command.h"
#include "cli/local.h"
#include "data/release/loader.h"
#include "data/release/shipped.h"
#include "data/source/finding.h"
#include "units/code.h"

namespace landed::cli {
namespace {

struct Region {
  CountryCode country;
  SubdivisionCode subdivision;
};

std::optional<Region> ReadRegion(absl::string_view text) {
  const size_t hyphen = text.find('-');
  const auto country = CountryCode::Parse(text.substr(0, hyphen));
  if (!country.has_value()) return std::nullopt;
  if (hyphen == absl::string_view::npos) return Region{*country, {}};
  const auto subdivision = SubdivisionCode::Parse(text.substr(hyphen + 1));
  if (!subdivision.has_value()) return std::nullopt;
  return Region{*country, *subdivision};
}

absl::StatusOr<std::shared_ptr<const data::Calendars>> LoadCalendars(
    const std::string& root, const std::string& release) {
  absl::Status status = CheckReleaseExists(root, release);
  if (!status.ok()) return status;
  data::Findings findings;
  const auto loaded =
      data::Loader(root, data::ProveNothing).Load(release, &findings);
  if (loaded == nullptr) {
    return absl::FailedPreconditionError(absl::StrCat(
        "release ", release,
        " is not good: ", data::ToString(findings.SortedErrors().front())));
  }
  if (loaded->calendars == nullptr) {
    return absl::FailedPreconditionError(
        absl::StrCat("release ", release, " has no calendars"));
  }
  return loaded->calendars;
}

absl::StatusOr<const data::PlaceCalendar*> FindOf(const data::Calendars& set,
                                                  const CalendarFlags& flags) {
  const std::optional<Region> region = ReadRegion(flags.region);
  const data::PlaceCalendar* place =
      region.has_value() ? set.Find(region->country, region->subdivision)
                         : nullptr;
  if (place == nullptr) {
    return absl::InvalidArgumentError(
        absl::StrCat("--region: \"", flags.region,
                     "\" is not a country like AE, or a part of one like "
                     "DE-BY, of the calendars"));
  }
  if (flags.carrier.empty()) return place;
  const auto carrier = set.names.Find(flags.carrier);
  const data::PlaceCalendar* own =
      carrier.has_value() ? set.FindCarrier(*carrier, region->country)
                          : nullptr;
  if (own != nullptr) return own;
  return absl::NotFoundError(absl::StrCat("--carrier: \"", flags.carrier,
                                          "\" has no days of its own ", "in ",
                                          region->country.ToString()));
}

}  // namespace

void AddCalendarFlags(CLI::App* command, CalendarFlags* flags) {
  command
      ->add_option("--region", flags->region,
                   "The country, or a part of one by ISO 3166-2: AE, DE-BY")
      ->type_name("CC[-SUBDIVISION]")
      ->required();
  command
      ->add_option("--carrier", flags->carrier,
                   "The carrier's days there (without it: the place's own)")
      ->type_name("ID");
  command
      ->add_option("--release", flags->release,
                   "The release (without it: the active one)")
      ->type_name("NAME");
  AddDataFlag(command, &flags->data);
}

absl::StatusOr<FoundCalendar> FindCalendar(const CalendarFlags& flags) {
  const std::string root =
      flags.data.empty() ? data::ShippedRoot() : flags.data;
  FoundCalendar found;
  found.release = flags.release;
  found.region = flags.region;
  if (found.release.empty()) {
    absl::StatusOr<std::string> active = ActiveName(root);
    if (!active.ok()) return active.status();
    found.release = *std::move(active);
  }
  auto set = LoadCalendars(root, found.release);
  if (!set.ok()) return set.status();
  found.set = *std::move(set);
  const auto calendar = FindOf(*found.set, flags);
  if (!calendar.ok()) return calendar.status();
  found.calendar = *calendar;
  return found;
}

std::string CalendarName(const FoundCalendar& found) {
  const data::PlaceCalendar& calendar = *found.calendar;
  if (calendar.carrier.empty()) return found.region;
  return absl::StrCat(std::string(found.set->names.Text(calendar.carrier)),
                      " in ", calendar.country.ToString());
}

absl::StatusOr<CivilDay> ReadDayFlag(absl::string_view flag,
                                     absl::string_view text) {
  const std::optional<CivilDay> day = CivilDay::Parse(text);
  if (day.has_value()) return *day;
  return absl::InvalidArgumentError(
      absl::StrCat(flag, ": \"", text, "\" is not a day like 2026-11-23"));
}

}  // namespace landed::cli
