#include "tests/bench/scale_tables.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "data/release/manifest.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"

namespace landed::bench {
namespace {

namespace fs = std::filesystem;

constexpr char kVersion[] = "base";
constexpr char kNextVersion[] = "changed";
// As Canada Post assigns them; X, which two provinces share, is left out.
constexpr char kFirstLetters[] = "ABCEGHJKLMNPRSTVY";
constexpr char kLetters[] = "ABCEGHJKLMNPRSTVWXYZ";

[[noreturn]] void Die(const std::string& words) {
  std::fprintf(stderr, "%s\n", words.c_str());
  std::exit(3);
}

std::string ReadText(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) Die("cannot read " + path.string());
  return text;
}

void WriteText(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) Die("cannot write " + path.string());
}

data::Manifest ActiveManifest(const std::string& root) {
  const auto name = data::ReadActiveName(root);
  if (!name.ok()) Die(name.status().ToString());
  data::Findings findings;
  data::Manifest manifest = data::ReadManifest(root, *name, &findings);
  if (!findings.empty()) Die(data::ToString(findings.Sorted().front()));
  return manifest;
}

fs::path FolderOf(const std::string& root, const std::string& set,
                  const std::string& version) {
  return fs::path(root) / "tables" / set / version;
}

// The file of prefixes with the codes among its rows: each has the province and
// the source of its first letter's row.
std::string WithPostalRows(const std::string& text,
                           const std::vector<std::string>& codes) {
  std::vector<std::string> rows = absl::StrSplit(text, '\n', absl::SkipEmpty());
  const std::string header = rows.front();
  rows.erase(rows.begin());
  std::map<char, std::string> rest;  // ",ON,,,npm.zipcodes,"
  for (const std::string& row : rows) {
    const std::vector<std::string> cells = absl::StrSplit(row, ',');
    if (cells[0] != "CA" || cells[1].size() != 1) continue;
    rest[cells[1][0]] = row.substr(row.find(',', 3));
  }
  for (const std::string& code : codes) {
    const auto found = rest.find(code[0]);
    if (found == rest.end()) Die("no province of " + code);
    rows.push_back(absl::StrCat("CA,", code, found->second));
  }
  std::sort(rows.begin(), rows.end());
  std::string result = header + "\n";
  for (const std::string& row : rows) absl::StrAppend(&result, row, "\n");
  return result;
}

// Copies a shop's tables to another merchant or version. `name` is what the
// shop is called then.
void CopyShop(const fs::path& from, const fs::path& to, const std::string& id,
              const std::string& name) {
  for (const auto& file : fs::directory_iterator(from)) {
    std::string text = ReadText(file.path());
    if (file.path().filename() == "merchant.csv") {
      std::vector<std::string> lines = absl::StrSplit(text, '\n');
      std::vector<std::string> cells =
          absl::StrSplit(lines[1], absl::MaxSplits(',', 2));
      lines[1] = absl::StrCat(id, ",", name, ",", cells[2]);
      text = absl::StrCat(lines[0], "\n", lines[1], "\n");
    }
    WriteText(to / file.path().filename(), text);
  }
}

// A release that is being written.
class Draft {
 public:
  explicit Draft(const std::string& root) : root_(root) {}

  void Put(const std::string& set, const std::string& version) {
    data::Findings findings;
    const std::string sha256 =
        data::ReadTableSet(root_, set, version, &findings).sha256;
    if (!findings.empty()) Die(data::ToString(findings.Sorted().front()));
    sets_[set] = absl::StrCat(set, ",", version, ",", sha256, "\n");
  }

  void Write(const std::string& name) const {
    std::string text = "table_set,version,sha256\n";
    for (const auto& [set, line] : sets_) absl::StrAppend(&text, line);
    WriteText(fs::path(root_) / data::ManifestPath(name), text);
  }

 private:
  const std::string root_;
  std::map<std::string, std::string> sets_;
};

}  // namespace

std::vector<std::string> PostalCodes(size_t count, uint64_t seed) {
  std::vector<std::string> all;
  for (const char* a = kFirstLetters; *a != '\0'; ++a) {
    for (int b = 0; b < 10; ++b) {
      for (const char* c = kLetters; *c != '\0'; ++c) {
        for (int d = 0; d < 10; ++d) {
          for (const char* e = kLetters; *e != '\0'; ++e) {
            for (int f = 0; f < 10; ++f) {
              all.push_back({*a, static_cast<char>('0' + b), *c,
                             static_cast<char>('0' + d), *e,
                             static_cast<char>('0' + f)});
            }
          }
        }
      }
    }
  }
  // Written out: how the library shuffles is not laid down.
  std::mt19937_64 random(seed);
  count = std::min(count, all.size());
  for (size_t i = 0; i < count; ++i) {
    std::swap(all[i], all[i + random() % (all.size() - i)]);
  }
  all.resize(count);
  std::sort(all.begin(), all.end());
  return all;
}

std::string MerchantId(const std::string& shop, size_t number) {
  return absl::StrCat(shop, "-", absl::StrFormat("%05d", number));
}

void WriteScaledTables(const ScaleOptions& options, const std::string& root) {
  Draft draft(root);
  std::vector<std::string> shops;
  const data::Manifest shipped = ActiveManifest(options.shipped);
  for (const data::ManifestEntry& entry : shipped.entries) {
    const fs::path to = FolderOf(root, entry.table_set, kVersion);
    fs::create_directories(to.parent_path());
    fs::copy(FolderOf(options.shipped, entry.table_set, entry.version), to);
    if (absl::StartsWith(entry.table_set, "merchants/")) {
      shops.push_back(entry.table_set.substr(entry.table_set.find('/') + 1));
    }
  }
  const fs::path prefixes =
      FolderOf(root, "reference", kVersion) / "postal_prefixes.csv";
  WriteText(prefixes,
            WithPostalRows(ReadText(prefixes),
                           PostalCodes(options.postal_rows, options.seed)));
  for (const data::ManifestEntry& entry : shipped.entries) {
    draft.Put(entry.table_set, kVersion);
  }
  std::string last = "coco";
  for (size_t i = 0; i < options.merchants; ++i) {
    const std::string& shop = shops[(options.seed + i) % shops.size()];
    last = MerchantId(shop, i);
    CopyShop(FolderOf(root, "merchants/" + shop, kVersion),
             FolderOf(root, "merchants/" + last, kVersion), last,
             absl::StrCat("Shop ", i));
    draft.Put("merchants/" + last, kVersion);
  }
  draft.Write("base");
  CopyShop(FolderOf(root, "merchants/" + last, kVersion),
           FolderOf(root, "merchants/" + last, kNextVersion), last,
           "Another name");
  draft.Put("merchants/" + last, kNextVersion);
  draft.Write("changed");
  WriteText(fs::path(root) / "releases/ACTIVE", "base\n");
}

}  // namespace landed::bench
