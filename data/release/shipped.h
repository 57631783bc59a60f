#ifndef LANDED_DATA_RELEASE_SHIPPED_H_
#define LANDED_DATA_RELEASE_SHIPPED_H_

#include <string>

namespace landed::data {

// The folder of the shipped tables, for a program that was not told another:
// the one that Bazel put beside the program (its runfiles), else "data" in the
// working directory. Not checked: Store::Open says what is wrong with it.
std::string ShippedRoot();

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_SHIPPED_H_
