#ifndef LANDED_DATA_RELEASE_JOURNAL_H_
#define LANDED_DATA_RELEASE_JOURNAL_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace landed::data {

enum class JournalStep : uint8_t { kActivate, kRollBack };

// One step in the life of the releases of a folder.
struct JournalEntry {
  JournalStep step = JournalStep::kActivate;
  absl::Time recorded_at;   // to the microsecond
  absl::Time effective_at;  // from when it holds; not before recorded_at
  std::string from;         // the release in force before; "" if none
  std::string to;           // the release in force from effective_at
  std::string sha256;       // of the manifest of `to`: what exactly it names
  std::string who;          // as they called themselves; at most 200 bytes
};

// How a journal writes: the calls that a crash can come between. A test puts
// others in their place.
struct JournalFile {
  int64_t (*write)(int fd, const char* bytes, size_t size);
  int (*sync)(int fd);
  int (*truncate)(int fd, int64_t size);
};
const JournalFile& SystemJournalFile();

// An append-only file, one entry a line, that is the whole state of which
// release is in force: nothing else has to agree with it. An entry counts once
// its line is complete, with the checksum that ends it; what a crash left of a
// line is cut off by the next append. Several processes may append: they take
// turns by a lock on the file, and each reads what the others wrote.
class Journal {
 public:
  // `path` need not exist yet; its folder must.
  explicit Journal(std::string path,
                   const JournalFile& file = SystemJournalFile());

  // All complete entries, in their order; none if there is no file.
  // DATA_LOSS: a line before the last is damaged, which no crash does; the
  // message says which. UNAVAILABLE: the file cannot be read.
  absl::StatusOr<std::vector<JournalEntry>> Read() const;

  // Appends an entry and waits until it is on the disk. When it fails
  // (UNAVAILABLE: disk full, not writable …) the entry does not count.
  // INVALID_ARGUMENT: a text with a control character, or one too long.
  absl::Status Append(const JournalEntry& entry);

 private:
  std::string path_;
  const JournalFile& file_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_JOURNAL_H_
