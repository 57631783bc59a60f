#include "cli/json.h"

#include "gtest/gtest.h"
#include "landed/v1/quote.pb.h"

namespace landed::cli {
namespace {

TEST(Json, WritesProto3Json) {
  v1::QuoteRequest request;
  v1::Item* item = request.mutable_order()->add_items();
  item->set_quantity(2);
  item->mutable_unit_price()->set_currency_code("EUR");
  item->set_fulfillment(v1::Item::PRE_ORDER);
  EXPECT_EQ(ToJson(request), R"({
 "order": {
  "items": [
   {
    "quantity": "2",
    "unitPrice": {
     "currencyCode": "EUR"
    },
    "fulfillment": "PRE_ORDER"
   }
  ]
 }
}
)");
}

TEST(Json, ReadsWhatItWrote) {
  v1::QuoteRequest request;
  request.set_release("one");
  request.mutable_order()->mutable_ship_to()->set_po_box(true);
  v1::QuoteRequest again;
  ASSERT_TRUE(FromJson(ToJson(request), &again).ok());
  EXPECT_EQ(again.SerializeAsString(), request.SerializeAsString());
}

TEST(Json, ReadsEitherSpellingOfAField) {
  for (const char* text : {R"({"order": {"currencyCode": "EUR"}})",
                           R"({"order": {"currency_code": "EUR"}})"}) {
    v1::QuoteRequest request;
    ASSERT_TRUE(FromJson(text, &request).ok()) << text;
    EXPECT_EQ(request.order().currency_code(), "EUR");
  }
}

TEST(Json, RefusesWhatIsNoSuchMessage) {
  for (const char* text :
       {"", "[]", "{", "order", R"({"ordr": {}})", R"({"order": 3})",
        R"({"order": {"items": [{"quantity": 1.5}]}})",
        R"({"order": {"items": [{"fulfillment": "SOON"}]}})",
        R"({"release": "a", "release": "a"})"}) {
    v1::QuoteRequest request;
    const absl::Status status = FromJson(text, &request);
    EXPECT_TRUE(absl::IsInvalidArgument(status)) << text;
    EXPECT_EQ(status.message().substr(0, 28), "not a QuoteRequest in JSON: ")
        << status;
  }
}

}  // namespace
}  // namespace landed::cli
