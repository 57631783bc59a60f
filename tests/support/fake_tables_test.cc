#include "tests/support/fake_tables.h"

#include <memory>

#include "data/release/manifest.h"
#include "data/release/prover.h"
#include "data/release/store.h"
#include "gtest/gtest.h"
#include "tests/support/temp_dir.h"

namespace landed::support {
namespace {

TEST(FakeTables, PassEveryRule) {
  const auto store = data::Store::Open(FakeDataRoot(), "", data::ProveNothing);
  ASSERT_TRUE(store.ok()) << store.status();
  EXPECT_EQ((*store)->Names(), (std::vector<std::string>{"one", "two"}));
  EXPECT_EQ((*store)->Active()->name(), "one");
  for (const char* name : {"one", "two"}) {
    EXPECT_NE(LoadFakeRelease(name), nullptr) << name;
  }
}

TEST(FakeTables, AreSealedAsResealingWould) {
  const TempDir dir;
  CopyFakeTables(dir);
  for (const char* name : {"one", "two"}) {
    const std::string path = data::ManifestPath(name);
    Reseal(dir.path(), name);
    EXPECT_EQ(ReadText(dir.path(), path), ReadText(FakeDataRoot(), path));
  }
}

TEST(FakeTables, AnEditedCopyLeavesTheOriginalAlone) {
  constexpr char kFile[] = "tables/merchants/acme/1/merchant.csv";
  const TempDir dir;
  CopyFakeTables(dir);
  EditFile(dir.path(), kFile, "Acme Fake Goods", "Acme, edited");
  EXPECT_NE(ReadText(dir.path(), kFile).find("Acme, edited"),
            std::string::npos);
  EXPECT_EQ(ReadText(FakeDataRoot(), kFile).find("Acme, edited"),
            std::string::npos);
}

}  // namespace
}  // namespace landed::support
