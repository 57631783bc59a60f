// What is measured must be tables that may serve.

#include "tests/bench/scale_tables.h"

#include <algorithm>

#include "data/release/loader.h"
#include "data/source/finding.h"
#include "gtest/gtest.h"
#include "proof/prove_examples.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::bench {
namespace {

TEST(PostalCodes, AreDifferentAndSortedAndTheSameFromTheSameSeed) {
  const std::vector<std::string> codes = PostalCodes(2'000, 7);
  EXPECT_EQ(codes.size(), 2'000u);
  EXPECT_TRUE(std::is_sorted(codes.begin(), codes.end()));
  EXPECT_EQ(std::adjacent_find(codes.begin(), codes.end()), codes.end());
  EXPECT_EQ(codes, PostalCodes(2'000, 7));
  EXPECT_NE(codes, PostalCodes(2'000, 8));
}

TEST(WriteScaledTables, WritesReleasesThatMayServe) {
  const support::TempDir dir;
  ScaleOptions options;
  options.postal_rows = 100;
  options.merchants = 7;
  options.shipped = support::ShippedDataRoot();
  WriteScaledTables(options, dir.path());
  data::Loader loader(dir.path(), proof::ProveExamples);
  data::Findings findings;
  const auto base = loader.Load("base", &findings);
  ASSERT_NE(base, nullptr) << data::ToString(findings.Sorted().front());
  const auto changed = loader.Load("changed", &findings);
  ASSERT_NE(changed, nullptr) << data::ToString(findings.Sorted().front());
  EXPECT_EQ(changed->reference, base->reference);
  EXPECT_EQ(changed->merchants.size(), base->merchants.size());
  int others = 0, generated = 0;
  for (const auto& [id, tables] : base->merchants) {
    others += changed->FindMerchant(id) != tables.get();
    generated += id.find('-') != std::string::npos;
  }
  EXPECT_EQ(others, 1);
  EXPECT_EQ(generated, 7);
}

}  // namespace
}  // namespace landed::bench
