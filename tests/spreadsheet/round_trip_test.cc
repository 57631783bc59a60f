// Opens every shipped table in LibreOffice, saves it, and sees that what was
// lost on the way is named by the check, cell by cell.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "data/release/loader.h"
#include "data/release/manifest.h"
#include "data/source/csv.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"
#include "proof/prove_examples.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"
#include "units/rate.h"

namespace landed::data {
namespace {

namespace fs = std::filesystem;

// How somebody opens and saves a table. A CSV filter's fields: comma, double
// quote, UTF-8, first line, no columns, the language that numbers are read in
// (1031 German, 1033 English), cells quoted as needed, numbers recognized.
struct Hand {
  const char* name;
  const char* locale;
  const char* reading;  // "": as LibreOffice comes
};
void PrintTo(const Hand& hand, std::ostream* out) { *out << hand.name; }

constexpr Hand kHands[] = {
    {"English", "en-US", ""},
    {"English, numbers recognized", "en-US", "44,34,76,1,,1033,false,true"},
    {"German", "de-DE", ""},
    {"German, read as English", "de-DE", "44,34,76,1,,1033,false,true"},
};

constexpr char kSettings[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>$locale</value></prop>
</item>
</oor:items>
)";

// Opens the files of folder `in` and saves them, as CSV, in folder `out`.
void OpenAndSave(const Hand& hand, const support::TempDir& dir) {
  dir.Write("profile/user/registrymodifications.xcu",
            absl::StrReplaceAll(kSettings, {{"$locale", hand.locale}}));
  const std::string reading =
      *hand.reading == '\0'
          ? ""
          : absl::StrCat(" --infilter='CSV:", hand.reading, "'");
  const std::string command = absl::StrCat(
      "HOME=", dir.path(), " timeout 300 soffice -env:UserInstallation=file://",
      dir.Path("profile"), " --headless", reading,
      " --convert-to csv --outdir ", dir.Path("out"), " ", dir.Path("in"),
      "/*.csv >", dir.Path("log"), " 2>&1");
  ASSERT_EQ(std::system(command.c_str()), 0)
      << "is LibreOffice here (tools/install test)?\n"
      << support::ReadText(dir.path(), "log");
}

// The paths of all tables below `root`, from there.
std::vector<std::string> TablePaths(const std::string& root) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(root + "/tables")) {
    if (entry.path().extension() != ".csv") continue;
    paths.push_back(entry.path().lexically_relative(root).string());
  }
  return paths;
}

// A name in one folder for a path.
std::string FlatName(absl::string_view path) {
  return absl::StrReplaceAll(path, {{"/", "__"}});
}

// A copy of the shipped data, each of its tables saved by a hand.
class Saved {
 public:
  explicit Saved(const Hand& hand) : root_(dir_.Path("data")) {
    fs::copy(support::ShippedDataRoot(), root_, fs::copy_options::recursive);
    dir_.MakeFolder("in");
    paths_ = TablePaths(root_);
    for (const std::string& path : paths_) {
      fs::copy_file(root_ + "/" + path, dir_.Path("in/" + FlatName(path)));
    }
    OpenAndSave(hand, dir_);
    if (testing::Test::HasFatalFailure()) return;
    for (const std::string& path : paths_) {
      fs::copy_file(dir_.Path("out/" + FlatName(path)), root_ + "/" + path,
                    fs::copy_options::overwrite_existing);
    }
    Check();
  }

  const std::vector<std::string>& paths() const { return paths_; }
  const std::vector<Finding>& findings() const { return findings_; }
  CsvTable Read(const std::string& root, const std::string& path) const {
    Findings unread;
    CsvTable table =
        ParseCsv(path, support::ReadText(root, path), CsvLimits(), &unread);
    EXPECT_TRUE(unread.empty()) << ToString(unread.Sorted()[0]);
    return table;
  }
  const std::string& root() const { return root_; }

