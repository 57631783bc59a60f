#include "wire/answer.h"

#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "data/release/loader.h"
#include "data/release/prover.h"
#include "gtest/gtest.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"
#include "tests/wire/requests.h"
#include "wire/problems.h"

namespace landed::wire {
namespace {

const data::Release& Fake() { return *support::LoadFakeRelease(); }

template <class Response, class Request>
Response Ask(const Request& request, const data::Release& release = Fake()) {
  Response response;
  const absl::Status status = Answer(release, Now(), request, &response);
  EXPECT_TRUE(status.ok()) << status << "\n" << request.DebugString();
  return response;
}

template <class Request>
Request PartOf(const v1::QuoteRequest& whole) {
  Request request;
  *request.mutable_order() = whole.order();
  request.set_explain(whole.explain());
  return request;
}

// Asks for one part and holds it against that part of the whole answer.
template <class Request, class Response, class Part, class WholePart>
void CheckPart(const v1::QuoteRequest& question, const char* field, Part part,
               WholePart whole_part) {
  const auto whole = Ask<v1::QuoteResponse>(question);
  const auto response = Ask<Response>(PartOf<Request>(question));
  EXPECT_EQ(response.release(), "one");
  EXPECT_EQ(WithCitations(response.destination(), response),
            WithCitations(whole.destination(), whole));
  EXPECT_EQ(WithCitations(response.serviceability(), response),
            WithCitations(whole.serviceability(), whole));
  ASSERT_EQ(response.options_size(), whole.options_size());
  for (int i = 0; i < whole.options_size(); ++i) {
    EXPECT_EQ(response.options(i).method(), whole.options(i).method());
    EXPECT_EQ(WithCitations(part(response.options(i)), response),
              WithCitations(whole_part(whole.options(i)), whole));
  }
  // Of the notices those about the part, and about the whole.
  std::vector<std::string> wanted;
  for (const v1::Notice& notice : whole.notices()) {
    const bool other = notice.field() == "terms" ||
                       (absl::StartsWith(notice.field(), "options.") &&
                        notice.field() != field);
    if (!other) wanted.push_back(WithCitations(notice, whole));
  }
  std::vector<std::string> found;
  for (const v1::Notice& notice : response.notices()) {
    found.push_back(WithCitations(notice, response));
  }
  EXPECT_EQ(found, wanted);
  EXPECT_EQ(response.explanation_size() > 0, question.explain());
  EXPECT_EQ(UncitedIn(response), std::vector<std::string>());
}

TEST(AnswerTest, EachPartIsThatOfTheWhole) {
  for (const v1::QuoteRequest& question : GoodRequests()) {
    SCOPED_TRACE(question.ShortDebugString());
    CheckPart<v1::EstimateDeliveryRequest, v1::EstimateDeliveryResponse>(
        question, "options.delivery",
        [](const v1::DeliveryOption& o) { return o.delivery(); },
        [](const v1::QuoteOption& o) { return o.delivery(); });
    CheckPart<v1::PriceShippingRequest, v1::PriceShippingResponse>(
        question, "options.shipping",
        [](const v1::ShippingOption& o) { return o.shipping(); },
        [](const v1::QuoteOption& o) { return o.shipping(); });
    CheckPart<v1::CalculateTaxRequest, v1::CalculateTaxResponse>(
        question, "options.tax", [](const v1::TaxOption& o) { return o.tax(); },
        [](const v1::QuoteOption& o) { return o.tax(); });
    CheckPart<v1::AssessDutiesRequest, v1::AssessDutiesResponse>(
        question, "options.duties",
        [](const v1::DutyOption& o) { return o.duties(); },
        [](const v1::QuoteOption& o) { return o.duties(); });
  }
}

TEST(AnswerTest, EveryFigureIsCited) {
  for (const v1::QuoteRequest& question : GoodRequests()) {
    EXPECT_EQ(UncitedIn(Ask<v1::QuoteResponse>(question)),
              std::vector<std::string>())
        << question.ShortDebugString();
  }
}

TEST(AnswerTest, ACitationIsCompleteAndGivenOnce) {
  for (const v1::QuoteRequest& question : GoodRequests()) {
    std::set<std::string> seen;
    const auto response = Ask<v1::QuoteResponse>(question);
    for (const v1::Citation& citation : response.citations()) {
      EXPECT_EQ(citation.release(), "one");
      EXPECT_EQ("tables/" + citation.table() + ".csv", citation.file());
      EXPECT_GE(citation.line(), 2);
      EXPECT_FALSE(citation.source().empty());
      EXPECT_FALSE(citation.document().empty());
      EXPECT_FALSE(citation.words().empty());
      EXPECT_NE(citation.strength(), v1::Citation::STRENGTH_UNSPECIFIED);
      EXPECT_TRUE(citation.has_read_on());
      EXPECT_TRUE(
          seen.insert(citation.file() + ":" + std::to_string(citation.line()))
              .second);
    }
  }
}

TEST(AnswerTest, TheSameQuestionIsTheSameBytes) {
  // Loaded again: other addresses, other hash seeds.
  const support::TempDir dir;
  support::CopyFakeTables(dir);
  data::Findings findings;
  const auto again =
      data::Loader(dir.path(), data::ProveNothing).Load("one", &findings);
  ASSERT_NE(again, nullptr);
  for (const v1::QuoteRequest& question : GoodRequests()) {
    const std::string once =
        Ask<v1::QuoteResponse>(question).SerializeAsString();
    EXPECT_EQ(Ask<v1::QuoteResponse>(question).SerializeAsString(), once);
    EXPECT_EQ(Ask<v1::QuoteResponse>(question, *again).SerializeAsString(),
              once);
  }
}

TEST(AnswerTest, AnExplanationIsGivenToWhoAsks) {
  v1::QuoteRequest question =
      QuoteTo(R"("regionCode": "US", "administrativeArea": "NY")");
  v1::QuoteResponse response = Ask<v1::QuoteResponse>(question);
  EXPECT_EQ(response.explanation_size(), 0);
  question.set_explain(true);
  v1::QuoteResponse explained = Ask<v1::QuoteResponse>(question);
  EXPECT_GT(explained.explanation_size(), 0);
  // It changes nothing else.
  explained.clear_explanation();
  EXPECT_EQ(explained.SerializeAsString(), response.SerializeAsString());
}

TEST(AnswerTest, AnOrderWithoutATimeIsPlacedNow) {
  v1::QuoteRequest question = QuoteTo(R"("regionCode": "XA")");
  const std::string now = Ask<v1::QuoteResponse>(question).SerializeAsString();
  question.mutable_order()->mutable_placed_at()->set_seconds(
      absl::ToUnixSeconds(Now()));
  EXPECT_EQ(Ask<v1::QuoteResponse>(question).SerializeAsString(), now);
}

TEST(AnswerTest, ABadOrderIsRefusedByEachCall) {
  v1::QuoteRequest question = QuoteTo(R"("regionCode": "ZZ")");
  question.mutable_order()->set_merchant("nobody");
  const auto refused = [](const absl::Status& status) {
    std::vector<std::string> fields;
    for (const calc::Problem& problem : ProblemsOf(status)) {
      fields.push_back(problem.field);
    }
    return absl::IsInvalidArgument(status) &&
           fields == std::vector<std::string>{"order.merchant",
                                              "order.ship_to.region_code"};
  };
  v1::QuoteResponse quote;
  EXPECT_TRUE(refused(Answer(Fake(), Now(), question, &quote)));
  v1::EstimateDeliveryResponse delivery;
  EXPECT_TRUE(refused(Answer(Fake(), Now(),
                             PartOf<v1::EstimateDeliveryRequest>(question),
                             &delivery)));
  v1::PriceShippingResponse shipping;
  EXPECT_TRUE(refused(Answer(
      Fake(), Now(), PartOf<v1::PriceShippingRequest>(question), &shipping)));
  v1::CalculateTaxResponse tax;
  EXPECT_TRUE(refused(
      Answer(Fake(), Now(), PartOf<v1::CalculateTaxRequest>(question), &tax)));
  v1::AssessDutiesResponse duties;
  EXPECT_TRUE(refused(Answer(
      Fake(), Now(), PartOf<v1::AssessDutiesRequest>(question), &duties)));
}

TEST(AnswerTest, AnEmptyRequestSaysWhatIsMissing) {
  v1::QuoteResponse response;
  const absl::Status status =
      Answer(Fake(), Now(), v1::QuoteRequest(), &response);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(),
            "order.merchant: missing: write the id of a merchant; "
            "order.ship_to.region_code: missing: write the destination's "
            "country as an ISO 3166-1 code such as FR; order.items: empty: an "
            "order has an item");
}

TEST(AnswerTest, ResolveNeedsNoOrderAndNoMerchant) {
  const auto resolve = [](const char* json) {
    return Ask<v1::ResolveDestinationResponse>(
        FromJson<v1::ResolveDestinationRequest>(json));
  };
  const v1::ResolveDestinationResponse alone = resolve(
      R"({"address": {"regionCode": "US", "administrativeArea": "OR",
                      "postalCode": "10001"}})");
  EXPECT_EQ(alone.release(), "one");
  EXPECT_EQ(alone.destination().administrative_area(), "OR");
  EXPECT_EQ(alone.destination().region(), "");
  EXPECT_EQ(UncitedIn(alone), std::vector<std::string>());
  // The path is that of this request's field.
  ASSERT_EQ(alone.notices_size(), 1);
  EXPECT_EQ(alone.notices(0).field(), "address.postal_code");
  const v1::ResolveDestinationResponse acme = resolve(
      R"({"merchant": "acme", "address": {"regionCode": "XA"},
          "at": "2026-03-28T23:00:00Z"})");
  EXPECT_EQ(acme.destination().region(), "near");
  EXPECT_EQ(acme.destination().local_date().day(), 29);
}

