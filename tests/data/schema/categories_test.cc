#include "data/schema/categories.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Categories, Columns) {
  EXPECT_EQ(HeaderOf(CategorySchema().spec()),
            "category,name,valid_from,valid_to,source,note");
}

TEST(Categories, ReadsARow) {
  Names names;
  const CategoryRow row =
      ReadOne(CategorySchema(), "jewelry,\"Rings, chains\",,,s,", &names);
  EXPECT_EQ(names.Text(row.category), "jewelry");
  EXPECT_EQ(names.Text(row.name), "Rings, chains");
}

TEST(Categories, Refuses) {
  ExpectRefused(CategorySchema(),
                {{",Jewelry,,,s,", "1: cell: category: may not be empty"},
                 {"jewelry,,,,s,", "9: cell: name: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
