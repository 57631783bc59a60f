// The shipped tables pass every rule, and every release of them loads.

#include <set>
#include <string>

#include "data/release/loader.h"
#include "data/release/manifest.h"
#include "gtest/gtest.h"
#include "proof/prove_examples.h"
#include "tests/shipped/shipped.h"
#include "tests/support/fake_tables.h"

namespace landed::shipped {
namespace {

TEST(Shipped, NoErrorInAnyRelease) {
  const auto names = data::ListReleases(support::ShippedDataRoot());
  ASSERT_TRUE(names.ok()) << names.status();
  EXPECT_GE(names->size(), 2u);
  data::Loader loader(support::ShippedDataRoot(), proof::ProveExamples);
  for (const std::string& name : *names) {
    data::Findings findings;
    EXPECT_NE(loader.Load(name, &findings), nullptr) << name;
    for (const data::Finding& finding : findings.SortedErrors()) {
      ADD_FAILURE() << name << ": " << data::ToString(finding);
    }
  }
}

TEST(Shipped, TheActiveReleaseHasTheFiveShops) {
  const data::Release& active = *Releases().Active();
  for (const char* id : {"coco", "knt", "madetoorder", "migems", "missko"}) {
    EXPECT_NE(active.FindMerchant(id), nullptr) << id;
  }
}

TEST(Shipped, OneMerchantHasTwoVersions) {
  std::set<std::string> versions;
  for (const data::Release* release : EachRelease()) {
    versions.insert(release->FindMerchant("migems")->version);
  }
  EXPECT_GE(versions.size(), 2u);
}

}  // namespace
}  // namespace landed::shipped
