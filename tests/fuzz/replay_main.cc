// Gives every file of the folders named on the command line to a fuzzer's entry
// point, once. A crash is the failure; so is a folder without files, as nothing
// would be tested.

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

// False when the file cannot be read.
bool Replay(const std::filesystem::path& path) {
  // Printed before it is run: the last line names the input that crashes.
  std::printf("%s\n", path.c_str());
  std::fflush(stdout);
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file.good() && !file.eof()) return false;
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()),
                         bytes.size());
  return true;
}

// How many files were replayed; -1 when one cannot be read.
int ReplayFolder(const char* folder) {
  int count = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    if (!Replay(entry.path())) return -1;
    ++count;
  }
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  // libFuzzer is not there to do it.
  LLVMFuzzerTestOneInput(nullptr, 0);
  for (int i = 1; i < argc; ++i) {
    const int count = ReplayFolder(argv[i]);
    std::printf("%s: %d inputs\n", argv[i], count);
    if (count <= 0) return 1;
  }
  return argc > 1 ? 0 : 1;
}
