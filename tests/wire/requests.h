#ifndef LANDED_TESTS_WIRE_REQUESTS_H_
#define LANDED_TESTS_WIRE_REQUESTS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "google/protobuf/message.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "landed/v1/quote.pb.h"

// Requests to the fake tables' shops, written in JSON as callers write them.
namespace landed::wire {

// When requests without a time are asked: 1 February 2026.
absl::Time Now();

// The message that some JSON says; the test fails if it says none.
template <class Message>
Message FromJson(absl::string_view json) {
  Message message;
  const auto status = google::protobuf::util::JsonStringToMessage(
      {json.data(), json.size()}, &message);
  EXPECT_TRUE(status.ok()) << status << "\n" << json;
  return message;
}

// An order of one piece for 100.00 USD from acme, to an address in JSON:
// R"("regionCode": "XA")".
v1::Order OrderTo(absl::string_view address);

// The same as a question for all of it.
v1::QuoteRequest QuoteTo(absl::string_view address);

// Questions of many kinds that have an answer: each state of each figure.
std::vector<v1::QuoteRequest> GoodRequests();

// What is wrong with the citations of a response: a figure without one, an
// index that leads nowhere, a citation that no figure has. Empty: nothing.
std::vector<std::string> UncitedIn(const google::protobuf::Message& response);

// A message as text with each index replaced by file and line of its citation
// in `response`, to compare answers whose citations stand in another order.
std::string WithCitations(const google::protobuf::Message& message,
                          const google::protobuf::Message& response);

}  // namespace landed::wire

#endif  // LANDED_TESTS_WIRE_REQUESTS_H_
