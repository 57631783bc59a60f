#include "cli/text/parts.h"

#include "gtest/gtest.h"

namespace landed::cli {
namespace {

v1::Destination Texas() {
  v1::Destination destination;
  destination.set_region_code("US");
  destination.add_jurisdictions()->set_name("United States");
  destination.add_jurisdictions()->set_name("Texas");
  destination.set_found_by(v1::Destination::POSTAL_CODE);
  return destination;
}

TEST(PlaceText, GoesFromNarrowToWide) {
  EXPECT_EQ(PlaceText(Texas()), "Texas, United States");
  v1::Destination twice;
  twice.add_jurisdictions()->set_name("Puerto Rico");
  twice.add_jurisdictions()->set_name("Puerto Rico");
  EXPECT_EQ(PlaceText(twice), "Puerto Rico");
  v1::Destination bare;
  bare.set_region_code("XA");
  EXPECT_EQ(PlaceText(bare), "XA");
}

TEST(DestinationRows, LeaveOutWhatIsNotKnown) {
  const auto rows = DestinationRows(Texas());
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].second, "Texas, United States: found by the postal code");
  EXPECT_EQ(rows[1].second, "date not known");
}

TEST(DestinationRows, TellAllThatIsKnown) {
  v1::Destination destination = Texas();
  destination.set_region("home");
  destination.set_customs_territory("US");
  destination.set_tax_area("lone-star");
  destination.set_place("ranch");
  destination.set_outcome(v1::Destination::AMBIGUOUS);
  destination.mutable_local_date()->set_year(2026);
  destination.mutable_local_date()->set_month(11);
  destination.mutable_local_date()->set_day(23);
  destination.set_time_zone("America/Chicago");
  destination.add_other_time_zones("America/Denver");
  destination.add_citations(0);
  const auto rows = DestinationRows(destination);
  EXPECT_EQ(rows[0].second,
            "Texas, United States: found by the postal code; more than one "
            "place fits; region home; customs territory US; tax area "
            "lone-star; place ranch [1]");
  EXPECT_EQ(rows[1].second, "2026-11-23, America/Chicago (or America/Denver)");
}

TEST(DestinationRows, SayWhatIsUnlikeTheCountry) {
  v1::Destination destination;
  destination.set_region_code("ES");
  destination.set_place("canary-islands");
  destination.set_customs_territory("EU");
  const auto rows = DestinationRows(destination);
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[1].first, "Border");
  EXPECT_EQ(rows[1].second,
            "In the customs territory of the EU, outside its VAT area.");
}

TEST(AddNotices, MarksEachByItsKind) {
  google::protobuf::RepeatedPtrField<v1::Notice> notices;
  Page page;
  AddNotices(notices, &page);
  EXPECT_EQ(page.text(), "");
  v1::Notice* notice = notices.Add();
  notice->set_kind(v1::Notice::NO_DATA);
  notice->set_message("Nothing is known.");
  notice->add_citations(2);
  notice = notices.Add();
  notice->set_kind(v1::Notice::CONTRADICTION);
  notice->set_message("Two things.");
  AddNotices(notices, &page);
  EXPECT_EQ(page.text(), R"(
Notices
  no data        Nothing is known. [3]
  contradiction  Two things.
)");
}

TEST(AddSources, QuotesTheSameSourceOnce) {
  google::protobuf::RepeatedPtrField<v1::Citation> citations;
  for (const int line : {2, 7}) {
    v1::Citation* citation = citations.Add();
    citation->set_file("tables/x.csv");
    citation->set_line(line);
    citation->set_document("A page");
    citation->set_words("Free shipping!");
    citation->set_strength(v1::Citation::THIRD_PARTY);
  }
  v1::Citation* citation = citations.Add();
  citation->set_file("tables/y.csv");
  citation->set_line(3);
  citation->set_document("A law");
  citation->set_strength(v1::Citation::LAW);
  for (v1::Date* date :
       {citation->mutable_read_on(), citation->mutable_valid_from(),
        citation->mutable_valid_to()}) {
    date->set_year(2026);
    date->set_month(1);
    date->set_day(2);
  }
  Page page;
  AddSources(citations, &page);
  EXPECT_EQ(page.text(), R"(
Sources
  [1] tables/x.csv:2
      "Free shipping!" (A page; third party)
  [2] tables/x.csv:7 (as [1])
  [3] tables/y.csv:3
      (A law; law, read 2026-01-02, from 2026-01-02, until 2026-01-02)
)");
}

}  // namespace
}  // namespace landed::cli
