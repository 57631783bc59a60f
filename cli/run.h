#ifndef LANDED_CLI_RUN_H_
#define LANDED_CLI_RUN_H_

#include <string>
#include <vector>

#include "cli/io.h"

namespace landed::cli {

// Reads a line, without the name of the program, and runs the command in it:
// {"quote", "--merchant=coco", …}. No exception comes out of it.
ExitCode Run(const std::vector<std::string>& line, const Io& io);

}  // namespace landed::cli

#endif  // LANDED_CLI_RUN_H_
