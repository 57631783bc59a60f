#include "cli/text/border.h"

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace landed::cli {
namespace {

// `wider`: a jurisdiction's code beside the country's, as "US-GU".
std::string Text(const char* country, const char* customs,
                 const char* place = "", const char* wider = "") {
  v1::Destination to;
  to.set_region_code(country);
  to.set_customs_territory(customs);
  to.set_place(place);
  to.add_jurisdictions()->set_code(country);
  if (*wider != '\0') to.add_jurisdictions()->set_code(wider);
  return BorderText(to);
}

TEST(BorderText, MostPlacesHaveTheBordersOfTheirCountry) {
  EXPECT_EQ(Text("FR", "EU"), "");
  EXPECT_EQ(Text("JP", "JP"), "");
  EXPECT_EQ(Text("US", "US", "", "US-TX"), "");
  EXPECT_EQ(Text("PR", "US", "", "US-PR"), "");
  EXPECT_EQ(Text("IM", "GB", "isle-of-man"), "");
  EXPECT_EQ(Text("LI", "CH", "liechtenstein"), "");
  // Rates of their own, inside the VAT area.
  EXPECT_EQ(Text("PT", "EU", "madeira"), "");
  EXPECT_EQ(Text("AT", "EU", "jungholz-mittelberg"), "");
  EXPECT_EQ(Text("MC", "EU", "monaco"), "");
  EXPECT_EQ(Text("", ""), "");
}

TEST(BorderText, InTheCustomsTerritoryAndNotInTheVatArea) {
  const std::string text =
      "In the customs territory of the EU, outside its VAT area.";
  EXPECT_EQ(Text("ES", "EU", "canary-islands"), text);
  EXPECT_EQ(Text("GR", "EU", "mount-athos"), text);
  EXPECT_EQ(Text("IT", "EU", "campione-d-italia"), text);
  EXPECT_EQ(Text("AX", "EU", "aland"), text);
  EXPECT_EQ(Text("RE", "EU"), text);
}

TEST(BorderText, NorthernIreland) {
  EXPECT_TRUE(absl::StartsWith(Text("GB", "EU", "northern-ireland"),
                               "Northern Ireland: the customs rules of the "
                               "EU"));
  EXPECT_EQ(Text("GB", "GB"), "");
}

TEST(BorderText, TerritoriesOfTheirOwn) {
  for (const std::string& text :
       {Text("ES", "EA", "ceuta"), Text("DE", "DE-HELIGOLAND", "heligoland"),
        Text("GU", "GU", "", "US-GU"), Text("GL", "GL", "greenland")}) {
    EXPECT_TRUE(absl::StartsWith(text, "A customs territory of its own, "))
        << text;
  }
  EXPECT_TRUE(absl::StartsWith(Text("DE", "CH", "busingen"),
                               "In the customs territory of Switzerland"));
}

}  // namespace
}  // namespace landed::cli
