#ifndef LANDED_TESTS_SUPPORT_ALLOCATIONS_H_
#define LANDED_TESTS_SUPPORT_ALLOCATIONS_H_

#include <cstdint>

namespace landed::testing {

// How often the calling thread has asked the heap for memory by `new`, since it
// began. A program that links this has its operator new replaced by one that
// counts.
int64_t Allocations();

}  // namespace landed::testing

#endif  // LANDED_TESTS_SUPPORT_ALLOCATIONS_H_
