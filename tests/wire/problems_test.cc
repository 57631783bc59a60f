#include "wire/problems.h"

#include <string>
#include <vector>

#include "absl/strings/cord.h"
#include "google/rpc/error_details.pb.h"
#include "gtest/gtest.h"

namespace landed::wire {
namespace {

TEST(InvalidArgumentTest, TheMessageHasThemToo) {
  const struct {
    std::vector<calc::Problem> problems;
    const char* message;
  } kCases[] = {
      {{}, "invalid request"},
      {{{"order.merchant", "missing"}}, "order.merchant: missing"},
      {{{"a", "b"}, {"c", "d"}}, "a: b; c: d"},
      {{{"a", "b"}, {"c", "d"}, {"e", "f"}}, "a: b; c: d; e: f"},
  };
  for (const auto& c : kCases) {
    const absl::Status status = InvalidArgument(c.problems);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(status.message(), c.message);
    const std::vector<calc::Problem> again = ProblemsOf(status);
    ASSERT_EQ(again.size(), c.problems.size());
    for (size_t i = 0; i < again.size(); ++i) {
      EXPECT_EQ(again[i].field, c.problems[i].field);
      EXPECT_EQ(again[i].message, c.problems[i].message);
    }
  }
}

TEST(InvalidArgumentTest, OfALongListTheMessageHasTheFirst) {
  const std::vector<calc::Problem> long_ones(
      9, {"order.items", std::string(200, 'x')});
  const std::string message(InvalidArgument(long_ones).message());
  EXPECT_LT(message.size(), 520u);
  EXPECT_EQ(message.substr(message.find(" (and")), " (and 7 more)");
  // The first is there however long it is.
  const std::string whole(1'000, 'y');
  EXPECT_EQ(InvalidArgument({{"a", whole}, {"b", "c"}}).message(),
            "a: " + whole + " (and 1 more)");
}

TEST(InvalidArgumentTest, TheDetailsAreABadRequest) {
  const absl::Status status = InvalidArgument({{"order.merchant", "missing"}});
  const auto payload =
      status.GetPayload("type.googleapis.com/google.rpc.BadRequest");
  ASSERT_TRUE(payload.has_value());
  google::rpc::BadRequest details;
  ASSERT_TRUE(details.ParseFromString(std::string(*payload)));
  ASSERT_EQ(details.field_violations_size(), 1);
  EXPECT_EQ(details.field_violations(0).field(), "order.merchant");
  EXPECT_EQ(details.field_violations(0).description(), "missing");
}

TEST(ProblemsOfTest, AnyOtherStatusHasNone) {
  EXPECT_TRUE(ProblemsOf(absl::OkStatus()).empty());
  EXPECT_TRUE(ProblemsOf(absl::InvalidArgumentError("x")).empty());
  absl::Status broken = absl::InvalidArgumentError("x");
  broken.SetPayload(kBadRequestType, absl::Cord("\xFF\xFF"));
  EXPECT_TRUE(ProblemsOf(broken).empty());
}

}  // namespace
}  // namespace landed::wire
