#include "data/lint/timeline.h"

#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "data/schema/table_set.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"

namespace landed::data {
namespace {

using Lines = std::vector<uint32_t>;

std::map<std::string, Lines> TimelinesOf(absl::string_view id) {
  Findings findings;
  const std::string root = support::FakeDataRoot();
  const TableSet reference = ReadTableSet(root, "reference", "1", &findings);
  const TableSet set = ReadTableSet(root, id, "1", &findings);
  std::map<std::string, Lines> timelines;
  ForEachTimeline({set, reference}, [&](const Timeline& timeline) {
    Lines& lines =
        timelines[absl::StrCat(timeline.spec.name, ": ", timeline.key())];
    for (size_t i = 0; i < timeline.rows.size(); ++i) {
      lines.push_back(timeline.line(i));
    }
  });
  return timelines;
}

TEST(Timeline, OnlyKeysWithSeveralRowsThatApply) {
  EXPECT_EQ(TimelinesOf("merchants/acme"),
            (std::map<std::string, Lines>{
                {"shipping_prices: express / home", {4, 5}},
                {"tax_registrations: home / CT", {7, 8}},
                {"terms: warranty / any / any / any", {13, 14}},
            }));
  EXPECT_EQ(TimelinesOf("reference"),
            (std::map<std::string, Lines>{
                {"us_sales_tax: CT", {3, 4}},
                {"postal_prefixes: US / 099", {9, 10}},
            }));
  EXPECT_TRUE(TimelinesOf("merchants/bazaar").empty());
}

}  // namespace
}  // namespace landed::data
