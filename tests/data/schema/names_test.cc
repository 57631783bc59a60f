#include "data/schema/names.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

TEST(Names, GivesATextOneNumber) {
  Names names;
  const NameId europe = names.Intern("europe");
  const NameId asia = names.Intern("asia");
  EXPECT_NE(europe, asia);
  EXPECT_EQ(names.Intern("europe"), europe);
  EXPECT_EQ(names.Find("asia"), asia);
  EXPECT_EQ(names.Text(europe), "europe");
  EXPECT_EQ(names.Text(asia), "asia");
}

TEST(Names, FindsNothingThatWasNotGiven) {
  Names names;
  EXPECT_EQ(names.Find("europe"), std::nullopt);
  names.Intern("europe");
  for (const char* other : {"Europe", "europ", "europe ", "asia"}) {
    EXPECT_EQ(names.Find(other), std::nullopt) << other;
  }
}

TEST(Names, TheEmptyTextIsNoName) {
  Names names;
  EXPECT_TRUE(names.Intern("").empty());
  EXPECT_EQ(names.Intern(""), NameId());
  EXPECT_EQ(names.Text(NameId()), "");
  EXPECT_FALSE(names.Intern("a").empty());
}

TEST(Names, KeepsTextsOfTheirOwn) {
  Names names;
  std::string text = "europe";
  const NameId id = names.Intern(text);
  text = "xxxxxx";
  EXPECT_EQ(names.Text(id), "europe");
  EXPECT_EQ(names.Find("europe"), id);
}

TEST(Names, TextsStayWhereTheyAreAsOthersCome) {
  Names names;
  std::vector<NameId> ids;
  std::vector<absl::string_view> texts;
  for (int i = 0; i < 10'000; ++i) {
    ids.push_back(names.Intern(absl::StrCat("name-", i)));
    texts.push_back(names.Text(ids.back()));
  }
  for (int i = 0; i < 10'000; ++i) {
    const std::string text = absl::StrCat("name-", i);
    EXPECT_EQ(texts[i], text);
    EXPECT_EQ(names.Find(text), ids[i]);
    EXPECT_EQ(names.Text(ids[i]).data(), texts[i].data());
  }
}

}  // namespace
}  // namespace landed::data
