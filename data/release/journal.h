#ifndef LANDED_DATA_RELEASE_JOURNAL_H_
#define LANDED_DATA_RELEASE_JOURNAL_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "data/release/journal_entry.h"

namespace landed::data {

// How a journal writes: the calls that a crash can come between. A test puts
// others in their place.
struct JournalFile {
  int64_t (*write)(int fd, const char* bytes, size_t size);
  int (*sync)(int fd);
  int (*truncate)(int fd, int64_t size);
};
const JournalFile& SystemJournalFile();

// The journal of a folder that keeps the state: "DIR/journal".
std::string JournalPathIn(absl::string_view folder);

// An append-only file, one entry a line, that is the whole state of which
// release is in force: nothing else has to agree with it. An entry counts once
// its line is complete, with the checksum that ends it; what a crash left of a
// line is cut off by the next append. Several processes may append: they take
// turns by a lock on the file, and each reads what the others wrote. An object
// is for one thread at a time.
class Journal {
 public:
  // `path` need not exist yet; its folder must.
  explicit Journal(std::string path,
                   const JournalFile& file = SystemJournalFile());

  // All complete entries, in their order; none if there is no file.
  // DATA_LOSS: a line before the last is damaged, which no crash does, or the
  // file is no journal; the message says which line. FAILED_PRECONDITION: it is
  // a symbolic link or not a regular file. UNAVAILABLE: it cannot be read, or
  // another process has kept it locked for five seconds.
  absl::StatusOr<std::vector<JournalEntry>> Read();

  // Appends an entry and waits until it is on the disk. Errors as CheckEntry
  // and Read; UNAVAILABLE too when it cannot be written (disk full, …). After
  // an error the entry does not count, unless the disk refused even to cut off
  // what was written of it: Read tells.
  absl::Status Append(const JournalEntry& entry);

 private:
  // What the file held when it was last read: its complete lines.
  struct Contents {
    std::string text;
    std::vector<JournalEntry> entries;
  };

  // Reads the file and checks the lines that are new since it was last read.
  absl::Status ReadContents(int fd);

  Contents contents_;
  std::string path_;
  const JournalFile& file_;
};

}  // namespace landed::data

#endif  // LANDED_DATA_RELEASE_JOURNAL_H_
