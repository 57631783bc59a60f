#include "data/source/finding.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace landed::data {
namespace {

TEST(Finding, TextLeavesZerosOut) {
  EXPECT_EQ(ToString(Finding{"a/b.csv", 3, 7, "syntax", "mend it"}),
            "a/b.csv:3:7: syntax: mend it");
  EXPECT_EQ(ToString(Finding{"a/b.csv", 3, 0, "gap", "fill it"}),
            "a/b.csv:3: gap: fill it");
  EXPECT_EQ(ToString(Finding{"a/b.csv", 0, 0, "missing", "add it"}),
            "a/b.csv: missing: add it");
}

TEST(Finding, AColumnWithoutALineIsLeftOut) {
  EXPECT_EQ(ToString(Finding{"a.csv", 0, 7, "r", "m"}), "a.csv: r: m");
}

TEST(Finding, TextSaysThatAWarningIsOne) {
  EXPECT_EQ(ToString(Finding{"a.csv", 3, 7, "rate-step", "look", true}),
            "a.csv:3:7: rate-step: warning: look");
  EXPECT_EQ(ToString(Finding{"a.csv", 0, 0, "stale-review", "look", true}),
            "a.csv: stale-review: warning: look");
}

TEST(Finding, OrdersByFileLineColumnRuleMessage) {
  // Each is less than all after it; numbers as numbers: 9 before 10.
  const std::vector<Finding> ordered = {
      {"a.csv", 0, 0, "z", "z"},   {"a.csv", 9, 9, "z", "z"},
      {"a.csv", 10, 0, "z", "z"},  {"a.csv", 10, 9, "b", "z"},
      {"a.csv", 10, 10, "a", "a"}, {"a.csv", 10, 10, "a", "b"},
      {"a.csv", 10, 10, "b", "a"}, {"a.csv", 10, 10, "b", "a", true},
      {"b.csv", 0, 0, "a", "a"},
  };
  for (size_t i = 0; i < ordered.size(); ++i) {
    for (size_t j = 0; j < ordered.size(); ++j) {
      EXPECT_EQ(ordered[i] < ordered[j], i < j) << i << " and " << j;
      EXPECT_EQ(ordered[i] == ordered[j], i == j) << i << " and " << j;
    }
  }
}

TEST(Findings, StartEmpty) {
  const Findings findings;
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(findings.count(), 0u);
  EXPECT_TRUE(findings.Sorted().empty());
}

TEST(Findings, SortsAndDropsDoubles) {
  Findings findings;
  findings.Add("b.csv", 1, 1, "syntax", "second");
  findings.Add("a.csv", 2, 1, "syntax", "first");
  findings.Add(Finding{"b.csv", 1, 1, "syntax", "second"});
  EXPECT_FALSE(findings.empty());
  EXPECT_EQ(findings.count(), 3u);
  const std::vector<Finding> expected = {{"a.csv", 2, 1, "syntax", "first"},
                                         {"b.csv", 1, 1, "syntax", "second"}};
  EXPECT_EQ(findings.Sorted(), expected);
}

TEST(Findings, KeepsNoMoreThanItsBoundAndCountsAll) {
  Findings findings;
  for (size_t i = 1; i <= Findings::kMost + 5; ++i) {
    findings.Add("a.csv", static_cast<uint32_t>(i), 1, "syntax", "m");
  }
  EXPECT_EQ(findings.count(), Findings::kMost + 5);
  const std::vector<Finding> kept = findings.Sorted();
  ASSERT_EQ(kept.size(), Findings::kMost);
  EXPECT_EQ(kept.back().line, Findings::kMost);
}

TEST(Findings, WarningsAreNoErrors) {
  Findings findings;
  EXPECT_FALSE(findings.has_errors());
  findings.AddWarning("a.csv", 1, 1, "rate-step", "look");
  EXPECT_FALSE(findings.empty());
  EXPECT_FALSE(findings.has_errors());
  EXPECT_TRUE(findings.SortedErrors().empty());
  findings.Add("b.csv", 1, 1, "syntax", "mend it");
  EXPECT_TRUE(findings.has_errors());
  const std::vector<Finding> errors = {{"b.csv", 1, 1, "syntax", "mend it"}};
  EXPECT_EQ(findings.SortedErrors(), errors);
  EXPECT_EQ(findings.Sorted().size(), 2u);
}

TEST(Findings, WarningsDoNotHideAnErrorBeyondTheBound) {
  Findings others;
  for (size_t i = 0; i < Findings::kMost; ++i) {
    others.AddWarning("a.csv", 1, 1, "rate-step", "look");
  }
  others.Add("b.csv", 1, 1, "syntax", "mend it");
  EXPECT_TRUE(others.has_errors());
  Findings findings;
  findings.AddAll(others);
  EXPECT_TRUE(findings.has_errors());
  EXPECT_EQ(findings.count(), Findings::kMost + 1);
}

}  // namespace
}  // namespace landed::data
