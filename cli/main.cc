#include <iostream>

#include "cli/run.h"

int main(int argc, char** argv) {
  const landed::cli::Io io{std::cin, std::cout, std::cerr};
  return static_cast<int>(landed::cli::Run({argv + 1, argv + argc}, io));
}
