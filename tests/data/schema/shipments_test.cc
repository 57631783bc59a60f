#include "data/schema/shipments.h"

#include "gtest/gtest.h"
#include "tests/data/schema/rows.h"

namespace landed::data {
namespace {

TEST(Shipment, Columns) {
  EXPECT_EQ(HeaderOf(ShipmentSchema().spec()),
            "region,packing,standing,notice,valid_from,valid_to,source,note");
}

TEST(Shipment, ReadsARow) {
  Names names;
  const ShipmentRow row =
      ReadOne(ShipmentSchema(), "home,in_parts,applies,,,,s,", &names);
  EXPECT_EQ(names.Text(row.region), "home");
  EXPECT_EQ(row.packing, Packing::kInParts);
}

TEST(Shipment, Refuses) {
  ExpectRefused(
      ShipmentSchema(),
      {{"home,split,applies,,,,s,",
        "6: cell: packing: write one of: together, in_parts, not_published"}});
}

}  // namespace
}  // namespace landed::data
