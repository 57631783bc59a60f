#include "wire/page.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "wire/problems.h"

namespace landed::wire {
namespace {

constexpr int kUsual = 3;
constexpr int kMost = 4;

Page PageOf(int size, absl::string_view token) {
  const auto page = Page::Read(size, token, kUsual, kMost);
  EXPECT_TRUE(page.ok()) << page.status();
  return *page;
}

TEST(PageTest, SizesAreAsAskedUpToTheMost) {
  for (const auto& [asked, got] :
       std::vector<std::pair<int, size_t>>{{0, 3}, {1, 1}, {4, 4}, {5, 4}}) {
    const Page page = PageOf(asked, "");
    EXPECT_EQ(page.begin(100), 0u);
    EXPECT_EQ(page.end(100), got) << asked;
  }
}

TEST(PageTest, TokensLeadThroughAList) {
  for (size_t count = 0; count < 10; ++count) {
    std::string token;
    size_t seen = 0;
    do {
      const Page page = PageOf(2, token);
      EXPECT_EQ(page.begin(count), seen);
      seen = page.end(count);
      token = page.NextToken(count);
    } while (!token.empty());
    EXPECT_EQ(seen, count);
  }
}

TEST(PageTest, BehindTheEndThereIsNothing) {
  const Page page = PageOf(2, "4000000000");
  EXPECT_EQ(page.begin(7), 7u);
  EXPECT_EQ(page.end(7), 7u);
  EXPECT_EQ(page.NextToken(7), "");
}

TEST(PageTest, RefusesWhatNoAnswerGave) {
  for (const char* token : {"x", "-1", "1.5", "99999999999", "1 2"}) {
    const auto page = Page::Read(0, token, kUsual, kMost);
    const auto problems = ProblemsOf(page.status());
    ASSERT_EQ(problems.size(), 1) << token;
    EXPECT_EQ(problems[0].field, "page_token");
  }
  const auto problems = ProblemsOf(Page::Read(-1, "", kUsual, kMost).status());
  ASSERT_EQ(problems.size(), 1);
  EXPECT_EQ(problems[0].field, "page_size");
}

}  // namespace
}  // namespace landed::wire
