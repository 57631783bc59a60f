#include "data/schema/schema.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

// A table of every kind of column.
struct ThingRow {
  NameId thing;
  PlainDecimal weight;
  CountryCode country;
  RowInfo info;
};

Schema<ThingRow> Things(TableKind kind, Tail tail) {
  return Schema<ThingRow>(kind, "things")
      .Key("thing", &ThingRow::thing)
      .Value("weight", &ThingRow::weight, Emptiness::kMayBeEmpty)
      .Value("country", &ThingRow::country, Emptiness::kMayBeEmpty,
             Reference{TableKind::kCountries, "country"})
      .End(tail);
}

TEST(Schema, EndsWithTheTailOfItsSort) {
  const auto header = [](Tail tail) {
    return HeaderOf(Things(TableKind::kDuties, tail).spec());
  };
  EXPECT_EQ(header(Tail::kNone), "thing,weight,country");
  EXPECT_EQ(header(Tail::kDated),
            "thing,weight,country,valid_from,valid_to,source,note");
  EXPECT_EQ(header(Tail::kStatement),
            "thing,weight,country,standing,notice,valid_from,valid_to,source,"
            "note");
}

TEST(Schema, DescribesItsColumns) {
  const Schema<ThingRow> schema = Things(TableKind::kDuties, Tail::kStatement);
  const TableSpec& spec = schema.spec();
  EXPECT_EQ(spec.FileName(), "things.csv");
  EXPECT_EQ(spec.columns[0].role, ColumnRole::kKey);
  EXPECT_EQ(spec.columns[0].emptiness, Emptiness::kRequired);
  EXPECT_FALSE(spec.columns[0].numeric);
  EXPECT_FALSE(spec.columns[0].refers.has_value());
  EXPECT_EQ(spec.columns[1].role, ColumnRole::kValue);
  EXPECT_EQ(spec.columns[1].emptiness, Emptiness::kMayBeEmpty);
  EXPECT_TRUE(spec.columns[1].numeric);
  ASSERT_TRUE(spec.columns[2].refers.has_value());
  EXPECT_EQ(spec.columns[2].refers->table, TableKind::kCountries);
  EXPECT_EQ(spec.columns[3].role, ColumnRole::kTail);
}

TEST(Schema, ASourceIsOneOfItsOwnSet) {
  const auto target = [](TableKind kind) {
    const Schema<ThingRow> schema = Things(kind, Tail::kDated);
    return schema.spec()
        .columns[static_cast<size_t>(schema.spec().ColumnIndex("source"))]
        .refers->table;
  };
  EXPECT_EQ(target(TableKind::kCountries), TableKind::kReferenceSources);
  EXPECT_EQ(target(TableKind::kDuties), TableKind::kMerchantSources);
}

TEST(Schema, FindsColumnsByTheirExactName) {
  const Schema<ThingRow> schema = Things(TableKind::kDuties, Tail::kDated);
  const TableSpec& spec = schema.spec();
  EXPECT_EQ(spec.ColumnIndex("thing"), 0);
  EXPECT_EQ(spec.ColumnIndex("note"), 6);
  for (const char* other : {"", "Thing", "thin", "thing ", "standing"}) {
    EXPECT_EQ(spec.ColumnIndex(other), -1) << other;
  }
}

TEST(Schema, ReadsTheTail) {
  Names names;
  const auto row =
      ReadOne(Things(TableKind::kDuties, Tail::kStatement),
              "t,,,set_aside,Look.,2026-01-01,2026-07-01,page,why", &names);
  EXPECT_EQ(row.info.line, 2u);
  EXPECT_EQ(row.info.standing, Standing::kSetAside);
  EXPECT_EQ(names.Text(row.info.notice), "Look.");
  EXPECT_EQ(row.info.valid.from.ToString(), "2026-01-01");
  EXPECT_EQ(row.info.valid.to.ToString(), "2026-07-01");
  EXPECT_EQ(names.Text(row.info.source), "page");
}

TEST(Schema, EmptyDatesAreOpenEnds) {
  Names names;
  const auto row =
      ReadOne(Things(TableKind::kDuties, Tail::kDated), "t,,,,,s,", &names);
  EXPECT_EQ(row.info.valid.from, CivilDay::Past());
  EXPECT_EQ(row.info.valid.to, CivilDay::Future());
  EXPECT_EQ(row.info.standing, Standing::kApplies);
  EXPECT_TRUE(row.info.notice.empty());
}

TEST(Schema, RefusesABrokenTail) {
  constexpr char kDate[] = "write a date that exists, as YYYY-MM-DD";
  const std::string from = absl::StrCat("14: cell: valid_from: ", kDate);
  const std::string to = absl::StrCat("15: cell: valid_to: ", kDate);
  ExpectRefused(Things(TableKind::kDuties, Tail::kStatement),
                {{"t,,,,,,,s,", "5: cell: standing: may not be empty"},
                 {"t,,,maybe,,,,s,",
                  "5: cell: standing: write one of: applies, set_aside"},
                 {"t,,,applies,,1 Jan 2026,,s,", from.c_str()},
                 {"t,,,applies,,,2026-06-31,s,", to.c_str()},
                 {"t,,,applies,,,,,",
                  "16: missing-source: source: write the id of what the row "
                  "was read from, and describe that in sources.csv"}});
}

}  // namespace
}  // namespace landed::data
