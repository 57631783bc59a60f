#ifndef LANDED_TESTS_CLI_RUN_LINE_H_
#define LANDED_TESTS_CLI_RUN_LINE_H_

#include <string>
#include <vector>

namespace landed::cli {

// What a line of `landed` did.
struct Ran {
  int exit_code = 0;
  std::string out;
  std::string err;
};

// Runs a line in this process: {"quote", "--merchant=acme"}; `in` is its
// standard input.
Ran RunLine(const std::vector<std::string>& line, const std::string& in = "");

}  // namespace landed::cli

#endif  // LANDED_TESTS_CLI_RUN_LINE_H_
