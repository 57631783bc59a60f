#include "data/source/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace landed::data {
namespace {

// An open file, closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) : fd_(other.Release()) {}
  Descriptor& operator=(Descriptor&& other) {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() {
    if (fd_ >= 0) close(fd_);
  }

  int get() const { return fd_; }
  int Release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

bool IsNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

bool IsSafeName(absl::string_view name) {
  return !name.empty() && name[0] != '.' &&
         std::all_of(name.begin(), name.end(), IsNameCharacter);
}

absl::Status ErrnoError(int error, absl::string_view path) {
  switch (error) {
    case ENOENT:
      return absl::NotFoundError(absl::StrCat(path, " does not exist"));
    case ENAMETOOLONG:
      return absl::InvalidArgumentError(absl::StrCat(path, " is too long"));
    case ELOOP:
    case ENOTDIR:
      return absl::FailedPreconditionError(absl::StrCat(
          path, " leads over a symbolic link or over what is not a folder"));
    case ENXIO:  // A socket.
      return absl::FailedPreconditionError(
          absl::StrCat(path, " is not a regular file"));
    default:
      return absl::ErrnoToStatus(error, absl::StrCat("cannot read ", path));
  }
}

absl::StatusOr<Descriptor> OpenAt(int folder, const std::string& name,
                                  int flags, absl::string_view path) {
  int fd = -1;
  do {
    fd = openat(folder, name.c_str(), O_RDONLY | O_CLOEXEC | flags);
  } while (fd < 0 && errno == EINTR);
  if (fd < 0) return ErrnoError(errno, path);
  return Descriptor(fd);
}

// Opens `path` below `root` name by name, so that no symbolic link is followed
// at any of them. `last` are the flags for the last name.
absl::StatusOr<Descriptor> OpenBelow(const std::string& root,
                                     absl::string_view path, int last) {
  absl::StatusOr<Descriptor> at = OpenAt(AT_FDCWD, root, O_DIRECTORY, root);
  if (path.empty()) return at;
  const std::vector<std::string> names = absl::StrSplit(path, '/');
  for (size_t i = 0; i < names.size() && at.ok(); ++i) {
    const int flags = i + 1 < names.size() ? O_DIRECTORY : last;
    at = OpenAt(at->get(), names[i], O_NOFOLLOW | flags, path);
  }
  return at;
}

absl::Status UnsafePath(absl::string_view path) {
  return absl::InvalidArgumentError(
      absl::StrCat("\"", absl::CEscape(path),
                   "\" is not a path below the root: use names of letters, "
                   "digits, '.', '_' and '-', parted by '/'"));
}

// At most `length` bytes into `bytes`; 0 at the end of the file.
ssize_t ReadSome(int fd, char* bytes, size_t length) {
  ssize_t count = 0;
  do {
    count = read(fd, bytes, length);
  } while (count < 0 && errno == EINTR);
  return count;
}

// Everything up to the end of the file, or until more than `most_bytes` came.
absl::StatusOr<std::string> ReadAll(int fd, size_t expected_bytes,
                                    size_t most_bytes, absl::string_view path) {
  constexpr size_t kLeastStep = 4096;
  std::string text;
  size_t length = 0;
  while (true) {
    if (length > most_bytes) {
      return absl::ResourceExhaustedError(
          absl::StrCat(path, " is longer than ", most_bytes, " bytes"));
    }
    const size_t step = length < expected_bytes
                            ? expected_bytes - length
                            : std::max(kLeastStep, length / 2);
    // One byte more than is expected, or allowed, tells that there is more.
    text.resize(length + std::min(step, most_bytes - length) + 1);
    const ssize_t count = ReadSome(fd, &text[length], text.size() - length);
    if (count < 0) return ErrnoError(errno, path);
    if (count == 0) break;
    length += static_cast<size_t>(count);
  }
  text.resize(length);
  return text;
}

absl::StatusOr<std::string> ReadOpened(const absl::StatusOr<Descriptor>& file,
                                       absl::string_view path,
                                       size_t most_bytes) {
  if (!file.ok()) return file.status();
  struct stat info;
  if (fstat(file->get(), &info) != 0) return ErrnoError(errno, path);
  if (!S_ISREG(info.st_mode)) {
    return absl::FailedPreconditionError(
        absl::StrCat(path, " is not a regular file"));
  }
  return ReadAll(file->get(), static_cast<size_t>(info.st_size), most_bytes,
                 path);
}

absl::StatusOr<std::vector<std::string>> ListOpened(
    absl::StatusOr<Descriptor> folder, absl::string_view path, size_t most) {
  if (!folder.ok()) return folder.status();
  DIR* const stream = fdopendir(folder->get());
  if (stream == nullptr) return ErrnoError(errno, path);
  folder->Release();  // closedir closes it.
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = readdir(stream)) {
    if (entry->d_name[0] == '.') continue;
    names.emplace_back(entry->d_name);
    if (names.size() > most) break;
  }
  const int error = errno;
  closedir(stream);
  if (names.size() > most) {
    return absl::ResourceExhaustedError(
        absl::StrCat("\"", path, "\" holds more than ", most, " names"));
  }
  if (error != 0) return ErrnoError(error, path);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

bool IsSafePath(absl::string_view path) {
  if (path.empty()) return false;  // of no memory at all, it has no names
  for (const absl::string_view name : absl::StrSplit(path, '/')) {
    if (!IsSafeName(name)) return false;
  }
  return true;
}

absl::StatusOr<std::string> ReadFile(const std::string& root,
                                     absl::string_view path,
                                     size_t most_bytes) {
  if (!IsSafePath(path)) return UnsafePath(path);
  // O_NONBLOCK: opening a FIFO must not wait for a writer.
  return ReadOpened(OpenBelow(root, path, O_NONBLOCK), path, most_bytes);
}

absl::StatusOr<std::vector<std::string>> ListFolder(const std::string& root,
                                                    absl::string_view path,
                                                    size_t most) {
  if (!path.empty() && !IsSafePath(path)) return UnsafePath(path);
  return ListOpened(OpenBelow(root, path, O_DIRECTORY), path, most);
}

absl::StatusOr<Folder> Folder::Open(const std::string& root,
                                    absl::string_view path) {
  if (!path.empty() && !IsSafePath(path)) return UnsafePath(path);
  absl::StatusOr<Descriptor> opened = OpenBelow(root, path, O_DIRECTORY);
  if (!opened.ok()) return opened.status();
  return Folder(std::string(path), opened->Release());
}

Folder::Folder(Folder&& other) noexcept
    : path_(std::move(other.path_)), fd_(std::exchange(other.fd_, -1)) {}

Folder& Folder::operator=(Folder&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(fd_, other.fd_);
  return *this;
}

Folder::~Folder() {
  if (fd_ >= 0) close(fd_);
}

absl::StatusOr<std::vector<std::string>> Folder::List(size_t most) const {
  return ListOpened(OpenAt(fd_, ".", O_DIRECTORY, path_), path_, most);
}

absl::StatusOr<std::string> Folder::Read(absl::string_view name,
                                         size_t most_bytes) const {
  const std::string path = absl::StrCat(path_, "/", name);
  if (!IsSafeName(name)) return UnsafePath(path);
  return ReadOpened(
      OpenAt(fd_, std::string(name), O_NOFOLLOW | O_NONBLOCK, path), path,
      most_bytes);
}

}  // namespace landed::data
