#include "data/source/csv_splitter.h"

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

using Texts = std::vector<std::string>;

Texts TextsOf(const CsvSplitter& splitter) {
  Texts texts;
  for (const CsvSplitter::Cell& cell : splitter.cells()) {
    texts.emplace_back(cell.text);
  }
  return texts;
}

bool IsWithin(absl::string_view part, absl::string_view whole) {
  return part.data() >= whole.data() &&
         part.data() + part.size() <= whole.data() + whole.size();
}

TEST(CsvSplitter, KnowsWhereEachCellBegan) {
  std::deque<std::string> unquoted;
  CsvSplitter splitter(&unquoted);
  ASSERT_TRUE(splitter.Split("a,\"b\"\"\",,\"\",\"c,d\", e \n"));
  EXPECT_EQ(TextsOf(splitter), (Texts{"a", "b\"", "", "", "c,d", " e "}));
  const size_t offsets[] = {0, 2, 8, 9, 12, 18};
  for (size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(splitter.cells()[i].offset, offsets[i]) << i;
  }
}

TEST(CsvSplitter, PartsALineWithoutQuotesAtItsCommas) {
  std::deque<std::string> unquoted;
  CsvSplitter splitter(&unquoted);
  const std::vector<std::pair<std::string, Texts>> cases = {
      {"a\n", {"a"}},
      {",\n", {"", ""}},
      {"a,b c,\n", {"a", "b c", ""}},
      {",, x ,\n", {"", "", " x ", ""}},
  };
  for (const auto& [line, texts] : cases) {
    ASSERT_TRUE(splitter.Split(line)) << line;
    EXPECT_EQ(TextsOf(splitter), texts);
    size_t offset = 0;
    for (const CsvSplitter::Cell& cell : splitter.cells()) {
      EXPECT_EQ(cell.offset, offset) << line;
      EXPECT_TRUE(IsWithin(cell.text, line));
      offset += cell.text.size() + 1;
    }
    EXPECT_EQ(offset, line.size());
  }
}

TEST(CsvSplitter, ViewsTheLineUnlessAQuoteWasDoubled) {
  std::deque<std::string> unquoted;
  CsvSplitter splitter(&unquoted);
  const std::string line = "a,\"b,c\",\"d\"\"e\"\n";
  ASSERT_TRUE(splitter.Split(line));
  EXPECT_TRUE(IsWithin(splitter.cells()[0].text, line));
  EXPECT_TRUE(IsWithin(splitter.cells()[1].text, line));
  EXPECT_EQ(unquoted, std::deque<std::string>{"d\"e"});
  EXPECT_TRUE(IsWithin(splitter.cells()[2].text, unquoted[0]));
}

TEST(CsvSplitter, GoesOnAfterALineThatCannotBeSplit) {
  std::deque<std::string> unquoted;
  CsvSplitter splitter(&unquoted);
  struct Case {
    const char* line;
    size_t offset;
  };
  const Case cases[] = {{"a\"\n", 1},     {"\"\n", 0},
                        {"\"a\"b\n", 3},  {"\"a\" \n", 3},
                        {"a,\"b\n", 2},   {"a,b\"\"\n", 3},
                        {"\"\"\"\n", 0},  {"a,\"\"\"b\"c\"\n", 7},
                        {"a, \"b\"\n", 3}};
  for (const Case& c : cases) {
    EXPECT_FALSE(splitter.Split(c.line)) << c.line;
    EXPECT_EQ(splitter.error_offset(), c.offset) << c.line;
    EXPECT_STRNE(splitter.error(), "") << c.line;
    // Nothing of the bad line may show in the next one.
    ASSERT_TRUE(splitter.Split("x,\"y\"\n")) << c.line;
    EXPECT_EQ(TextsOf(splitter), (Texts{"x", "y"})) << c.line;
  }
}

TEST(CsvSplitter, SplitsCellsLongerThanItsBuffer) {
  std::deque<std::string> unquoted;
  CsvSplitter splitter(&unquoted);
  const std::string plain(100'000, 'x');
  const std::string quotes(100'000, '"');
  const std::string line =
      absl::StrCat(plain, ",\"", plain, "\",\"", quotes, "\",\n");
  ASSERT_TRUE(splitter.Split(line));
  EXPECT_EQ(TextsOf(splitter),
            (Texts{plain, plain, std::string(50'000, '"'), ""}));
}

}  // namespace
}  // namespace landed::data
