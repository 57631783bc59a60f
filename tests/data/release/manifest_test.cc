#include "data/release/manifest.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using Messages = std::vector<std::string>;

constexpr char kHeader[] = "table_set,version,sha256\n";

class ManifestTest : public testing::Test {
 protected:
  Manifest Read(absl::string_view name = "r") {
    Findings findings;
    Manifest manifest = ReadManifest(dir_.path(), name, &findings);
    messages_.clear();
    for (const Finding& finding : findings.Sorted()) {
      messages_.push_back(ToString(finding));
    }
    return manifest;
  }

  Manifest ReadRows(absl::string_view rows) {
    dir_.Write("releases/r.csv", absl::StrCat(kHeader, rows));
    return Read();
  }

  support::TempDir dir_;
  Messages messages_;
};

TEST_F(ManifestTest, Reads) {
  const Manifest manifest =
      ReadRows("reference,2026-11-22,ab\nmerchants/coco,2026-11-22.b,cd\n");
  EXPECT_EQ(messages_, Messages());
  EXPECT_EQ(manifest.name, "r");
  ASSERT_EQ(manifest.entries.size(), 2u);
  EXPECT_EQ(manifest.entries[0].table_set, "reference");
  EXPECT_EQ(manifest.entries[0].version, "2026-11-22");
  EXPECT_EQ(manifest.entries[0].sha256, "ab");
  EXPECT_EQ(manifest.entries[1].table_set, "merchants/coco");
}

TEST_F(ManifestTest, ItsHashHoldsEveryByteAndItsName) {
  std::set<std::string> hashes;
  for (const char* rows :
       {"reference,1,ab\n", "reference,1,ac\n", "reference,2,ab\n"}) {
    EXPECT_TRUE(hashes.insert(ReadRows(rows).sha256).second) << rows;
  }
  EXPECT_FALSE(hashes.insert(ReadRows("reference,1,ab\n").sha256).second);
  dir_.Write("releases/s.csv", absl::StrCat(kHeader, "reference,1,ab\n"));
  EXPECT_TRUE(hashes.insert(Read("s").sha256).second);
}

TEST_F(ManifestTest, RefusesNamesThatAreNone) {
  const struct {
    const char* row;
    const char* finding;
  } cases[] = {
      {"merchants/,1,ab",
       "3:1: manifest: table_set: write reference, calendars or "
       "merchants/<id>"},
      {"merchants/..,1,ab",
       "3:1: manifest: table_set: write reference, calendars or "
       "merchants/<id>"},
      {"merchants/a/b,1,ab",
       "3:1: manifest: table_set: write reference, calendars or "
       "merchants/<id>"},
      {"Reference,1,ab",
       "3:1: manifest: table_set: write reference, calendars or "
       "merchants/<id>"},
      {"coco,1,ab",
       "3:1: manifest: table_set: write reference, calendars or "
       "merchants/<id>"},
      {"merchants/a,,ab",
       "3:13: manifest: version: write the name of a "
       "folder"},
      {"merchants/a,..,ab",
       "3:13: manifest: version: write the name of a "
       "folder"},
      {"merchants/a,1/2,ab",
       "3:13: manifest: version: write the name of a "
       "folder"},
      {"merchants/a,.git,ab",
       "3:13: manifest: version: write the name of a "
       "folder"},
      {"reference,2,ab", "3:1: manifest: table_set: named twice; keep one"},
  };
  for (const auto& c : cases) {
    const Manifest manifest =
        ReadRows(absl::StrCat("reference,1,ab\n", c.row, "\n"));
    EXPECT_EQ(messages_, Messages{absl::StrCat("releases/r.csv:", c.finding)})
        << c.row;
    EXPECT_EQ(manifest.entries.size(), 1u) << c.row;
  }
}

TEST_F(ManifestTest, NeedsTheReferenceSet) {
  ReadRows("merchants/a,1,ab\n");
  EXPECT_EQ(messages_, Messages{"releases/r.csv: manifest: no row for table "
                                "set reference: add one"});
  ReadRows("");
  EXPECT_EQ(messages_.size(), 1u);
}

TEST_F(ManifestTest, RefusesAnotherHeader) {
  for (const char* header :
       {"table_set,version\n", "version,table_set,sha256\n",
        "table_set,version,sha256,note\n", "reference,1,ab\n"}) {
    dir_.Write("releases/r.csv", header);
    EXPECT_TRUE(Read().entries.empty());
    EXPECT_EQ(messages_,
              Messages{"releases/r.csv:1: manifest: the header must be: "
                       "table_set,version,sha256"})
        << header;
  }
}

TEST_F(ManifestTest, AMissingOrOddFileIsAFinding) {
  Read("missing");
  ASSERT_EQ(messages_.size(), 1u);
  EXPECT_EQ(messages_[0].rfind("releases/missing.csv: manifest: ", 0), 0u);
  for (const char* name : {"", "../r", "a/../b", ".hidden"}) {
    Read(name);
    EXPECT_EQ(messages_.size(), 1u) << name;
  }
  dir_.Write("r.csv", kHeader);
  dir_.MakeFolder("releases");
  std::filesystem::create_symlink(dir_.Path("r.csv"),
                                  dir_.Path("releases/link.csv"));
  Read("link");
  EXPECT_EQ(messages_.size(), 1u);
}

TEST_F(ManifestTest, ListsReleasesSorted) {
  for (const char* name : {"b.csv", "a.csv", "a.b.csv", "ACTIVE", "notes.md",
                           "c.csv.bak", ".hidden.csv"}) {
    dir_.Write(absl::StrCat("releases/", name), "");
  }
  const auto names = ListReleases(dir_.path());
  ASSERT_TRUE(names.ok()) << names.status();
  EXPECT_EQ(*names, (std::vector<std::string>{"a.b", "a", "b"}));
}

TEST_F(ManifestTest, WithoutAFolderThereIsNothingToList) {
  EXPECT_EQ(ListReleases(dir_.path()).status().code(),
            absl::StatusCode::kNotFound);
}

TEST_F(ManifestTest, ReadsTheActiveName) {
  for (const char* text : {"2026-11-22\n", "2026-11-22"}) {
    dir_.Write("releases/ACTIVE", text);
    const auto name = ReadActiveName(dir_.path());
    ASSERT_TRUE(name.ok()) << name.status();
    EXPECT_EQ(*name, "2026-11-22");
  }
}

TEST_F(ManifestTest, RefusesAnActiveNameThatIsNone) {
  EXPECT_EQ(ReadActiveName(dir_.path()).status().code(),
            absl::StatusCode::kNotFound);
  for (const char* text : {"", "\n", "a\nb\n", "a\n\n", "../a\n", "a b\n",
                           " a\n", "a/b\n", "a\r\n", ".a\n"}) {
    dir_.Write("releases/ACTIVE", text);
    EXPECT_EQ(ReadActiveName(dir_.path()).status().code(),
              absl::StatusCode::kInvalidArgument)
        << '"' << text << '"';
  }
}

}  // namespace
}  // namespace landed::data
