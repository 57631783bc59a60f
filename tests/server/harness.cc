#include "tests/server/harness.h"

#include <fstream>
#include <sstream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/synchronization/notification.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/generic/generic_stub.h"
#include "grpcpp/support/channel_arguments.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"
#include "proof/prove_examples.h"
#include "tests/support/fake_tables.h"

namespace landed::server {

absl::Time LoopbackTime() {
  return absl::FromCivil(absl::CivilSecond(2026, 11, 23, 12, 0, 0),
                         absl::UTCTimeZone());
}

Environment MakeEnvironment(const std::string& root, absl::string_view log) {
  data::Registry::Options options;
  options.root = root;
  options.prover = proof::ProveExamples;
  auto releases = data::Registry::Open(options, LoopbackTime());
  EXPECT_TRUE(releases.ok()) << releases.status();
  auto opened = CallLog::Open(log);
  EXPECT_TRUE(opened.ok()) << opened.status();
  return Environment{std::make_unique<const StoppedClock>(LoopbackTime()),
                     *std::move(releases), *std::move(opened)};
}

Loopback::Loopback() : Loopback(support::ShippedDataRoot()) {}

Loopback::Loopback(const std::string& root) {
  auto server =
      Server::Start("127.0.0.1:0", MakeEnvironment(root, dir_.Path("log")));
  EXPECT_TRUE(server.ok()) << server.status();
  server_ = *std::move(server);
  channel_ = Connect(address());
  quotes_ = v1::QuoteService::NewStub(channel_);
}

std::string Loopback::address() const {
  return absl::StrCat("127.0.0.1:", server_->port());
}

std::string Loopback::LogText() const {
  std::ifstream file(dir_.Path("log"));
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> Loopback::LogLines() const {
  std::vector<std::string> lines;
  for (const absl::string_view line :
       absl::StrSplit(LogText(), '\n', absl::SkipEmpty())) {
    const auto json = nlohmann::json::parse(line.begin(), line.end(), nullptr,
                                            /*allow_exceptions=*/false);
    EXPECT_TRUE(json.is_object()) << line;
    lines.push_back(json.dump());
  }
  return lines;
}

std::shared_ptr<grpc::Channel> Connect(const std::string& address) {
  grpc::ChannelArguments arguments;
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  return grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(),
                                   arguments);
}

v1::QuoteRequest NecklaceToFrance() {
  v1::QuoteRequest request;
  v1::Order* order = request.mutable_order();
  order->set_merchant("coco");
  order->mutable_ship_to()->set_region_code("FR");
  order->mutable_placed_at()->set_seconds(absl::ToUnixSeconds(LoopbackTime()));
  v1::Item* item = order->add_items();
  item->set_quantity(1);
  item->set_category("jewelry");
  item->mutable_unit_price()->set_currency_code("EUR");
  item->mutable_unit_price()->set_units(120);
  return request;
}

grpc::Status CallRaw(const std::shared_ptr<grpc::Channel>& channel,
                     const std::string& method, absl::string_view request) {
  grpc::Slice slice(request.data(), request.size());
  const grpc::ByteBuffer bytes(&slice, 1);
  grpc::GenericStub stub(channel);
  grpc::ClientContext context;
  grpc::ByteBuffer response;
  grpc::Status result;
  absl::Notification done;
  stub.UnaryCall(&context, method, grpc::StubOptions(), &bytes, &response,
                 [&](grpc::Status status) {
                   result = std::move(status);
                   done.Notify();
                 });
  done.WaitForNotification();
  return result;
}

std::vector<std::string> BadFields(const grpc::Status& status) {
  std::vector<std::string> fields;
  google::rpc::Status message;
  EXPECT_TRUE(message.ParseFromString(status.error_details()));
  EXPECT_EQ(message.code(), static_cast<int>(status.error_code()));
  for (const auto& detail : message.details()) {
    google::rpc::BadRequest bad;
    if (!detail.UnpackTo(&bad)) continue;
    for (const auto& violation : bad.field_violations()) {
      fields.push_back(violation.field());
    }
  }
  return fields;
}

}  // namespace landed::server
