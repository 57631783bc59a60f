#include "calc/choices.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"

namespace landed::calc {
namespace {

TEST(ChoicesTest, SortedAndEachOnce) {
  EXPECT_EQ(Choices({}), "none");
  EXPECT_EQ(Choices({"b"}), "b");
  EXPECT_EQ(Choices({"b", "a", "b"}), "a, b");
}

TEST(ChoicesTest, OfManyTheFirstAndHowManyMore) {
  std::vector<std::string> names;
  for (int i = 10; i < 40; ++i) names.push_back(absl::StrCat("m", i));
  std::vector<absl::string_view> views(names.rbegin(), names.rend());
  views.resize(kMostChoices);
  EXPECT_EQ(Choices(views).find(" more"), std::string::npos);
  views.assign(names.rbegin(), names.rend());
  const std::string text = Choices(views);
  EXPECT_EQ(text.substr(0, 8), "m10, m11");
  EXPECT_EQ(text.substr(text.find("m29")), "m29 and 10 more");
}

TEST(ChoicesTest, FromTheTables) {
  const auto release = support::LoadFakeRelease();
  EXPECT_EQ(MerchantChoices(*release), "acme, bazaar");
  EXPECT_EQ(CategoryChoices(*release->reference), "general, jewelry");
  EXPECT_EQ(MethodChoices(*release->FindMerchant("acme")), "express, standard");
}

TEST(ChoicesTest, MethodsOfADay) {
  const auto release = EditedRelease(
      {{"merchants/acme/1/methods.csv", "express,Express,Falcon,applies,,,,",
        "express,Express,Falcon,applies,,2026-03-01,,"}});
  const data::MerchantTables& acme = *release->FindMerchant("acme");
  EXPECT_EQ(MethodChoices(acme), "express, standard");
  EXPECT_EQ(MethodChoices(acme, *CivilDay::Parse("2026-02-28")), "standard");
  EXPECT_EQ(MethodChoices(acme, *CivilDay::Parse("2026-03-01")),
            "express, standard");
}

}  // namespace
}  // namespace landed::calc
