#include "tests/bench/samples.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "absl/strings/str_cat.h"
#include "google/protobuf/text_format.h"

namespace landed::bench {
namespace {

// 2026-11-22 12:00 UTC.
constexpr int64_t kPlacedAt = 1'795'348'800;

[[noreturn]] void Die(absl::string_view words) {
  std::fprintf(stderr, "%s\n", std::string(words).c_str());
  std::exit(1);
}

std::string ItemText(absl::string_view sku, int quantity, int units,
                     absl::string_view currency) {
  return absl::StrCat("items { sku: \"", sku, "\" quantity: ", quantity,
                      " unit_price { currency_code: \"", currency,
                      "\" units: ", units,
                      " nanos: 500000000 } category: \"jewelry\" } ");
}

Sample Make(const char* name, absl::string_view merchant, absl::string_view to,
            absl::string_view currency) {
  const std::string text = absl::StrCat(
      "order { merchant: \"", merchant, "\" currency_code: \"", currency,
      "\" placed_at { seconds: ", kPlacedAt, " } ship_to { ", to, " } ",
      ItemText("RING-0012", 1, 480, currency),
      ItemText("CHAIN-0340", 2, 65, currency),
      ItemText("BOX-0001", 1, 7, currency), " }");
  Sample sample{name, {}};
  if (!google::protobuf::TextFormat::ParseFromString(text, &sample.request)) {
    Die(absl::StrCat("not a request: ", text));
  }
  return sample;
}

}  // namespace

std::vector<Sample> Samples() {
  return {
      Make("coco to FR", "coco",
           "region_code: \"FR\" postal_code: \"75011\" locality: \"Paris\"",
           "EUR"),
      Make("missko to US-CA", "missko",
           "region_code: \"US\" administrative_area: \"CA\" "
           "postal_code: \"94105\" locality: \"San Francisco\"",
           "USD"),
      Make("migems to DE", "migems",
           "region_code: \"DE\" postal_code: \"10115\" locality: \"Berlin\"",
           "USD"),
      Make("knt to US-NY", "knt",
           "region_code: \"US\" administrative_area: \"NY\" "
           "postal_code: \"10001\" locality: \"New York\"",
           "USD"),
      Make("madetoorder to JP", "madetoorder",
           "region_code: \"JP\" postal_code: \"150-0002\" locality: \"Tokyo\"",
           "USD"),
  };
}

Sample SampleOf(absl::string_view merchant) {
  for (Sample& sample : Samples()) {
    if (sample.request.order().merchant() == merchant) return sample;
  }
  Die(absl::StrCat("no sample of merchant ", merchant));
}

}  // namespace landed::bench
