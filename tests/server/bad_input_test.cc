// What cannot be quoted is refused with the name of its field, whatever it is,
// and the server goes on.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "server/unary.h"
#include "tests/server/harness.h"
#include "units/limits.h"

namespace landed::server {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();

class BadInputTest : public testing::Test {
 protected:
  static Loopback& loopback() {
    static auto* const shared = new Loopback;
    return *shared;
  }

  grpc::Status Ask() {
    grpc::ClientContext context;
    return loopback().quotes().Quote(&context, request_, &response_);
  }

  // The request is refused for these fields and no others.
  template <class... Fields>
  void ExpectRefused(Fields... fields) {
    const grpc::Status status = Ask();
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(BadFields(status), ElementsAre(fields...));
  }

  // After a test, the server still answers.
  void TearDown() override {
    request_ = NecklaceToFrance();
    EXPECT_TRUE(Ask().ok());
  }

  v1::Order& order() { return *request_.mutable_order(); }
  v1::Item& item() { return *order().mutable_items(0); }

  v1::QuoteRequest request_ = NecklaceToFrance();
  v1::QuoteResponse response_;
};

TEST_F(BadInputTest, UnknownMerchant) {
  order().set_merchant("nobody");
  ExpectRefused("order.merchant");
}

TEST_F(BadInputTest, NoMerchant) {
  order().clear_merchant();
  ExpectRefused("order.merchant");
}

TEST_F(BadInputTest, UnknownCountry) {
  for (const char* country : {"", "XX", "fr", "FRA", "\"'<", "Ω"}) {
    order().mutable_ship_to()->set_region_code(country);
    ExpectRefused("order.ship_to.region_code");
  }
}

TEST_F(BadInputTest, UnknownCurrency) {
  order().set_currency_code("XXQ");
  EXPECT_EQ(Ask().error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(BadFields(Ask()), Contains("order.currency_code"));
}

TEST_F(BadInputTest, UnknownCategory) {
  item().set_category("dragons");
  ExpectRefused("order.items[0].category");
}

TEST_F(BadInputTest, AbsurdQuantities) {
  for (const int64_t quantity :
       {int64_t{0}, int64_t{-1}, kMin, kMax, limits::kQuantity + 1}) {
    item().set_quantity(quantity);
    ExpectRefused("order.items[0].quantity");
  }
}

TEST_F(BadInputTest, NanosFinerThanTheMinorUnit) {
  item().mutable_unit_price()->set_nanos(5'000'000);
  ExpectRefused("order.items[0].unit_price.nanos");
  item().mutable_unit_price()->set_nanos(1);
  ExpectRefused("order.items[0].unit_price.nanos");
}

TEST_F(BadInputTest, NanosOutOfRange) {
  for (const int32_t nanos :
       {1'000'000'000, std::numeric_limits<int32_t>::min(),
        std::numeric_limits<int32_t>::max(), -10'000'000}) {
    item().mutable_unit_price()->set_nanos(nanos);
    ExpectRefused("order.items[0].unit_price.nanos");
  }
}

TEST_F(BadInputTest, UnitsNearTheEndOfInt64) {
  for (const int64_t units : {kMax, kMax - 1, kMax / 100, kMax / 100 + 1, kMin,
                              limits::kMinorUnits / 100 + 1}) {
    item().mutable_unit_price()->set_units(units);
    const grpc::Status status = Ask();
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(BadFields(status),
                ElementsAre(testing::StartsWith("order.items[0].unit_price")));
  }
}

TEST_F(BadInputTest, PriceTimesQuantityOverflows) {
  item().mutable_unit_price()->set_units(limits::kMinorUnits / 100);
  item().set_quantity(limits::kQuantity);
  ExpectRefused("order.items[0].unit_price");
}

TEST_F(BadInputTest, TheSumOfItemsOverflows) {
  item().mutable_unit_price()->set_units(limits::kMinorUnits / 100);
  *order().add_items() = item();
  ExpectRefused("order.items[1].unit_price");
}

TEST_F(BadInputTest, MixedCurrencies) {
  *order().add_items() = item();
  order().mutable_items(1)->mutable_unit_price()->set_currency_code("USD");
  ExpectRefused("order.items[1].unit_price.currency_code");
}

TEST_F(BadInputTest, NegativePrice) {
  item().mutable_unit_price()->set_units(-1);
  ExpectRefused("order.items[0].unit_price");
}

// 99 stands for nothing in any of these; taken for "not given" it would be
// another question.
TEST_F(BadInputTest, NumbersThatNoEnumHas) {
  item().set_fulfillment(static_cast<v1::Item::Fulfillment>(99));
  order().mutable_buyer()->set_kind(static_cast<v1::Buyer::Kind>(99));
  v1::ShippingTerms& shipping = *order().mutable_shipping();
  *shipping.mutable_charge() = item().unit_price();
  shipping.set_label(static_cast<v1::ShippingTerms::Label>(99));
  shipping.set_carrier(static_cast<v1::ShippingTerms::Carrier>(99));
  ExpectRefused("order.items[0].fulfillment", "order.buyer.kind",
                "order.shipping.label", "order.shipping.carrier");
}

TEST_F(BadInputTest, TimesThatAreNone) {
  order().mutable_placed_at()->set_nanos(1'000'000'000);
  ExpectRefused("order.placed_at");
  order().mutable_placed_at()->set_nanos(-1);
  ExpectRefused("order.placed_at");
  order().mutable_placed_at()->set_nanos(0);
  // The years 0 and 10000 among them.
  for (const int64_t seconds :
       {int64_t{-62'135'596'801}, int64_t{253'402'300'800}, kMin, kMax}) {
    order().mutable_placed_at()->set_seconds(seconds);
    ExpectRefused("order.placed_at");
  }
}

TEST_F(BadInputTest, BlankNumbersAreNotGiven) {
  order().mutable_buyer()->set_tax_id(" ");
  order().mutable_buyer()->set_exemption_certificate("\t ");
  ExpectRefused("order.buyer.tax_id", "order.buyer.exemption_certificate");
}

TEST_F(BadInputTest, EverythingAtOnce) {
  order().set_merchant("nobody");
  item().set_quantity(-3);
  item().mutable_unit_price()->set_nanos(1);
  item().set_category("dragons");
  const grpc::Status status = Ask();
  EXPECT_EQ(BadFields(status),
            (std::vector<std::string>{
                "order.merchant", "order.items[0].quantity",
                "order.items[0].unit_price.nanos", "order.items[0].category"}));
}

TEST_F(BadInputTest, AnEmptyOrder) {
  request_.Clear();
  EXPECT_THAT(BadFields(Ask()), Contains("order.merchant"));
  request_ = NecklaceToFrance();
  order().clear_items();
  ExpectRefused("order.items");
}

TEST_F(BadInputTest, TooManyItems) {
  while (order().items_size() < static_cast<int>(limits::kItems)) {
    *order().add_items() = item();
  }
  EXPECT_TRUE(Ask().ok());
  while (order().items_size() < 10'000) *order().add_items() = item();
  ExpectRefused("order.items");
}

TEST_F(BadInputTest, HundredsOfProblemsReachTheCaller) {
  while (order().items_size() < static_cast<int>(limits::kItems)) {
    v1::Item& bad = *order().add_items();
    bad = item();
    bad.set_quantity(-1);
    bad.set_category(std::string(100, 'c'));
  }
  const grpc::Status status = Ask();
  EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT)
      << status.error_message();
  EXPECT_THAT(BadFields(status), Contains("order.items[1].quantity"));
}

TEST_F(BadInputTest, AMessageOverTheLimit) {
  order().mutable_ship_to()->add_address_lines(
      std::string(limits::kRequestBytes, 'x'));
  EXPECT_EQ(Ask().error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
}

TEST_F(BadInputTest, APoBoxIsAnAnswer) {
  order().set_merchant("missko");
  order().mutable_ship_to()->set_region_code("US");
  order().mutable_ship_to()->set_administrative_area("CA");
  order().mutable_ship_to()->set_po_box(true);
  item().mutable_unit_price()->set_currency_code("USD");
  ASSERT_TRUE(Ask().ok());
  EXPECT_EQ(response_.serviceability().status(),
            v1::Serviceability::NOT_SERVED);
  EXPECT_EQ(response_.serviceability().field(), "order.ship_to.po_box");
}

// Texts that are not UTF-8, as no stub would send them.
TEST_F(BadInputTest, TextThatIsNotUtf8) {
  order().mutable_ship_to()->set_postal_code("75001??");
  std::string bytes = request_.SerializeAsString();
  bytes.replace(bytes.find("??"), 2, "\xFF\xFE");
  const grpc::Status status =
      CallRaw(loopback().channel(), "/landed.v1.QuoteService/Quote", bytes);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_THAT(BadFields(status), ElementsAre("order.ship_to.postal_code"));
}

TEST_F(BadInputTest, BytesThatAreNoMessage) {
  for (const char* method :
       {"Quote", "EstimateDelivery", "PriceShipping", "CalculateTax",
        "AssessDuties", "ResolveDestination"}) {
    const grpc::Status status =
        CallRaw(loopback().channel(),
                absl::StrCat("/landed.v1.QuoteService/", method), "\x0A\xFF");
    EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_THAT(status.error_message(),
                HasSubstr(absl::StrCat(method, "Request")));
  }
}

TEST_F(BadInputTest, EveryTruncationIsAnsweredOrRefused) {
  const std::string bytes = request_.SerializeAsString();
  for (size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_EQ(CallRaw(loopback().channel(), "/landed.v1.QuoteService/Quote",
                      bytes.substr(0, size))
                  .error_code(),
              grpc::StatusCode::INVALID_ARGUMENT)
        << size;
  }
}

TEST_F(BadInputTest, EachByteChangedIsAnsweredOrRefused) {
  const std::string bytes = request_.SerializeAsString();
  for (size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 0xFF);
    const grpc::StatusCode code =
        CallRaw(loopback().channel(), "/landed.v1.QuoteService/Quote", changed)
            .error_code();
    EXPECT_TRUE(code == grpc::StatusCode::OK ||
                code == grpc::StatusCode::INVALID_ARGUMENT ||
                code == grpc::StatusCode::NOT_FOUND)
        << i << ": " << code;
  }
}

TEST_F(BadInputTest, AMethodThatIsNotThere) {
  EXPECT_EQ(CallRaw(loopback().channel(), "/landed.v1.QuoteService/Guess", "")
                .error_code(),
            grpc::StatusCode::UNIMPLEMENTED);
}

}  // namespace
}  // namespace landed::server