 private:
  // What `landed tables check` says, were it all released so.
  void Check() {
    const auto releases = ListReleases(root_);
    ASSERT_TRUE(releases.ok());
    Loader loader(root_, proof::ProveExamples);
    Findings findings;
    for (const std::string& release : *releases) {
      support::Reseal(root_, release);
      loader.Load(release, &findings);
    }
    findings_ = findings.Sorted();
  }

  support::TempDir dir_;
  const std::string root_;
  std::vector<std::string> paths_;
  std::vector<Finding> findings_;
};

// Where findings speak of a spreadsheet.
using Place = std::tuple<std::string, uint32_t, uint32_t>;
std::set<Place> NamedPlaces(const std::vector<Finding>& findings) {
  std::set<Place> places;
  for (const Finding& finding : findings) {
    if (!absl::StrContains(finding.message, "spreadsheet")) continue;
    places.emplace(finding.file, finding.line, finding.column);
  }
  return places;
}

class RoundTrip : public testing::TestWithParam<Hand> {};

TEST_P(RoundTrip, EveryLossIsNamed) {
  const Saved saved(GetParam());
  if (HasFatalFailure()) return;
  const std::set<Place> named = NamedPlaces(saved.findings());
  std::map<std::string, int> losses;
  for (const std::string& path : saved.paths()) {
    const CsvTable before = saved.Read(support::ShippedDataRoot(), path);
    const CsvTable after = saved.Read(saved.root(), path);
    ASSERT_EQ(after.header, before.header) << path;
    ASSERT_EQ(after.lines, before.lines) << path;
    for (size_t row = 0; row < before.row_count(); ++row) {
      for (size_t c = 0; c < before.header.size(); ++c) {
        if (before.cell(row, c) == after.cell(row, c)) continue;
        ++losses[path];
        EXPECT_TRUE(
            named.count({path, after.lines[row], after.ColumnOf(row, c)}))
            << path << ":" << after.lines[row] << ": " << before.header[c]
            << " " << before.cell(row, c) << " became " << after.cell(row, c);
      }
    }
  }
  // The ZIP prefixes that begin with a zero, at least.
  EXPECT_GE(losses["tables/reference/2026-11-22/postal_prefixes.csv"], 95);
  for (const auto& [path, count] : losses) {
    std::cout << GetParam().name << ": " << path << ": " << count << "\n";
  }
}

INSTANTIATE_TEST_SUITE_P(
    Hands, RoundTrip, testing::ValuesIn(kHands), [](const auto& hand) {
      return absl::StrReplaceAll(hand.param.name, {{" ", ""}, {",", ""}});
    });

// A rate comes back as it was or cannot be read: never as another rate.
TEST(RoundTripOfRates, NoRateBecomesAnother) {
  const std::vector<std::string> rates = {
      "0",       "0.1",         "0.06875",     "0.09975", "0.123456789",
      "0.98765", "0.000000001", "0.012345678", "0.25",    "0.033333333"};
  std::string text = "rate,note\n";
  for (const std::string& rate : rates) absl::StrAppend(&text, rate, ",x\n");
  for (const Hand& hand : kHands) {
    const support::TempDir dir;
    dir.Write("in/rates.csv", text);
    OpenAndSave(hand, dir);
    if (HasFatalFailure()) return;
    Findings unread;
    const CsvTable table =
        ParseCsv("rates.csv", support::ReadText(dir.path(), "out/rates.csv"),
                 CsvLimits(), &unread);
    ASSERT_EQ(table.row_count(), rates.size());
    for (size_t row = 0; row < rates.size(); ++row) {
      const auto after = Rate::Parse(table.cell(row, 0));
      // 0.025 read as 25 is over what a rate can be, or over its bounds.
      const Rate most(250'000'000);
      const bool refused = !after.has_value() ||
                           after->ToString() != table.cell(row, 0) ||
                           after->billionths() > most.billionths();
      EXPECT_TRUE(refused || table.cell(row, 0) == rates[row])
          << hand.name << ": " << rates[row] << " became "
          << table.cell(row, 0);
    }
  }
}

}  // namespace
}  // namespace landed::data
