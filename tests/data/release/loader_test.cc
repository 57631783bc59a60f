#include "data/release/loader.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "data/release/prover.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"

namespace landed::data {
namespace {

using Messages = std::vector<std::string>;
using ReleasePtr = std::shared_ptr<const Release>;

constexpr char kPrices[] = "tables/merchants/acme/1/shipping_prices.csv";

class LoaderTest : public testing::Test {
 protected:
  LoaderTest() { support::CopyFakeTables(dir_); }

  ReleasePtr Load(absl::string_view name) {
    Findings findings;
    ReleasePtr release = loader_.Load(name, &findings);
    messages_.clear();
    for (const Finding& finding : findings.Sorted()) {
      messages_.push_back(ToString(finding));
    }
    return release;
  }

  void Edit(absl::string_view file, absl::string_view from,
            absl::string_view to) {
    support::EditFile(dir_.path(), file, from, to);
  }

  support::TempDir dir_;
  Loader loader_{dir_.path(), ProveNothing};
  Messages messages_;
};

TEST_F(LoaderTest, LoadsAGoodRelease) {
  const ReleasePtr release = Load("one");
  EXPECT_EQ(messages_, Messages());
  ASSERT_NE(release, nullptr);
  EXPECT_EQ(release->name(), "one");
  EXPECT_EQ(release->merchants.size(), 2u);
  EXPECT_NE(release->reference, nullptr);
}

TEST_F(LoaderTest, TheSameContentIsCompiledOnce) {
  const ReleasePtr first = Load("one");
  const ReleasePtr again = Load("one");
  ASSERT_NE(again, nullptr);
  EXPECT_EQ(first->reference, again->reference);
  EXPECT_EQ(first->FindMerchant("acme"), again->FindMerchant("acme"));
}

TEST_F(LoaderTest, AChangedMerchantAloneIsCompiledAgain) {
  const ReleasePtr one = Load("one");
  const ReleasePtr two = Load("two");
  ASSERT_NE(two, nullptr);
  EXPECT_EQ(one->reference, two->reference);
  EXPECT_EQ(one->FindMerchant("bazaar"), two->FindMerchant("bazaar"));
  EXPECT_NE(one->FindMerchant("acme"), two->FindMerchant("acme"));
}

// Merchants are checked against the reference tables, so those count too.
TEST_F(LoaderTest, AChangedReferenceSetCompilesEverythingAgain) {
  const ReleasePtr before = Load("one");
  Edit("tables/reference/1/countries.csv", "Beta", "Better");
  support::Reseal(dir_.path(), "one");
  const ReleasePtr after = Load("one");
  ASSERT_NE(after, nullptr);
  EXPECT_NE(before->reference, after->reference);
  EXPECT_NE(before->FindMerchant("bazaar"), after->FindMerchant("bazaar"));
}

TEST_F(LoaderTest, WhatNobodyUsesIsFreed) {
  ReleasePtr release = Load("one");
  const std::weak_ptr<const ReferenceTables> reference = release->reference;
  const std::weak_ptr<const MerchantTables> acme =
      release->merchants.at("acme");
  release = nullptr;
  EXPECT_TRUE(reference.expired());
  EXPECT_TRUE(acme.expired());
}

std::atomic<int> proven{0};
void Count(const Candidate& candidate, Findings*) {
  ++proven;
  EXPECT_EQ(candidate.merchant == nullptr,
            candidate.set.kind() == SetKind::kReference);
  EXPECT_NE(candidate.reference, nullptr);
}

TEST_F(LoaderTest, ProvesEachSetOnce) {
  Loader loader(dir_.path(), Count);
  Findings findings;
  const auto one = loader.Load("one", &findings);
  EXPECT_EQ(proven, 3);
  // Of release two acme alone is another.
  const auto two = loader.Load("two", &findings);
  EXPECT_EQ(proven, 4);
  EXPECT_TRUE(findings.empty());
}

TEST_F(LoaderTest, WhatCannotBeReadIsNotProven) {
  proven = 0;
  Edit("tables/merchants/acme/1/duties.csv", "home,nobody", "home,you");
  Findings findings;
  Loader(dir_.path(), Count).Load("one", &findings);
  EXPECT_EQ(proven, 2);
  Edit("tables/reference/1/us_sales_tax.csv", "NY,0.05", "NY,5%");
  Loader(dir_.path(), Count).Load("one", &findings);
  EXPECT_EQ(proven, 2);
}

TEST_F(LoaderTest, WhatIsNotProvenDoesNotServe) {
  Loader loader(dir_.path(), [](const Candidate& candidate, Findings* found) {
    if (candidate.merchant == nullptr) return;
    found->Add("f", 1, 2, "failing-example", candidate.set.id);
  });
  for (int i = 0; i < 2; ++i) {
    Findings findings;
    EXPECT_EQ(loader.Load("one", &findings), nullptr);
    EXPECT_EQ(findings.count(), 2u);
  }
}

// Nor does an account of it stay, however often a set changes.
TEST_F(LoaderTest, WhatIsFreedIsForgotten) {
  ReleasePtr release = Load("one");
  EXPECT_EQ(loader_.known_sets(), 3u);
  for (int price = 31; price < 35; ++price) {
    Edit(kPrices, absl::StrCat("canada,charged,", price - 1, ".00"),
         absl::StrCat("canada,charged,", price, ".00"));
    support::Reseal(dir_.path(), "one");
    release = nullptr;
    release = Load("one");
    ASSERT_NE(release, nullptr);
    EXPECT_EQ(loader_.known_sets(), 3u);
  }
}

TEST_F(LoaderTest, AReleaseOutlivesItsLoader) {
  ReleasePtr release;
  {
    Loader loader(dir_.path(), ProveNothing);
    Findings findings;
    release = loader.Load("one", &findings);
  }
  EXPECT_EQ(release->FindMerchant("acme")->version, "1");
}

TEST_F(LoaderTest, AChangedFolderIsNotTheOneReleased) {
  const std::string before = Load("one")->FindMerchant("acme")->sha256;
  Edit(kPrices, "25.00", "24.00");
  EXPECT_EQ(Load("one"), nullptr);
  ASSERT_EQ(messages_.size(), 1u);
  EXPECT_TRUE(absl::StartsWith(
      messages_[0],
      "releases/one.csv: hash: tables/merchants/acme/1 has hash "))
      << messages_[0];
  EXPECT_TRUE(absl::StrContains(messages_[0],
                                absl::StrCat("not the one released, ", before)))
      << messages_[0];
  EXPECT_NE(Load("two"), nullptr);  // which does not use that folder
  support::Reseal(dir_.path(), "one");
  EXPECT_NE(Load("one"), nullptr);
}

TEST_F(LoaderTest, AWrongHashIsRefusedEvenOfContentThatIsKnown) {
  const ReleasePtr good = Load("one");
  Edit("releases/one.csv", good->reference->sha256, std::string(64, '0'));
  EXPECT_EQ(Load("one"), nullptr);
  EXPECT_EQ(messages_.size(), 1u);
}

TEST_F(LoaderTest, ABadTableNeverServes) {
  ASSERT_NE(Load("one"), nullptr);
  Edit(kPrices, "25.00", "25.0");
  support::Reseal(dir_.path(), "one");
  EXPECT_EQ(Load("one"), nullptr);
  EXPECT_EQ(messages_.size(), 1u);
  EXPECT_EQ(Load("one"), nullptr);  // nor the next time
  EXPECT_EQ(messages_.size(), 1u);
}

TEST_F(LoaderTest, TellsWhatIsWrongInEverySetAtOnce) {
  Edit(kPrices, "25.00", "25.0");
  Edit("tables/merchants/bazaar/1/duties.csv", "abroad,buyer", "abroad,you");
  Edit("tables/reference/1/us_sales_tax.csv", "NY,0.05", "NY,5%");
  Load("one");
  const auto told = [&](absl::string_view part) {
    for (const std::string& message : messages_) {
      if (absl::StrContains(message, part)) return true;
    }
    return false;
  };
  EXPECT_TRUE(told("acme/1/shipping_prices.csv:4:22: amount-digits"));
  EXPECT_TRUE(told("bazaar/1/duties.csv:2:8: cell"));
  EXPECT_TRUE(told("reference/1/us_sales_tax.csv:6:4: cell"));
  EXPECT_TRUE(told("hash: tables/merchants/acme/1"));
  EXPECT_TRUE(told("hash: tables/merchants/bazaar/1"));
  EXPECT_TRUE(told("hash: tables/reference/1"));
}

TEST_F(LoaderTest, AFileThatCameLaterIsSeen) {
  const ReleasePtr good = Load("one");
  for (const char* folder : {"merchants/acme/1", "reference/1"}) {
    const std::string stray = absl::StrCat("tables/", folder, "/stray.csv");
    dir_.Write(stray, "x\n");
    EXPECT_EQ(Load("one"), nullptr);
    EXPECT_EQ(messages_,
              Messages{absl::StrCat(stray,
                                    ": table-set: this file is no table of "
                                    "the set: remove it")});
    std::filesystem::remove(dir_.Path(stray));
  }
  EXPECT_NE(Load("one"), nullptr);
}

TEST_F(LoaderTest, ALinkInASetIsRefused) {
  const std::string path = dir_.Path(kPrices);
  std::filesystem::rename(path, dir_.Path("prices.csv"));
  std::filesystem::create_symlink(dir_.Path("prices.csv"), path);
  EXPECT_EQ(Load("one"), nullptr);
  EXPECT_FALSE(messages_.empty());
}

TEST_F(LoaderTest, AFolderThatIsALinkIsRefused) {
  std::filesystem::rename(dir_.Path("tables/merchants/acme/1"),
                          dir_.Path("elsewhere"));
  std::filesystem::create_directory_symlink(
      dir_.Path("elsewhere"), dir_.Path("tables/merchants/acme/1"));
  EXPECT_EQ(Load("one"), nullptr);
  EXPECT_FALSE(messages_.empty());
}

TEST_F(LoaderTest, AMissingSetIsRefused) {
  std::filesystem::remove_all(dir_.Path("tables/merchants/bazaar"));
  EXPECT_EQ(Load("one"), nullptr);
  EXPECT_FALSE(messages_.empty());
}

TEST_F(LoaderTest, WithoutReferenceTablesNoMerchantIsLooked) {
  std::filesystem::remove_all(dir_.Path("tables/reference"));
  EXPECT_EQ(Load("one"), nullptr);
  EXPECT_FALSE(messages_.empty());
  EXPECT_EQ(Load("nothing"), nullptr);
  EXPECT_EQ(messages_.size(), 1u);
}

}  // namespace
}  // namespace landed::data
