#ifndef LANDED_DATA_RELEASE_PARALLEL_H_
#define LANDED_DATA_RELEASE_PARALLEL_H_

#include <cstddef>

#include "absl/functional/function_ref.h"

namespace landed::data {

// How many threads the machine runs at once; at least 1.
int Processors();

// Calls work(i) once for each i below `count`, in any order, on at most
// `threads` threads, of which the caller's is one; back when all is done. For
// work that takes longer than starting a thread.
void ParallelFor(size_t count, int threads,
                 absl::FunctionRef<void(size_t)> work);

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_PARALLEL_H_
