#include "tests/data/release/release_folder.h"

#include <filesystem>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "data/release/manifest.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "landed/v1/quote.pb.h"
#include "tests/support/fake_tables.h"
#include "wire/answer.h"

namespace landed::data {
namespace {

constexpr char kOrder[] = R"(
  order {
    merchant: "acme"
    placed_at { seconds: 1772884800 }  # 2026-03-07 12:00 UTC
    currency_code: "USD"
    ship_to {
      region_code: "US"
      administrative_area: "NY"
      postal_code: "10001"
    }
    items {
      sku: "A"
      quantity: 2
      unit_price { currency_code: "USD" units: 45 nanos: 500000000 }
    }
  }
  explain: true)";

v1::QuoteRequest Request() {
  v1::QuoteRequest request;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(kOrder, &request));
  return request;
}

}  // namespace

ReleaseFolder::ReleaseFolder() { support::CopyFakeTables(dir_); }

Registry::Options ReleaseFolder::options() const {
  Registry::Options options;
  options.root = root();
  options.journal_path = journal_path();
  return options;
}

std::unique_ptr<Registry> ReleaseFolder::Open(absl::Time now) const {
  auto registry = Registry::Open(options(), now);
  EXPECT_TRUE(registry.ok()) << registry.status();
  return registry.ok() ? *std::move(registry) : nullptr;
}

void ReleaseFolder::AddRelease(absl::string_view name) const {
  dir_.Write(ManifestPath(name),
             support::ReadText(root(), ManifestPath("two")));
}

void ReleaseFolder::AddBadRelease(absl::string_view name) const {
  dir_.Write(ManifestPath(name),
             absl::StrCat("table_set,version,sha256\nreference,9,",
                          std::string(64, '0'), "\n"));
}

void ReleaseFolder::RemoveRelease(absl::string_view name) const {
  EXPECT_TRUE(std::filesystem::remove(dir_.Path(ManifestPath(name)))) << name;
}

void ReleaseFolder::WriteActive(absl::string_view name) const {
  dir_.Write("releases/ACTIVE", absl::StrCat(name, "\n"));
}

void ReleaseFolder::WriteJournal(absl::string_view text) const {
  dir_.Write("journal", text);
}

std::string ActiveOf(const Registry& registry) {
  const auto reading = registry.Read();
  return reading->Active() == nullptr ? "" : reading->Active()->name();
}

std::string AnswerOf(const Release& release) {
  static const v1::QuoteRequest& request = *new v1::QuoteRequest(Request());
  v1::QuoteResponse response;
  const absl::Status status =
      wire::Answer(release, absl::UnixEpoch(), request, &response);
  EXPECT_TRUE(status.ok()) << status;
  return response.SerializeAsString();
}

}  // namespace landed::data
