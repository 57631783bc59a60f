#include "data/schema/methods.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Methods, Columns) {
  EXPECT_EQ(HeaderOf(MethodSchema().spec()),
            "method,name,carrier,standing,notice,valid_from,valid_to,source,"
            "note");
}

TEST(Methods, ReadsARow) {
  Names names;
  const MethodRow row =
      ReadOne(MethodSchema(), "express,Express,DHL,applies,,,,s,", &names);
  EXPECT_EQ(names.Text(row.method), "express");
  EXPECT_EQ(names.Text(row.name), "Express");
  EXPECT_EQ(names.Text(row.carrier), "DHL");
}

TEST(Methods, TheCarrierMayBeUnpublished) {
  Names names;
  EXPECT_TRUE(ReadOne(MethodSchema(), "e,Express,,applies,,,,s,", &names)
                  .carrier.empty());
}

TEST(Methods, Refuses) {
  ExpectRefused(
      MethodSchema(),
      {{",Express,,applies,,,,s,", "1: cell: method: may not be empty"},
       {"e,,,applies,,,,s,", "3: cell: name: may not be empty"}});
}

}  // namespace
}  // namespace landed::data
