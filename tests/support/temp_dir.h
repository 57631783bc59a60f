#ifndef LANDED_TESTS_SUPPORT_TEMP_DIR_H_
#define LANDED_TESTS_SUPPORT_TEMP_DIR_H_

#include <string>

#include "absl/strings/string_view.h"

namespace landed::support {

// A new empty folder for one test, removed with everything in it at the end of
// its scope.
class TempDir {
 public:
  TempDir();
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  // Absolute, without a slash at its end.
  const std::string& path() const { return path_; }
  // The absolute path of `name`, which is relative to this folder.
  std::string Path(absl::string_view name) const;
  // Writes the file `name`, and the folders on the way to it that are missing.
  void Write(absl::string_view name, absl::string_view text) const;
  // Makes the folder `name`, and those on the way to it.
  void MakeFolder(absl::string_view name) const;

 private:
  std::string path_;
};

}  // namespace landed::support

#endif  // LANDED_TESTS_SUPPORT_TEMP_DIR_H_
