// Loads tables as a server does, and quotes from them:
//   scale --data=DIR --postal_codes=1000    one order each for so many codes
//   scale --data=DIR --merchants=1000       … for so many copies of coco
//   valgrind --tool=callgrind --instr-atstart=no --collect-atstart=no
//     --toggle-collect='*Counted*' scale --data=DIR --steps=N
//                                           only quotes N times
// Without --data: the shipped tables. Prints, in one line, what it took:
//   load_ms=… resident_mib=… same_ns=… each_ns=… swap_ms=… recompiled=…
// same_ns is a quote of one order again and again, each_ns one of another order
// each time. With a release "changed" in the folder, swap_ms is loading it
// beside the other, and recompiled how many merchants the two do not share.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "absl/time/time.h"
#include "calc/quote.h"
#include "data/release/loader.h"
#include "data/release/manifest.h"
#include "data/release/shipped.h"
#include "data/source/finding.h"
#include "proof/prove_examples.h"
#include "tests/bench/samples.h"
#include "tests/bench/scale_tables.h"
#include "wire/read_order.h"

// Without it there is nothing to count, and the script says so.
#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#else
#define CALLGRIND_START_INSTRUMENTATION
#define CALLGRIND_ZERO_STATS
#endif

ABSL_FLAG(std::string, data, "", "Folder with tables/ and releases/.");
ABSL_FLAG(size_t, postal_codes, 1, "Orders to so many postal codes.");
ABSL_FLAG(size_t, postal_rows, 1'000'000, "Out of so many.");
ABSL_FLAG(size_t, merchants, 0, "Orders of so many copies of coco.");
ABSL_FLAG(uint64_t, seed, 1, "As the tables were made with.");
ABSL_FLAG(int, steps, 0, "Only quote so often.");

namespace landed::bench {

// Orders asked in turn, with the memory of the quote before, as a thread of the
// server does.
class Orders {
 public:
  explicit Orders(const data::Release& release) : release_(release) {}

  void Add(Sample sample) {
    auto order = std::make_unique<Read>();
    order->sample = std::move(sample);
    order->order = wire::ReadOrder(order->sample.request.order(),
                                   absl::UnixEpoch(), &order->storage);
    orders_.push_back(std::move(order));
  }
  size_t size() const { return orders_.size(); }
  const Sample& first() const { return orders_[0]->sample; }
  // Ends the program if the order has problems.
  void Run(size_t number) {
    const calc::Order& order = orders_[number % orders_.size()]->order;
    if (!calc::MakeQuote(order, release_, &quote_, &problems_)) {
      Die(problems_.list()[0].field + ": " + problems_.list()[0].message);
    }
  }

  [[noreturn]] static void Die(const std::string& words) {
    std::fprintf(stderr, "scale: %s\n", words.c_str());
    std::exit(3);
  }

 private:
  struct Read {
    Sample sample;
    wire::OrderStorage storage;
    calc::Order order;
  };

