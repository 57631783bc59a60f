// The same work a fixed number of times, for a tool that counts instructions:
//   valgrind --tool=callgrind --collect-atstart=no
//     --toggle-collect='landed::bench::Counted*'
//     engine_steps --work=calculation --merchant=coco --times=N
// What is collected, divided by N, is one quote's.

#include <cstdio>
#include <string>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "tests/bench/engine.h"
#include "tests/bench/samples.h"

ABSL_FLAG(std::string, merchant, "coco", "Whose sample.");
ABSL_FLAG(std::string, work, "calculation", "calculation or exchange.");
ABSL_FLAG(int, times, 1000, "How often, after the warm-up.");

namespace landed::bench {

// Found by its name; must be a function of its own.
template <class Work>
__attribute__((noinline)) void Counted(Work* work, int times) {
  for (int i = 0; i < times; ++i) work->Run();
}

namespace {

template <class Work>
void WarmUpAndCount(const data::Release& release, const Sample& sample) {
  Work work(release, sample);
  for (int i = 0; i < 10; ++i) work.Run();
  Counted(&work, absl::GetFlag(FLAGS_times));
}

int Main(int argc, char** argv) {
  absl::ParseCommandLine(argc, argv);
  const auto store = LoadTables();
  const data::Release& release = *store->Active();
  const Sample sample = SampleOf(absl::GetFlag(FLAGS_merchant));
  const std::string work = absl::GetFlag(FLAGS_work);
  if (work == "calculation") {
    WarmUpAndCount<Calculation>(release, sample);
  } else if (work == "exchange") {
    WarmUpAndCount<Exchange>(release, sample);
  } else {
    std::fprintf(stderr, "--work: calculation or exchange\n");
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace landed::bench

int main(int argc, char** argv) { return landed::bench::Main(argc, argv); }
