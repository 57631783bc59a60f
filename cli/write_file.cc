#include "cli/write_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "absl/strings/str_cat.h"

namespace landed::cli {

absl::Status WriteFile(const std::string& path, absl::string_view text) {
  const std::string beside = absl::StrCat(path, ".new");
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (file && std::rename(beside.c_str(), path.c_str()) == 0) {
    return absl::OkStatus();
  }
  const int error = errno;
  std::remove(beside.c_str());
  return absl::FailedPreconditionError(
      absl::StrCat(path, ": ", std::strerror(error)));
}

}  // namespace landed::cli
