#ifndef LANDED_TESTS_BENCH_SAMPLES_H_
#define LANDED_TESTS_BENCH_SAMPLES_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "landed/v1/quote.pb.h"

namespace landed::bench {

// An order that is measured: of three items, placed at a fixed time, so that
// the shipped tables always give the same answer.
struct Sample {
  const char* name;  // "coco to FR"
  v1::QuoteRequest request;
};

// One for each shop of the shipped tables.
std::vector<Sample> Samples();

// The sample of a shop ("coco"); ends the program if there is none.
Sample SampleOf(absl::string_view merchant);

}  // namespace landed::bench

#endif  // LANDED_TESTS_BENCH_SAMPLES_H_
