#include "cli/table_files.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/types/span.h"
#include "data/schema/catalog.h"
#include "data/schema/table_set.h"
#include "data/source/file.h"

namespace landed::cli {
namespace {

constexpr size_t kMostNames = 100'000;

absl::Status AddFiles(const std::string& root, const std::string& folder,
                      std::vector<std::string>* files) {
  const auto names = data::ListFolder(root, folder, kMostNames);
  if (!names.ok()) return names.status();
  for (const std::string& name : *names) {
    const std::string path = absl::StrCat(root, "/", folder, "/", name);
    if (KindOfFile(path).has_value()) files->push_back(path);
  }
  return absl::OkStatus();
}

absl::Status AddVersions(const std::string& root, const std::string& set,
                         std::vector<std::string>* files) {
  const auto versions = data::ListFolder(root, set, kMostNames);
  if (!versions.ok()) return versions.status();
  for (const std::string& version : *versions) {
    // Beside the versions lie a changelog and licences.
    if (absl::EndsWith(version, ".md")) continue;
    absl::Status status =
        AddFiles(root, absl::StrCat(set, "/", version), files);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace

std::optional<data::TableKind> KindOfName(absl::string_view name,
                                          data::SetKind set) {
  for (const data::TableKind kind : data::KindsOf(set)) {
    if (data::SpecOf(kind).name == name) return kind;
  }
  return std::nullopt;
}

std::optional<data::TableKind> KindOfFile(absl::string_view path) {
  const std::vector<absl::string_view> parts = absl::StrSplit(path, '/');
  const size_t count = parts.size();
  absl::string_view name = parts.back();
  if (!absl::ConsumeSuffix(&name, ".csv")) return std::nullopt;
  if (count >= 4 && parts[count - 4] == "merchants") {
    return KindOfName(name, data::SetKind::kMerchant);
  }
  if (count >= 3 &&
      (parts[count - 3] == "reference" || parts[count - 3] == "calendars")) {
    return KindOfName(name, data::SetKindOf(parts[count - 3]));
  }
  return std::nullopt;
}

absl::StatusOr<std::vector<std::string>> AllTableFiles(
    const std::string& root) {
  std::vector<std::string> files;
  const auto merchants = data::ListFolder(root, "tables/merchants", kMostNames);
  if (!merchants.ok()) return merchants.status();
  for (const std::string& merchant : *merchants) {
    if (absl::EndsWith(merchant, ".md")) continue;
    absl::Status status =
        AddVersions(root, absl::StrCat("tables/merchants/", merchant), &files);
    if (!status.ok()) return status;
  }
  for (const char* shared : {"tables/calendars", "tables/reference"}) {
    absl::Status status = AddVersions(root, shared, &files);
    if (absl::IsNotFound(status)) continue;  // a folder without calendars
    if (!status.ok()) return status;
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace landed::cli
