#include "cli/text/quote_page.h"

#include "absl/strings/str_split.h"
#include "absl/time/time.h"
#include "cli/text/page.h"
#include "gtest/gtest.h"

namespace landed::cli {
namespace {

v1::QuoteResponse Refused() {
  v1::QuoteResponse quote;
  quote.set_release("one");
  quote.mutable_destination()->set_region_code("XA");
  quote.mutable_destination()->set_found_by(v1::Destination::COUNTRY);
  quote.mutable_serviceability()->set_status(v1::Serviceability::NOT_SERVED);
  quote.mutable_serviceability()->set_reason("It does not go there.");
  return quote;
}

TEST(QuotePage, HasNoSectionWithoutContent) {
  EXPECT_EQ(QuotePage("acme", absl::UnixEpoch(), Refused()),
            "acme to XA" + std::string(Page::kColumns - 21, ' ') +
                "release one\n" + std::string(Page::kColumns, '=') + R"(
Destination  XA: found by the country
Local date   date not known
Service      not served: It does not go there.
)");
}

TEST(QuotePage, PutsItsSectionsInOrder) {
  v1::QuoteResponse quote = Refused();
  quote.add_options()->set_method_name("By air");
  v1::Term* term = quote.add_terms();
  term->set_term("po_box");
  term->set_text("No PO box.");
  quote.add_notices()->set_message("Read me.");
  quote.add_explanation()->set_text("Because.");
  quote.add_citations()->set_document("A page");
  const std::string page = QuotePage("acme", absl::UnixEpoch(), quote);
  size_t place = 0;
  for (const char* part :
       {"By air", "\nTerms\n  po box  No PO box.\n", "\nNotices\n", "Read me.",
        "\nHow it was worked out\n", "Because.", "\nSources\n"}) {
    place = page.find(part, place);
    ASSERT_NE(place, std::string::npos) << part << " in\n" << page;
  }
}

TEST(QuotePage, StaysWithinItsWidth) {
  v1::QuoteResponse quote = Refused();
  std::string story;
  for (int i = 0; i < 60; ++i) story += "words and more ";
  quote.mutable_serviceability()->set_reason(story);
  quote.add_notices()->set_message(story);
  quote.add_citations()->set_words(story);
  quote.add_options()->mutable_tax()->set_reason(story);
  for (const auto& line :
       absl::StrSplit(QuotePage("acme", absl::UnixEpoch(), quote), '\n')) {
    EXPECT_LE(ColumnsOf(line), Page::kColumns) << line;
  }
}

TEST(DestinationPage, IsThePlaceAndItsSources) {
  v1::ResolveDestinationResponse answer;
  answer.set_release("one");
  answer.mutable_destination()->set_region_code("XA");
  answer.add_notices()->set_message("Read me.");
  answer.add_citations()->set_document("A page");
  const std::string page = DestinationPage(answer);
  EXPECT_EQ(page.substr(0, 3), "XA ");
  EXPECT_NE(page.find("\nNotices\n"), std::string::npos);
  EXPECT_NE(page.find("\nSources\n"), std::string::npos);
}

}  // namespace
}  // namespace landed::cli
