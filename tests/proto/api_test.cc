// What callers hold on to: names, JSON spelling, and the numbers on the wire of
// the messages that are copies of others'.

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/util/json_util.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "grpc/health/v1/health.grpc.pb.h"
#include "gtest/gtest.h"
#include "landed/v1/quote.pb.h"
#include "landed/v1/quote_service.grpc.pb.h"
#include "landed/v1/release.pb.h"
#include "landed/v1/release_service.grpc.pb.h"

namespace landed::v1 {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using google::protobuf::ServiceDescriptor;

const DescriptorPool& Pool() { return *DescriptorPool::generated_pool(); }

const Descriptor* Message(const std::string& name) {
  const Descriptor* message = Pool().FindMessageTypeByName(name);
  EXPECT_NE(message, nullptr) << name;
  return message;
}

// The number of a field; 0 if the message has none of that name.
template <class M>
int Number(const std::string& field) {
  const FieldDescriptor* found = M::descriptor()->FindFieldByName(field);
  return found == nullptr ? 0 : found->number();
}

TEST(ApiTest, JsonOfARequestIsAsCallersWriteIt) {
  constexpr char kJson[] = R"({
    "order": {
      "merchant": "migems",
      "shipTo": {"regionCode": "DE", "postalCode": "10115"},
      "items": [{
        "quantity": "2",
        "unitPrice": {"currencyCode": "USD", "units": "22", "nanos": 500000000},
        "fulfillment": "IN_STOCK"
      }],
      "placedAt": "2026-11-22T10:00:00Z"
    }
  })";
  QuoteRequest request;
  ASSERT_TRUE(
      google::protobuf::util::JsonStringToMessage(kJson, &request).ok());
  EXPECT_EQ(request.order().ship_to().region_code(), "DE");
  EXPECT_EQ(request.order().items(0).quantity(), 2);
  EXPECT_EQ(request.order().items(0).unit_price().nanos(), 500'000'000);
  EXPECT_EQ(request.order().items(0).fulfillment(), Item::IN_STOCK);
  EXPECT_EQ(request.order().placed_at().seconds(), 1'795'341'600);
}

// Absent is not false: a charge is on a line of its own unless said otherwise.
TEST(ApiTest, SeparatelyStatedKnowsAbsence) {
  ShippingTerms terms;
  EXPECT_FALSE(terms.has_separately_stated());
  terms.set_separately_stated(false);
  EXPECT_TRUE(terms.has_separately_stated());
}

TEST(ApiTest, ServicesHaveTheirCalls) {
  const struct {
    const char* service;
    std::vector<const char*> methods;
  } kServices[] = {
      {"landed.v1.QuoteService",
       {"Quote", "StreamQuotes", "EstimateDelivery", "PriceShipping",
        "CalculateTax", "AssessDuties", "FindOrderBy", "ResolveDestination"}},
      {"landed.v1.ReleaseService",
       {"ListReleases", "GetRelease", "CheckRelease", "StageRelease",
        "ActivateRelease", "RollbackRelease", "CompareReleases"}},
      {"grpc.health.v1.Health", {"Check", "Watch"}},
  };
  for (const auto& expected : kServices) {
    const ServiceDescriptor* service =
        Pool().FindServiceByName(expected.service);
    ASSERT_NE(service, nullptr) << expected.service;
    ASSERT_EQ(service->method_count(),
              static_cast<int>(expected.methods.size()));
    for (const char* name : expected.methods) {
      const auto* method = service->FindMethodByName(name);
      ASSERT_NE(method, nullptr) << name;
      EXPECT_EQ(method->client_streaming(),
                std::string(name) == "StreamQuotes");
    }
  }
}

