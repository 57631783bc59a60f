#include "data/release/shipped.h"

#include "data/release/prover.h"
#include "data/release/store.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

TEST(ShippedRoot, HasTheReleaseThatServes) {
  const auto store = Store::Open(ShippedRoot(), "", ProveNothing);
  ASSERT_TRUE(store.ok()) << store.status();
  EXPECT_GE((*store)->Active()->merchants.size(), 5u);
}

}  // namespace
}  // namespace landed::data
