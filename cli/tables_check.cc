#include <memory>
#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "cli/command.h"
#include "cli/local.h"
#include "data/release/loader.h"
#include "data/release/manifest.h"
#include "data/release/shipped.h"
#include "data/source/finding.h"
#include "nlohmann/json.hpp"
#include "proof/prove_examples.h"
#include "units/civil_day.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  landed tables check
      Proves every release: the form of each table, what it refers to, no gap
      and no overlap, no released folder changed, every worked example comes
      out. Prints all findings as file:line:column: rule: what to do
      A warning may be right as it is; an error is refused.

  landed tables check --release=2026-11-22 --format=json
      One release, for a program: {"ok": …, "releases": […], "findings": […]}

Exit status: 0 no error; 1 errors; 2 no such release; 3 could not be done.)";

struct Flags {
  std::string release;
  std::string on;
  std::string data;
  Format format = Format::kText;
};

absl::StatusOr<CivilDay> DayOf(const std::string& text) {
  if (text.empty()) {
    return CivilDay(static_cast<int32_t>(
        absl::ToInt64Hours(absl::Now() - absl::UnixEpoch()) / 24));
  }
  const std::optional<CivilDay> day = CivilDay::Parse(text);
  if (day.has_value()) return *day;
  return absl::InvalidArgumentError(
      absl::StrCat("--on: \"", text, "\" is not a day like 2026-11-23"));
}

void PrintText(const std::vector<std::string>& names,
               const data::Findings& findings, const Io& io) {
  const std::vector<data::Finding> sorted = findings.Sorted();
  for (const data::Finding& finding : sorted) {
    io.out << data::ToString(finding) << "\n";
  }
  if (findings.count() > data::Findings::kMost) {
    io.out << "and " << findings.count() - data::Findings::kMost << " more\n";
  }
  io.err << (findings.has_errors() ? "Not good: " : "Good: ")
         << absl::StrJoin(names, ", ");
  if (!sorted.empty()) {
    const size_t errors = findings.SortedErrors().size();
    io.err << "; errors: " << errors
           << ", warnings: " << sorted.size() - errors;
  }
  io.err << "\n";
}

void PrintJson(const std::vector<std::string>& names,
               const data::Findings& findings, const Io& io) {
  nlohmann::ordered_json answer;
  answer["ok"] = !findings.has_errors();
  answer["releases"] = names;
  answer["findings"] = nlohmann::ordered_json::array();
  for (const data::Finding& finding : findings.Sorted()) {
    answer["findings"].push_back({{"file", finding.file},
                                  {"line", finding.line},
                                  {"column", finding.column},
                                  {"rule", finding.rule},
                                  {"warning", finding.warning},
                                  {"message", finding.message}});
  }
  // A message may quote bytes that are not UTF-8.
  io.out << answer.dump(1, ' ', false,
                        nlohmann::ordered_json::error_handler_t::replace)
         << "\n";
}

absl::StatusOr<std::vector<std::string>> NamesOf(const Flags& flags,
                                                 const std::string& root) {
  if (!flags.release.empty()) {
    absl::Status status = CheckReleaseExists(root, flags.release);
    if (!status.ok()) return status;
    return std::vector<std::string>{flags.release};
  }
  absl::StatusOr<std::vector<std::string>> names = data::ListReleases(root);
  if (names.ok()) return names;
  return absl::FailedPreconditionError(absl::StrCat(
      "data folder ", root, ": ", std::string(names.status().message())));
}

ExitCode Run(const Flags& flags, const Io& io) {
  const std::string root =
      flags.data.empty() ? data::ShippedRoot() : flags.data;
  const auto names = NamesOf(flags, root);
  if (!names.ok()) return Fail(names.status(), io);
  const absl::StatusOr<CivilDay> today = DayOf(flags.on);
  if (!today.ok()) return Fail(today.status(), io);
  data::Loader loader(root, proof::ProveExamples);
  data::Findings findings;
  // Kept until the end, so that what releases share is read once.
  std::vector<std::shared_ptr<const data::Release>> releases;
  for (const std::string& name : *names) {
    releases.push_back(loader.Load(name, &findings, *today));
  }
  if (flags.format == Format::kJson) {
    PrintJson(*names, findings, io);
  } else {
    PrintText(*names, findings, io);
  }
  return findings.has_errors() ? ExitCode::kNo : ExitCode::kDone;
}

}  // namespace

void AddTablesCheck(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "check", "Prove the tables, and tell everything that is wrong at once");
  command
      ->add_option("--release", flags->release,
                   "One release (without it: every one)")
      ->type_name("NAME");
  command
      ->add_option("--on", flags->on,
                   "The day of the check, for sources that are to be read "
                   "again (without it: today, UTC)")
      ->type_name("DATE");
  AddFormatFlag(command, &flags->format);
  AddDataFlag(command, &flags->data);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
