// Reads lines as flags of the command line: each is read, or refused with a
// sentence.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "cli/instant_flag.h"
#include "cli/money_flag.h"
#include "cli/request.h"

namespace landed::cli {
namespace {

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

#define LANDED_REQUIRE(condition) Require(condition, #condition)

void CheckRefusal(const absl::Status& status) {
  LANDED_REQUIRE(absl::IsInvalidArgument(status));
  LANDED_REQUIRE(!status.message().empty());
}

void CheckMoney(const std::string& text) {
  const auto money = ParseMoney(text);
  if (!money.ok()) return CheckRefusal(money.status());
  LANDED_REQUIRE(money->nanos() > -1'000'000'000);
  LANDED_REQUIRE(money->nanos() < 1'000'000'000);
  LANDED_REQUIRE(money->units() <= 0 || money->nanos() >= 0);
  LANDED_REQUIRE(money->units() >= 0 || money->nanos() <= 0);
  LANDED_REQUIRE(!money->currency_code().empty());
}

void CheckInstant(const std::string& text) {
  const auto instant = ParseInstant(text);
  if (!instant.ok()) CheckRefusal(instant.status());
}

void CheckOrder(const std::vector<std::string>& lines) {
  const auto line = [&](size_t i) {
    return i < lines.size() ? lines[i] : std::string();
  };
  OrderFlags order;
  order.merchant = "acme";
  order.to = line(0);
  order.items = {line(1), line(5)};
  order.placed_at = line(2);
  order.discount = line(3);
  order.shipping = line(4);
  const auto quote = MakeQuoteRequest(order);
  if (!quote.ok()) CheckRefusal(quote.status());
  if (quote.ok()) LANDED_REQUIRE(quote->order().items_size() == 2);
  DestinationFlags destination;
  destination.to = line(0);
  destination.at = line(2);
  const auto resolve = MakeResolveRequest(destination);
  if (!resolve.ok()) CheckRefusal(resolve.status());
}

}  // namespace
}  // namespace landed::cli

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::vector<std::string> lines = absl::StrSplit(
      absl::string_view(reinterpret_cast<const char*>(data), size), '\n');
  for (const std::string& line : lines) {
    landed::cli::CheckMoney(line);
    landed::cli::CheckInstant(line);
  }
  landed::cli::CheckOrder(lines);
  return 0;
}
