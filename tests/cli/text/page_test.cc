#include "cli/text/page.h"

#include "gtest/gtest.h"

namespace landed::cli {
namespace {

TEST(ColumnsOf, CountsCodePoints) {
  EXPECT_EQ(ColumnsOf(""), 0u);
  EXPECT_EQ(ColumnsOf("abc"), 3u);
  EXPECT_EQ(ColumnsOf("Québec"), 6u);
  EXPECT_EQ(ColumnsOf("Åland…"), 6u);
}

TEST(Pad, CountsColumnsNotBytes) {
  EXPECT_EQ(PadRight("é", 3), "é  ");
  EXPECT_EQ(PadLeft("é", 3), "  é");
  EXPECT_EQ(PadRight("long", 3), "long");
  EXPECT_EQ(PadLeft("long", 3), "long");
}

TEST(Wrap, BreaksAtSpaces) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(Wrap("", 10), Lines{""});
  EXPECT_EQ(Wrap("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(Wrap("one  two ", 20), Lines{"one two"});
  EXPECT_EQ(Wrap("a unbreakable b", 5), (Lines{"a", "unbreakable", "b"}));
  EXPECT_EQ(Wrap("é é é", 3), (Lines{"é é", "é"}));
}

TEST(Page, HasNoSpacesAtTheEndOfALine) {
  Page page;
  page.Line("words  ");
  page.Blank();
  page.Hanging("lead  ", "");
  EXPECT_EQ(page.text(), "words\n\nlead\n");
}

TEST(Page, TitleFillsTheWidth) {
  Page page;
  page.Title("left", "right");
  const std::string rule(Page::kColumns, '=');
  EXPECT_EQ(page.text(), "left" + std::string(Page::kColumns - 9, ' ') +
                             "right\n" + rule + "\n");
}

TEST(Page, HangsTextBelowItsFirstLine) {
  Page page;
  page.Hanging("  [1] ", std::string(80, 'x') + " " + std::string(80, 'y'));
  EXPECT_EQ(page.text(), "  [1] " + std::string(80, 'x') + "\n      " +
                             std::string(80, 'y') + "\n");
}

TEST(Page, AlignsATable) {
  Page page;
  page.Table("  ", {{"a", "one"}, {"bé", "two"}});
  EXPECT_EQ(page.text(), "  a   one\n  bé  two\n");
}

}  // namespace
}  // namespace landed::cli
