#include "server/quote_service.h"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "server/answer.h"
#include "server/call.h"
#include "tests/server/harness.h"
#include "wire/answer.h"

namespace landed::server {
namespace {

using testing::HasSubstr;
using testing::Not;

class QuoteServiceTest : public testing::Test {
 protected:
  static Loopback& loopback() {
    static auto* const shared = new Loopback;
    return *shared;
  }
  static v1::QuoteService::Stub& stub() { return loopback().quotes(); }

  // The same order as another call takes it.
  template <class Request>
  static Request As(const v1::QuoteRequest& quote) {
    Request request;
    *request.mutable_order() = quote.order();
    return request;
  }

  // What the call gives is what wire::Answer gives.
  template <class Request, class Response>
  void ExpectAnswer(const Request& request, const Response& response) {
    Response expected;
    const auto release = PinRelease(loopback().server().environment(), "");
    ASSERT_TRUE(release.ok());
    ASSERT_TRUE(
        wire::Answer(**release, LoopbackTime(), request, &expected).ok());
    EXPECT_EQ(response.SerializeAsString(), expected.SerializeAsString());
    EXPECT_EQ(response.release(), (*release)->name());
    EXPECT_EQ(response.destination().region_code(), "FR");
  }

  grpc::ClientContext context_;
};

TEST_F(QuoteServiceTest, Quote) {
  const v1::QuoteRequest request = NecklaceToFrance();
  v1::QuoteResponse response;
  ASSERT_TRUE(stub().Quote(&context_, request, &response).ok());
  ExpectAnswer(request, response);
  ASSERT_EQ(response.options_size(), 1);
  const v1::DayRange& transit = response.options(0).delivery().transit();
  EXPECT_EQ(transit.min(), 5);
  EXPECT_EQ(transit.max(), 14);
  EXPECT_EQ(transit.unit(), v1::DayRange::WORKING_DAY);
}

TEST_F(QuoteServiceTest, EstimateDelivery) {
  const auto request = As<v1::EstimateDeliveryRequest>(NecklaceToFrance());
  v1::EstimateDeliveryResponse response;
  ASSERT_TRUE(stub().EstimateDelivery(&context_, request, &response).ok());
  ExpectAnswer(request, response);
  EXPECT_EQ(response.options(0).delivery().transit().max(), 14);
}

TEST_F(QuoteServiceTest, PriceShipping) {
  const auto request = As<v1::PriceShippingRequest>(NecklaceToFrance());
  v1::PriceShippingResponse response;
  ASSERT_TRUE(stub().PriceShipping(&context_, request, &response).ok());
  ExpectAnswer(request, response);
  EXPECT_EQ(response.options_size(), 1);
}

TEST_F(QuoteServiceTest, CalculateTax) {
  const auto request = As<v1::CalculateTaxRequest>(NecklaceToFrance());
  v1::CalculateTaxResponse response;
  ASSERT_TRUE(stub().CalculateTax(&context_, request, &response).ok());
  ExpectAnswer(request, response);
  EXPECT_EQ(response.options_size(), 1);
}

TEST_F(QuoteServiceTest, AssessDuties) {
  const auto request = As<v1::AssessDutiesRequest>(NecklaceToFrance());
  v1::AssessDutiesResponse response;
  ASSERT_TRUE(stub().AssessDuties(&context_, request, &response).ok());
  ExpectAnswer(request, response);
  EXPECT_EQ(response.options_size(), 1);
}

TEST_F(QuoteServiceTest, ResolveDestination) {
  v1::ResolveDestinationRequest request;
  request.set_merchant("coco");
  request.mutable_address()->set_region_code("FR");
  v1::ResolveDestinationResponse response;
  ASSERT_TRUE(stub().ResolveDestination(&context_, request, &response).ok());
  ExpectAnswer(request, response);
  EXPECT_EQ(response.destination().customs_territory(), "EU");
}

TEST_F(QuoteServiceTest, AnOrderWithoutATimeIsPlacedNow) {
  v1::QuoteRequest request = NecklaceToFrance();
  request.mutable_order()->clear_placed_at();
  v1::QuoteResponse response;
  ASSERT_TRUE(stub().Quote(&context_, request, &response).ok());
  EXPECT_EQ(response.destination().local_date().year(), 2026);
  EXPECT_EQ(response.destination().local_date().month(), 11);
  EXPECT_EQ(response.destination().local_date().day(), 23);
}

TEST_F(QuoteServiceTest, AnswersFromTheReleaseThatIsNamed) {
  v1::QuoteRequest request = NecklaceToFrance();
  request.set_release("2026-11-22.us-only");
  v1::QuoteResponse response;
  ASSERT_TRUE(stub().Quote(&context_, request, &response).ok());
  EXPECT_EQ(response.release(), "2026-11-22.us-only");
  for (const v1::Citation& citation : response.citations()) {
    EXPECT_EQ(citation.release(), "2026-11-22.us-only");
  }
}

TEST_F(QuoteServiceTest, NamesAReleaseThatIsNotThere) {
  v1::QuoteRequest request = NecklaceToFrance();
  request.set_release("2019-01-01");
  v1::QuoteResponse response;
  const grpc::Status status = stub().Quote(&context_, request, &response);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::NOT_FOUND);
  EXPECT_THAT(status.error_message(), HasSubstr("2019-01-01"));
}

TEST_F(QuoteServiceTest, ExplainsWhenAsked) {
  v1::QuoteRequest request = NecklaceToFrance();
  request.set_explain(true);
  v1::QuoteResponse response;
  ASSERT_TRUE(stub().Quote(&context_, request, &response).ok());
  EXPECT_GT(response.explanation_size(), 0);
}

TEST_F(QuoteServiceTest, ManyAtOnceGetTheSameBytes) {
  v1::QuoteResponse first;
  ASSERT_TRUE(stub().Quote(&context_, NecklaceToFrance(), &first).ok());
  const std::string expected = first.SerializeAsString();
  std::atomic<int> same = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 50; ++j) {
        grpc::ClientContext context;
        v1::QuoteResponse response;
        if (stub().Quote(&context, NecklaceToFrance(), &response).ok() &&
            response.SerializeAsString() == expected) {
          ++same;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(same, 200);
}

TEST(CallLogOfTheServer, TellsAboutACallWithoutItsAddress) {
  Loopback loopback;
  v1::QuoteRequest request = NecklaceToFrance();
  v1::Address* to = request.mutable_order()->mutable_ship_to();
  to->add_address_lines("12 rue du Secret");
  to->set_locality("Confidentielle");
  to->set_postal_code("75001");
  request.mutable_order()->mutable_buyer()->set_tax_id("FR-TAX-NUMBER");
  request.mutable_order()->mutable_buyer()->set_exemption_certificate("EXEMPT");
  request.mutable_order()->mutable_items(0)->set_sku("sku-of-a-gift");
  grpc::ClientContext context;
  v1::QuoteResponse response;
  ASSERT_TRUE(loopback.quotes().Quote(&context, request, &response).ok());
  const std::vector<std::string> lines = loopback.LogLines();
  ASSERT_EQ(lines.size(), 1u);
  const auto json = nlohmann::json::parse(lines[0]);
  EXPECT_EQ(json["time"], "2026-11-23T12:00:00.000Z");
  EXPECT_EQ(json["method"], "/landed.v1.QuoteService/Quote");
  EXPECT_EQ(json["code"], "OK");
  EXPECT_EQ(json["release"], response.release());
  EXPECT_EQ(json["merchant"], "coco");
  EXPECT_EQ(json["country"], "FR");
  EXPECT_EQ(json["items"], 1);
  EXPECT_EQ(json["bytes_in"], request.ByteSizeLong());
  EXPECT_EQ(json["bytes_out"], response.ByteSizeLong());
  EXPECT_GE(json["latency_us"], 0);
  for (const char* secret : {"Secret", "Confidentielle", "75001",
                             "FR-TAX-NUMBER", "EXEMPT", "sku-of-a-gift"}) {
    EXPECT_THAT(loopback.LogText(), Not(HasSubstr(secret)));
  }
}

TEST(CallLogOfTheServer, DoesNotRepeatWhatACallerMadeUp) {
  Loopback loopback;
  v1::QuoteRequest request = NecklaceToFrance();
  request.mutable_order()->set_merchant("\",\"injected\":\"");
  request.mutable_order()->mutable_ship_to()->set_region_code("\"}");
  grpc::ClientContext context;
  v1::QuoteResponse response;
  EXPECT_FALSE(loopback.quotes().Quote(&context, request, &response).ok());
  const std::vector<std::string> lines = loopback.LogLines();
  ASSERT_EQ(lines.size(), 1u);
  const auto json = nlohmann::json::parse(lines[0]);
  EXPECT_EQ(json["code"], "INVALID_ARGUMENT");
  EXPECT_FALSE(json.contains("merchant"));
  EXPECT_FALSE(json.contains("country"));
  EXPECT_FALSE(json.contains("injected"));
}

}  // namespace
}  // namespace landed::server