TEST(AnswerTest, ResolveTellsAllProblems) {
  v1::ResolveDestinationResponse response;
  const absl::Status status =
      Answer(Fake(), Now(),
             FromJson<v1::ResolveDestinationRequest>(
                 R"({"merchant": "nobody", "address": {"regionCode": "US",
              "administrativeArea": "ZZ", "postalCode": "1"},
              "at": "1989-12-31T23:59:59Z"})"),
             &response);
  std::vector<std::string> fields;
  for (const calc::Problem& problem : ProblemsOf(status)) {
    fields.push_back(problem.field);
  }
  EXPECT_EQ(fields,
            (std::vector<std::string>{"merchant", "address.administrative_area",
                                      "address.postal_code", "at"}));
}

// What a response says as bytes, in two parts, is what it says as a message.
template <class Request, class Response>
void ExpectSameAsBytes(const Request& request) {
  Response whole, parted;
  ASSERT_TRUE(Answer(Fake(), Now(), request, &whole).ok());
  std::string tail;
  ASSERT_TRUE(Answer(Fake(), Now(), request, &parted, &tail).ok());
  EXPECT_EQ(parted.citations_size(), 0);
  Response joined;
  ASSERT_TRUE(joined.ParseFromString(parted.SerializeAsString() + tail));
  EXPECT_EQ(joined.DebugString(), whole.DebugString());
  // Once more: the citations' bytes are kept now.
  std::string again;
  ASSERT_TRUE(Answer(Fake(), Now(), request, &parted, &again).ok());
  EXPECT_EQ(again, tail);
}

TEST(AnswerTest, BytesAreThoseOfTheMessage) {
  for (const v1::QuoteRequest& question : GoodRequests()) {
    SCOPED_TRACE(question.ShortDebugString());
    ExpectSameAsBytes<v1::QuoteRequest, v1::QuoteResponse>(question);
  }
  v1::CalculateTaxRequest tax;
  *tax.mutable_order() = GoodRequests()[0].order();
  ExpectSameAsBytes<v1::CalculateTaxRequest, v1::CalculateTaxResponse>(tax);
  v1::ResolveDestinationRequest resolve;
  resolve.mutable_address()->set_region_code("XA");
  ExpectSameAsBytes<v1::ResolveDestinationRequest,
                    v1::ResolveDestinationResponse>(resolve);
}

}  // namespace
}  // namespace landed::wire