// The words that callers compare with. A word may be added, none may go.
TEST(ApiTest, EnumsHaveTheirWords) {
  const struct {
    const char* type;
    std::vector<const char*> words;
  } kEnums[] = {
      {"Item.Fulfillment",
       {"IN_STOCK", "PRE_ORDER", "MADE_TO_ORDER", "PERSONALIZED"}},
      {"Buyer.Kind", {"CONSUMER", "BUSINESS"}},
      {"ShippingTerms.Label",
       {"SHIPPING", "HANDLING", "SHIPPING_AND_HANDLING"}},
      {"ShippingTerms.Carrier", {"COMMON_CARRIER", "OWN_VEHICLE"}},
      {"Serviceability.Status", {"SERVED", "NOT_SERVED", "ASK_MERCHANT"}},
      {"DeliveryEstimate.State", {"PUBLISHED", "NOT_PUBLISHED"}},
      {"ShippingCharge.State", {"CHARGED", "FREE", "NOT_PUBLISHED"}},
      {"TaxAssessment.Applicability",
       {"COLLECTED", "NOT_COLLECTED", "EXEMPT", "ZERO_RATED", "DUE_AT_IMPORT",
        "NOT_PUBLISHED", "NO_DATA"}},
      {"DutyAssessment.Payer",
       {"BUYER", "MERCHANT", "NOBODY", "NOT_PUBLISHED"}},
      {"DutyAssessment.Terms", {"DAP", "DDP"}},
  };
  for (const auto& expected : kEnums) {
    const EnumDescriptor* type =
        Pool().FindEnumTypeByName(std::string("landed.v1.") + expected.type);
    ASSERT_NE(type, nullptr) << expected.type;
    for (const char* word : expected.words) {
      EXPECT_NE(type->FindValueByName(word), nullptr)
          << expected.type << " " << word;
    }
  }
}

// Zero is what a caller gets who sent or received nothing: never a word.
TEST(ApiTest, ZeroOfEveryEnumIsUnspecified) {
  for (const char* name :
       {"charges", "citation", "delivery", "destination", "order", "release"}) {
    const FileDescriptor* file =
        Pool().FindFileByName(std::string("landed/v1/") + name + ".proto");
    ASSERT_NE(file, nullptr) << name;
    for (int i = 0; i < file->message_type_count(); ++i) {
      const Descriptor& message = *file->message_type(i);
      for (int e = 0; e < message.enum_type_count(); ++e) {
        const std::string zero =
            message.enum_type(e)->FindValueByNumber(0)->name();
        EXPECT_NE(zero.find("_UNSPECIFIED"), std::string::npos) << zero;
      }
    }
  }
}

// A figure without citations is a figure that nobody can check.
TEST(ApiTest, EveryFigureIsCited) {
  for (const char* name :
       {"Destination", "Serviceability", "DayRange", "DeliveryEstimate",
        "ShippingCharge", "TaxAssessment", "TaxLine", "DutyAssessment",
        "Totals", "QuoteOption", "Term", "Notice", "Step"}) {
    const FieldDescriptor* citations =
        Message(std::string("landed.v1.") + name)->FindFieldByName("citations");
    ASSERT_NE(citations, nullptr) << name;
    EXPECT_TRUE(citations->is_repeated()) << name;
    EXPECT_EQ(citations->type(), FieldDescriptor::TYPE_INT32) << name;
  }
}

TEST(ApiTest, CopiesHaveTheNumbersOfTheirOriginals) {
  // google/type/money.proto, google/type/date.proto
  EXPECT_EQ(Number<Money>("currency_code"), 1);
  EXPECT_EQ(Number<Money>("units"), 2);
  EXPECT_EQ(Number<Money>("nanos"), 3);
  EXPECT_EQ(Number<Date>("year"), 1);
  EXPECT_EQ(Number<Date>("month"), 2);
  EXPECT_EQ(Number<Date>("day"), 3);
  // google/rpc/status.proto, google/rpc/error_details.proto
  EXPECT_EQ(Number<google::rpc::Status>("code"), 1);
  EXPECT_EQ(Number<google::rpc::Status>("message"), 2);
  EXPECT_EQ(Number<google::rpc::Status>("details"), 3);
  EXPECT_EQ(Number<google::rpc::BadRequest>("field_violations"), 1);
  EXPECT_EQ(Number<google::rpc::BadRequest::FieldViolation>("field"), 1);
  EXPECT_EQ(Number<google::rpc::BadRequest::FieldViolation>("description"), 2);
  EXPECT_EQ(Number<google::rpc::ErrorInfo>("reason"), 1);
  EXPECT_EQ(Number<google::rpc::ErrorInfo>("domain"), 2);
  EXPECT_EQ(Number<google::rpc::ErrorInfo>("metadata"), 3);
  EXPECT_EQ(Number<google::rpc::RetryInfo>("retry_delay"), 1);
  // grpc/health/v1/health.proto
  EXPECT_EQ(Number<grpc::health::v1::HealthCheckRequest>("service"), 1);
  EXPECT_EQ(Number<grpc::health::v1::HealthCheckResponse>("status"), 1);
  EXPECT_EQ(grpc::health::v1::HealthCheckResponse::NOT_SERVING, 2);
  EXPECT_EQ(grpc::health::v1::HealthCheckResponse::SERVICE_UNKNOWN, 3);
}

}  // namespace
}  // namespace landed::v1
