#ifndef LANDED_DATA_SOURCE_FILE_H_
#define LANDED_DATA_SOURCE_FILE_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace landed::data {

// A path below a root: names of letters, digits, '.', '_' and '-', parted by
// '/', none empty, none beginning with '.'. Thus no escape and no hidden file.
// False for "", "/etc/passwd", "a/../b", "a//b", ".git/config".
bool IsSafePath(absl::string_view path);

// Reads the regular file `path` below `root`, whole.
// INVALID_ARGUMENT: the path is not safe. NOT_FOUND: no such file.
// FAILED_PRECONDITION: a symbolic link on the way below `root`, or not a
// regular file (a folder, FIFO, device, socket): it is never opened for
// blocking. RESOURCE_EXHAUSTED: longer than `most_bytes`, whatever its size was
// said to be. Otherwise the system's error, as PERMISSION_DENIED. Memory used
// stays within a small multiple of most_bytes.
absl::StatusOr<std::string> ReadFile(const std::string& root,
                                     absl::string_view path, size_t most_bytes);

// The names in the folder `path` below `root` (`path` may be empty: the root
// itself), sorted; hidden names left out. Errors as ReadFile;
// RESOURCE_EXHAUSTED for more than `most` names.
absl::StatusOr<std::vector<std::string>> ListFolder(const std::string& root,
                                                    absl::string_view path,
                                                    size_t most);

// A folder whose files are read one after another: the way to it is gone once.
class Folder {
 public:
  // The folder `path` below `root`. Errors as ListFolder.
  static absl::StatusOr<Folder> Open(const std::string& root,
                                     absl::string_view path);
  Folder(Folder&& other) noexcept;
  Folder& operator=(Folder&& other) noexcept;
  ~Folder();

  // As ListFolder and, of the file `name` in it, as ReadFile.
  absl::StatusOr<std::vector<std::string>> List(size_t most) const;
  absl::StatusOr<std::string> Read(absl::string_view name,
                                   size_t most_bytes) const;

 private:
  Folder(std::string path, int fd) : path_(std::move(path)), fd_(fd) {}

  std::string path_;  // below the root
  int fd_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_SOURCE_FILE_H_