  const data::Release& release_;
  std::vector<std::unique_ptr<Read>> orders_;
  calc::Quote quote_;
  calc::Problems problems_;
};

// Found by its name; must be a function of its own.
__attribute__((noinline)) void Counted(Orders* orders, size_t times) {
  for (size_t i = 0; i < times; ++i) orders->Run(i);
}

namespace {

using Time = std::chrono::steady_clock::time_point;

[[noreturn]] void Die(const std::string& words) { Orders::Die(words); }

double MillisSince(Time begin) {
  const std::chrono::duration<double, std::milli> passed =
      std::chrono::steady_clock::now() - begin;
  return passed.count();
}

double ResidentMib() {
  std::ifstream status("/proc/self/statm");
  size_t total = 0, resident = 0;
  status >> total >> resident;
  return static_cast<double>(resident) * 4096 / (1 << 20);
}

std::shared_ptr<const data::Release> Load(data::Loader* loader,
                                          const std::string& name) {
  data::Findings findings;
  auto release = loader->Load(name, &findings);
  if (release == nullptr) {
    Die(data::ToString(findings.SortedErrors().front()));
  }
  return release;
}

// Coco's sample to Canada, where the postal code says the province.
Sample ToCanada(const std::string& merchant, const std::string& postal_code) {
  Sample sample = SampleOf("coco");
  v1::Order* order = sample.request.mutable_order();
  order->set_merchant(merchant);
  order->mutable_ship_to()->Clear();
  order->mutable_ship_to()->set_region_code("CA");
  order->mutable_ship_to()->set_postal_code(postal_code);
  return sample;
}

// One for each postal code and each copy of coco that is asked for.
void AddOrders(const data::Release& release, Orders* orders) {
  const std::vector<std::string> codes =
      PostalCodes(absl::GetFlag(FLAGS_postal_rows), absl::GetFlag(FLAGS_seed));
  const size_t count = absl::GetFlag(FLAGS_postal_codes);
  for (size_t i = 0; i < count; ++i) {
    orders->Add(ToCanada("coco", codes[i * (codes.size() / count)]));
  }
  const size_t merchants = absl::GetFlag(FLAGS_merchants);
  for (size_t i = 0; i < release.merchants.size(); ++i) {
    const std::string id = MerchantId("coco", i);
    if (orders->size() == count + merchants) break;
    if (release.FindMerchant(id) == nullptr) continue;
    orders->Add(ToCanada(id, codes[i % codes.size()]));
  }
}

// Nanoseconds of a quote: the median of several turns.
double QuoteNanos(Orders* orders) {
  constexpr size_t kTurns = 9, kTimes = 200'000;
  std::vector<double> nanos;
  Counted(orders, 2 * orders->size());
  for (size_t turn = 0; turn < kTurns; ++turn) {
    const Time begin = std::chrono::steady_clock::now();
    Counted(orders, kTimes);
    nanos.push_back(MillisSince(begin) * 1e6 / kTimes);
  }
  std::sort(nanos.begin(), nanos.end());
  return nanos[kTurns / 2];
}

// Loads "changed" and says how much of it is new.
void Swap(const data::Release& base, data::Loader* loader) {
  const Time begin = std::chrono::steady_clock::now();
  const auto changed = Load(loader, "changed");
  const double millis = MillisSince(begin);
  size_t recompiled = 0;
  for (const auto& [id, tables] : changed->merchants) {
    const auto found = base.merchants.find(id);
    recompiled += found == base.merchants.end() || found->second != tables;
  }
  std::printf(" swap_ms=%.0f recompiled=%zu", millis, recompiled);
}

int Main(int argc, char** argv) {
  absl::ParseCommandLine(argc, argv);
  const std::string data = absl::GetFlag(FLAGS_data);
  data::Loader loader(data.empty() ? data::ShippedRoot() : data,
                      proof::ProveExamples);
  const auto active = data::ReadActiveName(loader.root());
  if (!active.ok()) Die(active.status().ToString());
  const double resident_before = ResidentMib();
  const Time begin = std::chrono::steady_clock::now();
  const auto release = Load(&loader, *active);
  const double load_millis = MillisSince(begin);
  const double resident = ResidentMib() - resident_before;
  Orders same(*release), each(*release);
  AddOrders(*release, &each);
  same.Add(each.first());
  if (const int steps = absl::GetFlag(FLAGS_steps); steps > 0) {
    CALLGRIND_START_INSTRUMENTATION;
    Counted(&same, 10);
    CALLGRIND_ZERO_STATS;
    Counted(&same, static_cast<size_t>(steps));
    return 0;
  }
  std::printf("load_ms=%.0f resident_mib=%.0f same_ns=%.0f each_ns=%.0f",
              load_millis, resident, QuoteNanos(&same), QuoteNanos(&each));
  if (*active == "base") Swap(*release, &loader);
  std::printf("\n");
  return 0;
}

}  // namespace
}  // namespace landed::bench

int main(int argc, char** argv) { return landed::bench::Main(argc, argv); }
