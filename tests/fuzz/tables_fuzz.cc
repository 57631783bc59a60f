// Puts bytes into one file of the fake tables: the release is refused, or it
// answers. The first byte says which file.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "data/release/loader.h"
#include "data/source/finding.h"
#include "proof/prove_examples.h"
#include "tests/support/fake_tables.h"
#include "tests/support/temp_dir.h"
#include "tests/wire/requests.h"
#include "wire/answer.h"
#include "wire/problems.h"

namespace landed::wire {
namespace {

void Require(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what.c_str());
  std::abort();
}

// 'A' is the first, and so on around.
constexpr const char* kFiles[] = {
    "tables/reference/1/ca_sales_tax.csv",
    "tables/reference/1/categories.csv",
    "tables/reference/1/countries.csv",
    "tables/reference/1/currencies.csv",
    "tables/reference/1/customs_territories.csv",
    "tables/reference/1/places.csv",
    "tables/reference/1/postal_prefixes.csv",
    "tables/reference/1/sources.csv",
    "tables/reference/1/subdivisions.csv",
    "tables/reference/1/time_zones.csv",
    "tables/reference/1/us_sales_tax.csv",
    "tables/merchants/acme/1/duties.csv",
    "tables/merchants/acme/1/merchant.csv",
    "tables/merchants/acme/1/methods.csv",
    "tables/merchants/acme/1/processing.csv",
    "tables/merchants/acme/1/regions.csv",
    "tables/merchants/acme/1/service.csv",
    "tables/merchants/acme/1/shipping_prices.csv",
    "tables/merchants/acme/1/sources.csv",
    "tables/merchants/acme/1/tax_registrations.csv",
    "tables/merchants/acme/1/terms.csv",
    "tables/merchants/acme/1/transit.csv",
    "releases/one.csv",
    "tables/merchants/acme/1/examples.csv",
    "tables/reference/1/address_examples.csv",
};
constexpr size_t kFileCount = sizeof(kFiles) / sizeof(kFiles[0]);

// The fake tables in a folder of their own, loaded once so that later loads
// compile only what was changed.
struct Tables {
  Tables() : loader(dir.path(), proof::ProveExamples) {
    support::CopyFakeTables(dir);
    data::Findings findings;
    good = loader.Load("one", &findings);
    Require(good != nullptr, "the fake tables are good");
  }

  support::TempDir dir;
  data::Loader loader;
  std::shared_ptr<const data::Release> good;
};

void CheckAnswers(const data::Release& release) {
  static const auto& requests =
      *new std::vector<v1::QuoteRequest>(GoodRequests());
  for (const v1::QuoteRequest& request : requests) {
    v1::QuoteResponse response;
    const absl::Status status = Answer(release, Now(), request, &response);
    if (!status.ok()) {
      Require(absl::IsInvalidArgument(status), std::string(status.message()));
      Require(!ProblemsOf(status).empty(), "a refusal says why");
      continue;
    }
    for (const std::string& wrong : UncitedIn(response)) Require(false, wrong);
  }
}

void Check(absl::string_view bytes) {
  static Tables& tables = *new Tables();
  if (bytes.empty()) return;
  const size_t which = (static_cast<uint8_t>(bytes[0]) + kFileCount * 256 -
                        static_cast<uint8_t>('A')) %
                       kFileCount;
  const std::string file = kFiles[which];
  const std::string before = support::ReadText(tables.dir.path(), file);
  const std::string manifest =
      support::ReadText(tables.dir.path(), "releases/one.csv");
  tables.dir.Write(file, bytes.substr(1));
  if (absl::StartsWith(file, "tables/"))
    support::Reseal(tables.dir.path(), "one");
  data::Findings findings;
  const auto release = tables.loader.Load("one", &findings);
  Require((release == nullptr) == findings.has_errors(),
          "refused with an error, or taken without");
  tables.dir.Write(file, before);
  tables.dir.Write("releases/one.csv", manifest);
  if (release != nullptr) CheckAnswers(*release);
}

}  // namespace
}  // namespace landed::wire

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  landed::wire::Check(
      absl::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
