#include "tests/support/fake_tables.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "data/release/loader.h"
#include "data/release/manifest.h"
#include "data/release/prover.h"
#include "data/schema/table_set.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"

namespace landed::support {
namespace {

namespace fs = std::filesystem;

std::string Runfile(absl::string_view path) {
  const char* folder = std::getenv("TEST_SRCDIR");
  const char* workspace = std::getenv("TEST_WORKSPACE");
  if (folder == nullptr || workspace == nullptr) return std::string(path);
  return absl::StrCat(folder, "/", workspace, "/", path);
}

// Copies what the links in `from` point to.
void CopyFiles(const fs::path& from, const fs::path& to) {
  ASSERT_TRUE(fs::is_directory(from)) << from;
  for (const auto& entry : fs::recursive_directory_iterator(
           from, fs::directory_options::follow_directory_symlink)) {
    const fs::path target = to / entry.path().lexically_relative(from);
    if (fs::is_directory(entry.status())) {
      fs::create_directories(target);
      continue;
    }
    fs::create_directories(target.parent_path());
    fs::copy_file(fs::canonical(entry.path()), target,
                  fs::copy_options::overwrite_existing);
    // The originals may be read-only; the copies are there to be edited.
    fs::permissions(target, fs::perms::owner_write, fs::perm_options::add);
  }
}

void WriteText(const std::string& root, absl::string_view path,
               absl::string_view text) {
  std::ofstream file(absl::StrCat(root, "/", path), std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  EXPECT_TRUE(file.good()) << "cannot write " << path;
}

}  // namespace

std::string FakeDataRoot() {
  static const TempDir& dir = *[] {
    static TempDir copy;
    CopyFakeTables(copy);
    return &copy;
  }();
  return dir.path();
}

std::string DatedDataRoot() {
  static const TempDir& dir = *[] {
    static TempDir copy;
    CopyDatedTables(copy);
    return &copy;
  }();
  return dir.path();
}

std::string ShippedDataRoot() {
  static const TempDir& dir = *[] {
    static TempDir copy;
    CopyFiles(Runfile("data/tables"), copy.Path("tables"));
    CopyFiles(Runfile("data/releases"), copy.Path("releases"));
    return &copy;
  }();
  return dir.path();
}

void CopyFakeTables(const TempDir& dir) {
  CopyFiles(Runfile("tests/support/fake"), dir.path());
}

void CopyDatedTables(const TempDir& dir) {
  CopyFakeTables(dir);
  CopyFiles(Runfile("tests/support/fake_dates"), dir.path());
}

std::string ReadText(const std::string& root, absl::string_view path) {
  std::ifstream file(absl::StrCat(root, "/", path), std::ios::binary);
  EXPECT_TRUE(file.good()) << "cannot read " << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void EditFile(const std::string& root, absl::string_view path,
              absl::string_view from, absl::string_view to) {
  std::string text = ReadText(root, path);
  EXPECT_EQ(absl::StrReplaceAll({{from, to}}, &text), 1)
      << '"' << from << "\" must stand in " << path << " exactly once";
  WriteText(root, path, text);
}

void Reseal(const std::string& root, absl::string_view release) {
  data::Findings ignored;
  const data::Manifest manifest = data::ReadManifest(root, release, &ignored);
  std::string text = "table_set,version,sha256\n";
  for (const data::ManifestEntry& entry : manifest.entries) {
    const data::TableSet set =
        data::ReadTableSet(root, entry.table_set, entry.version, &ignored);
    absl::StrAppend(&text, set.id, ",", set.version, ",", set.sha256, "\n");
  }
  WriteText(root, data::ManifestPath(release), text);
}

std::shared_ptr<const data::Release> LoadFakeRelease(absl::string_view name) {
  static auto& releases =
      *new std::map<std::string, std::shared_ptr<const data::Release>,
                    std::less<>>();
  std::shared_ptr<const data::Release>& release = releases[std::string(name)];
  if (release == nullptr) {
    data::Loader loader(name == "three" ? DatedDataRoot() : FakeDataRoot(),
                        data::ProveNothing);
    data::Findings findings;
    release = loader.Load(name, &findings);
    for (const data::Finding& finding : findings.Sorted()) {
      ADD_FAILURE() << data::ToString(finding);
    }
  }
  return release;
}

}  // namespace landed::support
