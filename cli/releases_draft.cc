#include <algorithm>
#include <memory>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "cli/command.h"
#include "cli/local.h"
#include "cli/write_file.h"
#include "data/release/manifest.h"
#include "data/release/shipped.h"
#include "data/schema/table_set.h"
#include "data/source/csv.h"
#include "data/source/file.h"
#include "data/source/finding.h"

namespace landed::cli {
namespace {

constexpr char kFooter[] = R"(Examples:
  cp -r data/tables/merchants/coco/2026-11-22 \
        data/tables/merchants/coco/2026-12-01
      Then edit the copy: a folder that was released never changes.

  landed releases draft 2026-12-01 --from=2026-11-22 \
      --set=merchants/coco=2026-12-01
      Writes data/releases/2026-12-01.csv: as 2026-11-22, but with the new
      tables of Coco, sealed with the hash of what they hold now.

  landed releases draft 2026-12-01 --from=2026-12-01 --replace
      Seals it again after another edit, as long as nobody uses it.

  landed tables check --release=2026-12-01
      Proves it.

Exit status: 0 written; 1 a table set cannot be read, and nothing was written;
2 no such release, or the name is taken; 3 could not be written.)";

struct Flags {
  std::string name;
  std::string from;
  std::vector<std::string> sets;
  bool replace = false;
  std::string data;
};

// "merchants/coco=2026-12-01" put over the entries of the release drafted from.
absl::Status PutSet(const std::string& text,
                    std::vector<data::ManifestEntry>* entries) {
  const std::pair<std::string, std::string> parts =
      absl::StrSplit(text, absl::MaxSplits('=', 1));
  if (!data::IsSafePath(parts.first) || !data::IsSafePath(parts.second)) {
    return absl::InvalidArgumentError(
        absl::StrCat("--set: \"", text,
                     "\" is not TABLE_SET=VERSION, like "
                     "merchants/coco=2026-12-01"));
  }
  for (data::ManifestEntry& entry : *entries) {
    if (entry.table_set != parts.first) continue;
    entry.version = parts.second;
    return absl::OkStatus();
  }
  entries->push_back({parts.first, parts.second, ""});
  return absl::OkStatus();
}

// Gives each set the hash of what its folder holds now.
void Seal(const std::string& root, std::vector<data::ManifestEntry>* entries,
          data::Findings* findings) {
  for (data::ManifestEntry& entry : *entries) {
    entry.sha256 =
        data::ReadTableSet(root, entry.table_set, entry.version, findings)
            .sha256;
  }
}

std::string ManifestText(std::vector<data::ManifestEntry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const data::ManifestEntry& a, const data::ManifestEntry& b) {
              return a.table_set < b.table_set;
            });
  std::string text = "table_set,version,sha256\n";
  for (const data::ManifestEntry& entry : entries) {
    absl::StrAppend(
        &text,
        data::FormatCsvRow({entry.table_set, entry.version, entry.sha256}),
        "\n");
  }
  return text;
}

absl::Status CheckName(const Flags& flags, const std::string& root) {
  if (!data::IsSafePath(flags.name) ||
      flags.name.find('/') != std::string::npos) {
    return absl::InvalidArgumentError(absl::StrCat(
        "\"", flags.name,
        "\" cannot name a release: use letters, digits, '.', '_' and '-'"));
  }
  if (!flags.replace && CheckReleaseExists(root, flags.name).ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat("release ", flags.name,
                     " is there already; --replace writes it again"));
  }
  return CheckReleaseExists(root, flags.from);
}

ExitCode Tell(const data::Findings& findings, const Io& io) {
  for (const data::Finding& finding : findings.Sorted()) {
    io.out << data::ToString(finding) << "\n";
  }
  io.err << "landed: nothing was written\n";
  return ExitCode::kNo;
}

ExitCode Run(const Flags& flags, const Io& io) {
  const std::string root =
      flags.data.empty() ? data::ShippedRoot() : flags.data;
  absl::Status status = CheckName(flags, root);
  if (!status.ok()) return Fail(status, io);
  data::Findings findings;
  data::Manifest draft = data::ReadManifest(root, flags.from, &findings);
  if (findings.has_errors()) return Tell(findings, io);
  for (const std::string& set : flags.sets) {
    status = PutSet(set, &draft.entries);
    if (!status.ok()) return Fail(status, io);
  }
  Seal(root, &draft.entries, &findings);
  if (findings.has_errors()) return Tell(findings, io);
  const std::string path =
      absl::StrCat(root, "/", data::ManifestPath(flags.name));
  status = WriteFile(path, ManifestText(draft.entries));
  if (!status.ok()) return Fail(status, io);
  io.out << path << "\n";
  io.err << "Prove it: landed tables check --release=" << flags.name << "\n";
  return ExitCode::kDone;
}

}  // namespace

void AddReleasesDraft(CLI::App* parent, Line* line) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = parent->add_subcommand(
      "draft", "Write a new release: an old one with other table sets");
  command->add_option("name", flags->name, "The name of the new release")
      ->required();
  command->add_option("--from", flags->from, "The release that it begins as")
      ->type_name("NAME")
      ->required();
  command
      ->add_option("--set", flags->sets,
                   "A table set and the version to take, once for each: "
                   "merchants/coco=2026-12-01")
      ->type_name("TABLE_SET=VERSION")
      ->allow_extra_args(false);
  command->add_flag("--replace", flags->replace,
                    "Write over a release of the same name");
  AddDataFlag(command, &flags->data);
  command->footer(kFooter);
  command->callback([flags, line] { line->exit_code = Run(*flags, line->io); });
}

}  // namespace landed::cli
