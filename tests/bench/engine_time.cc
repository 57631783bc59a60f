// Nanoseconds and heap allocations of a quote, without a server:
//   engine_time [Google Benchmark's flags]

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "benchmark/benchmark.h"
#include "tests/bench/engine.h"
#include "tests/bench/samples.h"
#include "tests/support/allocations.h"

namespace landed::bench {
namespace {

template <class Work>
void Measure(benchmark::State& state, const data::Release& release,
             const Sample& sample) {
  Work work(release, sample);
  work.Run();
  const int64_t before = testing::Allocations();
  for (auto _ : state) work.Run();
  state.counters["allocations"] =
      benchmark::Counter(static_cast<double>(testing::Allocations() - before),
                         benchmark::Counter::kAvgIterations);
}

int Main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const auto store = LoadTables();
  const data::Release& release = *store->Active();
  const std::vector<Sample> samples = Samples();
  for (const Sample& sample : samples) {
    benchmark::RegisterBenchmark(
        absl::StrCat("calculation/", sample.request.order().merchant()).c_str(),
        Measure<Calculation>, release, sample);
    benchmark::RegisterBenchmark(
        absl::StrCat("exchange/", sample.request.order().merchant()).c_str(),
        Measure<Exchange>, release, sample);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace landed::bench

int main(int argc, char** argv) { return landed::bench::Main(argc, argv); }
