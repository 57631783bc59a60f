#include "server/message.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "landed/v1/quote.pb.h"
#include "server/text_problems.h"
#include "tests/server/harness.h"
#include "wire/problems.h"

namespace landed::server {
namespace {

// In slices of `piece` bytes.
grpc::ByteBuffer Bytes(const std::string& text, size_t piece = 1'000'000) {
  std::vector<grpc::Slice> slices;
  for (size_t i = 0; i < text.size(); i += piece) {
    slices.emplace_back(text.substr(i, piece));
  }
  return grpc::ByteBuffer(slices.data(), slices.size());
}

std::vector<std::string> Fields(const std::vector<calc::Problem>& problems) {
  std::vector<std::string> fields;
  for (const calc::Problem& problem : problems) {
    fields.push_back(problem.field);
  }
  return fields;
}

// A request whose postal code is not UTF-8, which only bytes can be.
std::string WithBadText() {
  v1::QuoteRequest request = NecklaceToFrance();
  request.mutable_order()->mutable_ship_to()->set_postal_code("7500XY");
  std::string text = request.SerializeAsString();
  text.replace(text.find("XY"), 2, "\xC3\x28");
  return text;
}

TEST(Parse, ReadsWhatWasSerialized) {
  const v1::QuoteRequest sent = NecklaceToFrance();
  for (const size_t piece : {1, 7, 1'000'000}) {
    v1::QuoteRequest got;
    ASSERT_TRUE(Parse(Bytes(sent.SerializeAsString(), piece), &got).ok());
    EXPECT_EQ(got.SerializeAsString(), sent.SerializeAsString());
  }
}

TEST(Parse, ReadsTheSameBytesTwice) {
  const grpc::ByteBuffer bytes =
      Bytes(NecklaceToFrance().SerializeAsString(), 5);
  v1::QuoteRequest first;
  v1::QuoteRequest second;
  ASSERT_TRUE(Parse(bytes, &first).ok());
  ASSERT_TRUE(Parse(bytes, &second).ok());
  EXPECT_EQ(first.SerializeAsString(), second.SerializeAsString());
}

TEST(Parse, AnEmptyMessageIsAMessage) {
  v1::QuoteRequest got;
  EXPECT_TRUE(Parse(grpc::ByteBuffer(nullptr, 0), &got).ok());
}

TEST(Parse, NamesTheTypeOfWhatIsNoMessage) {
  v1::QuoteRequest got;
  const absl::Status status = Parse(Bytes("\xFF\xFF\xFF"), &got);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(), "not a valid QuoteRequest message");
}

TEST(Parse, NamesFieldsThatAreNotUtf8) {
  for (const size_t piece : {3, 1'000'000}) {
    v1::QuoteRequest got;
    const absl::Status status = Parse(Bytes(WithBadText(), piece), &got);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(Fields(wire::ProblemsOf(status)),
              std::vector<std::string>{"order.ship_to.postal_code"});
  }
}

TEST(Serialize, IsWhatProtobufWrites) {
  const v1::QuoteRequest message = NecklaceToFrance();
  grpc::Slice slice;
  const grpc::ByteBuffer bytes = Serialize(message);
  ASSERT_TRUE(bytes.TrySingleSlice(&slice).ok());
  EXPECT_EQ(std::string(slice.begin(), slice.end()),
            message.SerializeAsString());
  EXPECT_EQ(Serialize(v1::QuoteRequest()).Length(), 0u);
}

TEST(TextProblems, ListsEachFieldByItsPath) {
  v1::QuoteRequest request = NecklaceToFrance();
  request.mutable_order()->mutable_ship_to()->add_address_lines("fine");
  request.mutable_order()->mutable_ship_to()->add_address_lines("XY");
  request.mutable_order()->mutable_ship_to()->set_locality("XY");
  request.mutable_order()->add_items()->set_sku("XY");
  std::string text = request.SerializeAsString();
  for (size_t at; (at = text.find("XY")) != std::string::npos;) {
    text.replace(at, 2, "\xFF ");
  }
  EXPECT_EQ(Fields(TextProblems(*v1::QuoteRequest::descriptor(), text)),
            (std::vector<std::string>{"order.ship_to.locality",
                                      "order.ship_to.address_lines[1]",
                                      "order.items[1].sku"}));
}

TEST(TextProblems, NoneWhereTheBytesAreNoMessage) {
  EXPECT_TRUE(
      TextProblems(*v1::QuoteRequest::descriptor(), "\xFF\xFF\xFF").empty());
  EXPECT_TRUE(TextProblems(*v1::QuoteRequest::descriptor(), "").empty());
}

TEST(IsUtf8, AcceptsControlCharacters) {
  EXPECT_TRUE(IsUtf8(""));
  EXPECT_TRUE(IsUtf8("a\nb\tc\x7F"));
  EXPECT_TRUE(IsUtf8("a\xC2\x85z\xE2\x80\xA8."));
  EXPECT_TRUE(IsUtf8("\xF0\x9F\x92\x8D"));
}

TEST(IsUtf8, RefusesWhatIsNot) {
  EXPECT_FALSE(IsUtf8("\xC3"));
  EXPECT_FALSE(IsUtf8("a\n\xC3\x28"));
  EXPECT_FALSE(IsUtf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(IsUtf8("\xED\xA0\x80"));      // a surrogate
  EXPECT_FALSE(IsUtf8("\xF4\x90\x80\x80"));  // over U+10FFFF
}

}  // namespace
}  // namespace landed::server
