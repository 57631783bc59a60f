#include "data/release/manifest.h"

#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "data/source/content_hash.h"
#include "data/source/csv.h"
#include "data/source/file.h"

namespace landed::data {
namespace {

constexpr char kRule[] = "manifest";
constexpr char kFolder[] = "releases";
constexpr char kSuffix[] = ".csv";
constexpr size_t kMostBytes = 4u << 20;
constexpr size_t kMostReleases = 10'000;

bool IsSetName(absl::string_view name) {
  absl::string_view merchant = name;
  return name == "reference" || name == "calendars" ||
         (absl::ConsumePrefix(&merchant, "merchants/") &&
          IsSafePath(merchant) && !absl::StrContains(merchant, '/'));
}

bool IsVersion(absl::string_view version) {
  return IsSafePath(version) && !absl::StrContains(version, '/');
}

}  // namespace

std::string ManifestPath(absl::string_view name) {
  return absl::StrCat(kFolder, "/", name, kSuffix);
}

Manifest ReadManifest(const std::string& root, absl::string_view name,
                      Findings* findings) {
  Manifest manifest;
  manifest.name = std::string(name);
  const std::string path = ManifestPath(name);
  absl::StatusOr<std::string> text = ReadFile(root, path, kMostBytes);
  if (!text.ok()) {
    findings->Add(path, 0, 0, kRule, text.status().message());
    return manifest;
  }
  ContentHash hash;
  hash.AddFile(path, *text);
  manifest.sha256 = hash.Hex();
  const CsvTable table =
      ParseCsv(path, *std::move(text), CsvLimits(), findings);
  if (table.header !=
      std::vector<absl::string_view>{"table_set", "version", "sha256"}) {
    findings->Add(path, 1, 0, kRule,
                  "the header must be: table_set,version,sha256");
    return manifest;
  }
  absl::flat_hash_set<absl::string_view> seen;
  for (size_t row = 0; row < table.row_count(); ++row) {
    const absl::string_view set = table.cell(row, 0);
    const absl::string_view version = table.cell(row, 1);
    const auto add = [&](size_t column, absl::string_view message) {
      findings->Add(path, table.lines[row], table.ColumnOf(row, column), kRule,
                    message);
    };
    if (!IsSetName(set)) {
      add(0, "table_set: write reference, calendars or merchants/<id>");
    } else if (!IsVersion(version)) {
      add(1, "version: write the name of a folder");
    } else if (!seen.insert(set).second) {
      add(0, "table_set: named twice; keep one");
    } else {
      manifest.entries.push_back({std::string(set), std::string(version),
                                  std::string(table.cell(row, 2))});
    }
  }
  if (!seen.contains("reference")) {
    findings->Add(path, 0, 0, kRule, "no row for table set reference: add one");
  }
  return manifest;
}

absl::StatusOr<std::vector<std::string>> ListReleases(const std::string& root) {
  absl::StatusOr<std::vector<std::string>> files =
      ListFolder(root, kFolder, kMostReleases);
  if (!files.ok()) return files.status();
  std::vector<std::string> names;
  for (absl::string_view file : *files) {
    if (absl::ConsumeSuffix(&file, kSuffix)) names.emplace_back(file);
  }
  return names;
}

absl::StatusOr<std::string> ReadActiveName(const std::string& root) {
  const std::string path = absl::StrCat(kFolder, "/ACTIVE");
  absl::StatusOr<std::string> text = ReadFile(root, path, 4096);
  if (!text.ok()) return text.status();
  absl::string_view name = *text;
  absl::ConsumeSuffix(&name, "\n");
  if (!IsVersion(name)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": write one line with the name of a release"));
  }
  return std::string(name);
}

}  // namespace landed::data
