#include "wire/render_destination.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/calc/orders.h"
#include "tests/support/fake_tables.h"
#include "tests/wire/requests.h"
#include "wire/answer.h"

namespace landed::wire {
namespace {

v1::QuoteResponse Ask(const std::string& address) {
  v1::QuoteResponse response;
  const absl::Status status =
      Answer(*support::LoadFakeRelease(), Now(), QuoteTo(address), &response);
  EXPECT_TRUE(status.ok()) << status;
  return response;
}

// "US Fake United States, US-NY New York".
std::string JurisdictionsOf(const v1::Destination& destination) {
  std::string text;
  for (const v1::Jurisdiction& one : destination.jurisdictions()) {
    absl::StrAppend(&text, text.empty() ? "" : ", ", one.code(), " ",
                    one.name());
  }
  return text;
}

TEST(RenderDestinationTest, SaysWhereAnAddressLies) {
  const struct {
    const char* address;
    const char* text;  // of what is asked below
    const char* jurisdictions;
  } kCases[] = {
      {R"("regionCode": "US", "administrativeArea": "NY")",
       "US NY home UNIQUE US - - America/New_York ADMINISTRATIVE_AREA",
       "US Fake United States, US-NY New York"},
      {R"("regionCode": "US", "postalCode": "97001")",
       "US OR home UNIQUE US - - America/Los_Angeles POSTAL_CODE",
       "US Fake United States, US-OR Oregon"},
      {R"("regionCode": "US")",
       "US  home AMBIGUOUS US - - America/New_York COUNTRY",
       "US Fake United States"},
      {R"("regionCode": "PR")",
       "PR  home UNIQUE US - - America/Puerto_Rico COUNTRY",
       "PR Fake Puerto Rico, US-PR Puerto Rico"},
      {R"("regionCode": "US", "administrativeArea": "PR")",
       "PR  home UNIQUE US - - America/Puerto_Rico ADMINISTRATIVE_AREA",
       "PR Fake Puerto Rico, US-PR Puerto Rico"},
      {R"("regionCode": "XA", "postalCode": "97000")",
       "XI  near UNIQUE XI isle isle Atlantic/Azores PLACE_POSTAL_CODE",
       "XI Isle of Alpha"},
      // A place of the country's own tax area.
      {R"("regionCode": "XA", "postalCode": "97120")",
       "XA  near UNIQUE XU isle-port - Europe/Paris PLACE_POSTAL_CODE",
       "XA Alpha"},
      {R"("regionCode": "XB", "postalCode": "B1")",
       "XB  far UNIQUE XF free-zone free-zone Asia/Kolkata PLACE_POSTAL_CODE",
       "XB Beta"},
  };
  const auto or_dash = [](const std::string& text) {
    return text.empty() ? std::string("-") : text;
  };
  for (const auto& c : kCases) {
    const v1::Destination to = Ask(c.address).destination();
    EXPECT_EQ(absl::StrCat(to.region_code(), " ", to.administrative_area(), " ",
                           to.region(), " ",
                           v1::Destination::Outcome_Name(to.outcome()), " ",
                           to.customs_territory(), " ", or_dash(to.place()),
                           " ", or_dash(to.tax_area()), " ", to.time_zone(),
                           " ", v1::Destination::FoundBy_Name(to.found_by())),
              c.text);
    EXPECT_EQ(JurisdictionsOf(to), c.jurisdictions);
    EXPECT_EQ(to.local_date().ShortDebugString(), "year: 2026 month: 2 day: 1");
  }
}

TEST(RenderDestinationTest, OtherTimeZonesAreListed) {
  const v1::Destination to = Ask(R"("regionCode": "US")").destination();
  ASSERT_EQ(to.other_time_zones_size(), 2);
  EXPECT_EQ(to.other_time_zones(0), "America/Chicago");
  EXPECT_EQ(to.other_time_zones(1), "America/Los_Angeles");
}

TEST(RenderServiceTest, SaysWhetherAndWhy) {
  const struct {
    const char* address;
    v1::Serviceability::Status status;
    v1::Serviceability::ReasonCode code;
    const char* reason;
    const char* field;
  } kCases[] = {
      {R"("regionCode": "XA")", v1::Serviceability::SERVED,
       v1::Serviceability::PUBLISHED_POLICY, "The page names Alpha.", ""},
      {R"("regionCode": "XC")", v1::Serviceability::NOT_SERVED,
       v1::Serviceability::PUBLISHED_POLICY,
       "The page says that Acme does not ship to Gamma.", ""},
      {R"("regionCode": "XD")", v1::Serviceability::ASK_MERCHANT,
       v1::Serviceability::PUBLISHED_POLICY,
       "The page does not name your country: ask the shop.", ""},
      {R"("regionCode": "XA", "addressLines": ["P.O. Box 1"])",
       v1::Serviceability::NOT_SERVED, v1::Serviceability::PO_BOX_REFUSED,
       "Acme does not deliver to PO boxes.", "order.ship_to.po_box"},
      {R"("regionCode": "PR", "poBox": true)", v1::Serviceability::SERVED,
       v1::Serviceability::PUBLISHED_POLICY,
       "The page names the United States.", ""},
  };
  for (const auto& c : kCases) {
    const v1::QuoteResponse response = Ask(c.address);
    const v1::Serviceability& service = response.serviceability();
    EXPECT_EQ(service.status(), c.status) << c.address;
    EXPECT_EQ(service.reason_code(), c.code) << c.address;
    EXPECT_EQ(service.reason(), c.reason) << c.address;
    EXPECT_EQ(service.field(), c.field) << c.address;
    EXPECT_GT(service.citations_size(), 0) << c.address;
    EXPECT_EQ(response.options_size() == 0,
              c.status == v1::Serviceability::NOT_SERVED);
  }
}

TEST(RenderServiceTest, WithoutAMethodOfTheDay) {
  const auto release = calc::EditedRelease(
      {{"merchants/bazaar/1/methods.csv", "post,Post,Beta Post,applies,,,,",
        "post,Post,Beta Post,applies,,,2026-01-01,"}});
  v1::QuoteRequest request = QuoteTo(R"("regionCode": "XA")");
  request.mutable_order()->set_merchant("bazaar");
  v1::QuoteResponse response;
  ASSERT_TRUE(Answer(*release, Now(), request, &response).ok());
  const v1::Serviceability& service = response.serviceability();
  EXPECT_EQ(service.status(), v1::Serviceability::NOT_SERVED);
  EXPECT_EQ(service.reason_code(), v1::Serviceability::NO_METHOD);
  EXPECT_EQ(service.reason(),
            "The merchant has no shipping method on that day.");
  EXPECT_EQ(response.options_size(), 0);
}

}  // namespace
}  // namespace landed::wire
