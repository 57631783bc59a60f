#ifndef LANDED_DATA_RELEASE_MANIFEST_H_
#define LANDED_DATA_RELEASE_MANIFEST_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "data/source/finding.h"

namespace landed::data {

// One line of a manifest: a table set, which version of it, and the hash of
// what that version held when it was released.
struct ManifestEntry {
  std::string table_set;  // "reference", "calendars", "merchants/coco"
  std::string version;
  std::string sha256;  // 64 lower-case hexadecimal digits
};

// A release as it stands in releases/<name>.csv: one version of each table set.
struct Manifest {
  std::string name;
  std::string sha256;                  // of the file: what exactly it names
  std::vector<ManifestEntry> entries;  // as in the file
};

// "releases/2026-11-22.csv".
std::string ManifestPath(absl::string_view name);

// Reads a manifest. A wrong header, an unsafe name, a repeated set and a
// missing reference set are findings with rule "manifest".
Manifest ReadManifest(const std::string& root, absl::string_view name,
                      Findings* findings);

// The names of all releases below `root`, sorted. Errors as ListFolder.
absl::StatusOr<std::vector<std::string>> ListReleases(const std::string& root);

// The name in releases/ACTIVE: the release to serve when none is asked for.
// NOT_FOUND if the file is missing, INVALID_ARGUMENT if it is not one line with
// a name.
absl::StatusOr<std::string> ReadActiveName(const std::string& root);

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_MANIFEST_H_
