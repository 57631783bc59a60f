#include "server/status.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "calc/problem.h"
#include "google/rpc/error_details.pb.h"
#include "gtest/gtest.h"
#include "tests/server/harness.h"
#include "wire/problems.h"

namespace landed::server {
namespace {

TEST(ToGrpc, OkHasNothingToSay) {
  const grpc::Status status = ToGrpc(absl::OkStatus());
  EXPECT_TRUE(status.ok());
  EXPECT_EQ(status.error_details(), "");
}

TEST(ToGrpc, KeepsCodeAndMessage) {
  for (int code = 1; code <= 16; ++code) {
    const grpc::Status status =
        ToGrpc(absl::Status(static_cast<absl::StatusCode>(code), "why"));
    EXPECT_EQ(static_cast<int>(status.error_code()), code);
    EXPECT_EQ(status.error_message(), "why");
  }
}

TEST(ToGrpc, ListsEveryProblem) {
  const grpc::Status status = ToGrpc(
      wire::InvalidArgument({{"order.merchant", "missing"},
                             {"order.items[2].unit_price.nanos", "too fine"}}));
  EXPECT_EQ(status.error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(BadFields(status),
            (std::vector<std::string>{"order.merchant",
                                      "order.items[2].unit_price.nanos"}));
}

TEST(ToGrpc, CutsALongListToWhatClientsAccept) {
  std::vector<calc::Problem> problems;
  for (int i = 0; i < 100; ++i) {
    problems.push_back(
        {absl::StrCat("order.items[", i, "].quantity"), std::string(150, 'x')});
  }
  const grpc::Status status = ToGrpc(wire::InvalidArgument(problems));
  EXPECT_LT(status.error_details().size(), 5500u);
  google::rpc::Status message;
  google::rpc::BadRequest bad;
  ASSERT_TRUE(message.ParseFromString(status.error_details()));
  ASSERT_EQ(message.details_size(), 1);
  ASSERT_TRUE(message.details(0).UnpackTo(&bad));
  const int kept = bad.field_violations_size() - 1;
  EXPECT_GT(kept, 10);
  EXPECT_EQ(bad.field_violations(kept).description(),
            absl::StrCat(100 - kept, " more are not shown"));
}

TEST(ToGrpc, CutsALongMessageBetweenCharacters) {
  std::string text = "x";
  for (int i = 0; i < 1000; ++i) text += "é";
  const std::string message = ToGrpc(absl::InternalError(text)).error_message();
  EXPECT_EQ(message.size(), 1023 + std::string("…").size());
  EXPECT_EQ(message.substr(0, 1023), text.substr(0, 1023));
}

TEST(SetStatus, KeepsAllProblemsInAMessage) {
  google::rpc::Status message;
  SetStatus(wire::InvalidArgument(
                std::vector<calc::Problem>(100, {"f", std::string(150, 'x')})),
            &message);
  google::rpc::BadRequest bad;
  ASSERT_EQ(message.details_size(), 1);
  ASSERT_TRUE(message.details(0).UnpackTo(&bad));
  EXPECT_EQ(bad.field_violations_size(), 100);
}

}  // namespace
}  // namespace landed::server
