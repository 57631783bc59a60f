#include "tests/support/temp_dir.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace landed::support {

TempDir::TempDir() : path_(absl::StrCat(testing::TempDir(), "/landed-XXXXXX")) {
  if (mkdtemp(path_.data()) == nullptr) {
    ADD_FAILURE() << "cannot make " << path_;
  }
}

TempDir::~TempDir() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TempDir::Path(absl::string_view name) const {
  return absl::StrCat(path_, "/", name);
}

void TempDir::Write(absl::string_view name, absl::string_view text) const {
  const std::filesystem::path path = Path(name);
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  EXPECT_TRUE(file.good()) << "cannot write " << path;
}

void TempDir::MakeFolder(absl::string_view name) const {
  std::filesystem::create_directories(Path(name));
}

}  // namespace landed::support
