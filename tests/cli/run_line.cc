#include "tests/cli/run_line.h"

#include <sstream>

#include "cli/run.h"

namespace landed::cli {

Ran RunLine(const std::vector<std::string>& line, const std::string& in) {
  std::istringstream input(in);
  std::ostringstream out;
  std::ostringstream err;
  const ExitCode code = Run(line, {input, out, err});
  return {static_cast<int>(code), out.str(), err.str()};
}

}  // namespace landed::cli
