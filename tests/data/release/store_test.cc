#include "data/release/store.h"

#include <filesystem>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "data/release/prover.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using Names = std::vector<std::string>;

constexpr char kPrices[] = "tables/merchants/acme/2/shipping_prices.csv";

class StoreTest : public testing::Test {
 protected:
  StoreTest() { support::CopyFakeTables(dir_); }

  auto Open(absl::string_view active = "") {
    return Store::Open(dir_.path(), active, ProveNothing);
  }

  absl::StatusCode CodeOf(absl::string_view active) {
    return Open(active).status().code();
  }

  support::TempDir dir_;
};

TEST_F(StoreTest, OpensEveryRelease) {
  const auto store = Open();
  ASSERT_TRUE(store.ok()) << store.status();
  EXPECT_EQ((*store)->root(), dir_.path());
  EXPECT_EQ((*store)->Names(), (Names{"one", "two"}));
  EXPECT_EQ((*store)->Active()->name(), "one");
  EXPECT_TRUE((*store)->status().ok());
  EXPECT_EQ((*store)->Find("two")->name(), "two");
  EXPECT_EQ((*store)->Find(""), (*store)->Active());
  for (const char* other : {"three", "One", "one.csv", "../one"}) {
    EXPECT_EQ((*store)->Find(other), nullptr) << other;
    EXPECT_EQ((*store)->Check(other).code(), absl::StatusCode::kNotFound);
  }
  EXPECT_EQ((*store)->Refused("one"), nullptr);
}

TEST_F(StoreTest, ANamedOneGoesBeforeTheFile) {
  EXPECT_EQ((*Open("two"))->Active()->name(), "two");
  dir_.Write("releases/ACTIVE", "two\n");
  EXPECT_EQ((*Open())->Active()->name(), "two");
  EXPECT_EQ((*Open("one"))->Active()->name(), "one");
}

TEST_F(StoreTest, ReleasesShareWhatTheyHaveInCommon) {
  const auto store = Open();
  EXPECT_EQ((*store)->Find("one")->reference, (*store)->Find("two")->reference);
}

TEST_F(StoreTest, ABadReleaseStopsNoOther) {
  support::EditFile(dir_.path(), kPrices, "25.00", "25.0");
  const auto store = Open();
  ASSERT_TRUE(store.ok()) << store.status();
  EXPECT_EQ((*store)->Names(), Names{"one"});
  EXPECT_EQ((*store)->Find("two"), nullptr);
  ASSERT_NE((*store)->Refused("two"), nullptr);
  EXPECT_EQ((*store)->Refused("two")->size(), 2u);  // the digits, the hash
  EXPECT_EQ((*store)->Check("two").code(),
            absl::StatusCode::kFailedPrecondition);
}

TEST_F(StoreTest, ABadActiveReleaseIsAnErrorWithItsFirstFinding) {
  support::EditFile(dir_.path(), kPrices, "25.00", "25.0");
  support::Reseal(dir_.path(), "two");
  const absl::Status status = Open("two").status();
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(status.message(),
            "release two is not good; first of 1: "
            "tables/merchants/acme/2/shipping_prices.csv:4:22: amount-digits: "
            "amount: write the amount with 2 digits after the point, as its "
            "currency has; this looks as if a spreadsheet removed zeros");
}

TEST_F(StoreTest, AnActiveReleaseThatIsNotThereIsAnError) {
  EXPECT_EQ(CodeOf("three"), absl::StatusCode::kNotFound);
  EXPECT_EQ(CodeOf("../one"), absl::StatusCode::kNotFound);
  dir_.Write("releases/ACTIVE", "three\n");
  EXPECT_EQ(CodeOf(""), absl::StatusCode::kNotFound);
  dir_.Write("releases/ACTIVE", "one two\n");
  EXPECT_EQ(CodeOf(""), absl::StatusCode::kInvalidArgument);
  std::filesystem::remove(dir_.Path("releases/ACTIVE"));
  EXPECT_EQ(CodeOf(""), absl::StatusCode::kNotFound);
  EXPECT_EQ(CodeOf("one"), absl::StatusCode::kOk);
  std::filesystem::remove_all(dir_.Path("releases"));
  EXPECT_EQ(CodeOf("one"), absl::StatusCode::kNotFound);
}

TEST_F(StoreTest, AnotherMayBeMadeActiveAndTheFirstStoreStays) {
  const auto store = Open();
  const auto other = (*store)->WithActive("two");
  ASSERT_TRUE(other.ok()) << other.status();
  EXPECT_EQ((*other)->Active()->name(), "two");
  EXPECT_EQ((*store)->Active()->name(), "one");
  EXPECT_EQ((*store)->WithActive("three").status().code(),
            absl::StatusCode::kNotFound);
  const auto none = (*store)->WithoutActive(absl::UnavailableError("why"));
  EXPECT_EQ(none->Active(), nullptr);
  EXPECT_EQ(none->Find(""), nullptr);
  EXPECT_EQ(none->status().message(), "why");
}

}  // namespace
}  // namespace landed::data
