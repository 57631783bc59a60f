// Reads bytes as a request, and as texts to put into one, and holds the answers
// to what wire/answer.h promises.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "data/release/prover.h"
#include "data/release/shipped.h"
#include "data/release/store.h"
#include "tests/support/fake_tables.h"
#include "tests/wire/requests.h"
#include "wire/answer.h"
#include "wire/problems.h"

namespace landed::wire {
namespace {

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

#define LANDED_REQUIRE(condition) Require(condition, #condition)

const std::vector<std::shared_ptr<const data::Release>>& Releases() {
  static const auto& releases = *[] {
    auto store = data::Store::Open(data::ShippedRoot(), "", data::ProveNothing);
    LANDED_REQUIRE(store.ok());
    return new std::vector<std::shared_ptr<const data::Release>>{
        (*store)->Active(), support::LoadFakeRelease()};
  }();
  return releases;
}

void CheckRefusal(const absl::Status& status) {
  LANDED_REQUIRE(absl::IsInvalidArgument(status));
  const std::vector<calc::Problem> problems = ProblemsOf(status);
  LANDED_REQUIRE(!problems.empty());
  for (const calc::Problem& problem : problems) {
    LANDED_REQUIRE(!problem.field.empty());
    LANDED_REQUIRE(!problem.message.empty());
    LANDED_REQUIRE(problem.message.size() < 300);
  }
}

template <class Response, class Request>
void Check(const data::Release& release, const Request& request) {
  Response once;
  const absl::Status status = Answer(release, Now(), request, &once);
  if (!status.ok()) return CheckRefusal(status);
  LANDED_REQUIRE(UncitedIn(once).empty());
  Response twice;
  LANDED_REQUIRE(Answer(release, Now(), request, &twice).ok());
  LANDED_REQUIRE(once.SerializeAsString() == twice.SerializeAsString());
}

void CheckAll(const v1::QuoteRequest& request) {
  v1::ResolveDestinationRequest resolve;
  resolve.set_merchant(request.order().merchant());
  *resolve.mutable_address() = request.order().ship_to();
  if (request.order().has_placed_at()) {
    *resolve.mutable_at() = request.order().placed_at();
  }
  for (const auto& release : Releases()) {
    Check<v1::QuoteResponse>(*release, request);
    Check<v1::ResolveDestinationResponse>(*release, resolve);
  }
}

// A good order with a line of `text` in each field, as long as there are lines.
v1::QuoteRequest WithTexts(absl::string_view text) {
  v1::QuoteRequest request = QuoteTo(R"("regionCode": "US")");
  v1::Order& order = *request.mutable_order();
  v1::Address& to = *order.mutable_ship_to();
  v1::Item& item = *order.mutable_items(0);
  std::string* const fields[] = {
      to.mutable_administrative_area(),
      to.mutable_postal_code(),
      to.mutable_region_code(),
      order.mutable_merchant(),
      order.mutable_shipping_method(),
      order.mutable_currency_code(),
      item.mutable_category(),
      item.mutable_hs_code(),
      item.mutable_origin_region_code(),
      item.mutable_unit_price()->mutable_currency_code(),
      to.add_address_lines(),
      order.mutable_buyer()->mutable_exemption_certificate(),
  };
  size_t next = 0;
  for (const absl::string_view line : absl::StrSplit(text, '\n')) {
    if (next == sizeof(fields) / sizeof(fields[0])) break;
    // An empty line leaves what is there.
    if (!line.empty()) *fields[next] = std::string(line);
    ++next;
  }
  return request;
}

}  // namespace
}  // namespace landed::wire

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  landed::v1::QuoteRequest request;
  if (request.ParseFromString(bytes)) landed::wire::CheckAll(request);
  landed::wire::CheckAll(landed::wire::WithTexts(bytes));
  return 0;
}
